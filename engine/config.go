package engine

import (
	"context"
	"path/filepath"
	"time"

	"migsh/store"
)

const day = 24 * time.Hour

// defaultConfig has the documented limits of the service: outputs "Limits and rules".
func defaultConfig() Config {
	return Config{
		MaxNumberOfBatches:      100,
		MaxConcurrentMigrations: Unlimited,
		Features:                []string{"MultiBatch", "Endpoints"},
		MaxMessageSize:          35 << 20,
		MaxItems:                500_000,
		IncrementalInterval:     day,
		StopAfterIdle:           60 * day,
		RemoveStopped:           90 * day,
		RemoveCompleted:         60 * day,
		KeepCheckpoints:         180 * day,
		RetryFor:                5 * time.Hour,
	}
}

func readSettings(tx *store.Tx) (settingsRow, error) {
	row, err := settings.Get(tx, settingsKey)
	if isMissing(err) {
		return settingsRow{Config: defaultConfig(), Target: TargetSettings{Kind: TargetLocal}}, nil
	}
	return row, err
}

// Config gives the settings.
func (s *Service) Config(ctx context.Context) (Config, error) {
	var c Config
	err := s.st.View(ctx, func(tx *store.Tx) error {
		row, err := readSettings(tx)
		c = row.Config
		c.Batches = batches.Count(tx, "")
		return err
	})
	return c, err
}

// SetConfig changes settings through f, in one transaction. f must not wait for anything.
func (s *Service) SetConfig(ctx context.Context, f func(*Config) error) error {
	return s.update(ctx, func(tx *store.Tx) error {
		row, err := readSettings(tx)
		if err != nil {
			return err
		}
		if err := f(&row.Config); err != nil {
			return err
		}
		if err := row.valid(); err != nil {
			return err
		}
		row.Batches = 0
		return settings.Put(tx, settingsKey, row)
	})
}

func (c *Config) valid() error {
	switch {
	case c.MaxNumberOfBatches < 1 && c.MaxNumberOfBatches != Unlimited:
		return &ValueError{"MaxNumberOfBatches", "The number of batches must be at least 1."}
	case c.MaxConcurrentMigrations < 1 && c.MaxConcurrentMigrations != Unlimited:
		return &ValueError{"MaxConcurrentMigrations", "The number of concurrent migrations must be at least 1."}
	}
	return nil
}

// Target gives where new batches send mail.
func (s *Service) Target(ctx context.Context) (TargetSettings, error) {
	var t TargetSettings
	err := s.st.View(ctx, func(tx *store.Tx) error {
		row, err := readSettings(tx)
		t = row.Target
		return err
	})
	t.Path = s.targetDir(t)
	return t, err
}

// targetDir is the folder of local mailboxes; "" for other targets.
func (s *Service) targetDir(t TargetSettings) string {
	if t.Kind != TargetLocal {
		return ""
	}
	if t.Path == "" {
		return filepath.Join(s.st.Dir(), "mailboxes")
	}
	return t.Path
}

// SetTarget chooses where new batches send mail; batches that exist keep theirs. The password is sealed.
func (s *Service) SetTarget(ctx context.Context, t TargetSettings, password string) error {
	if err := t.complete(); err != nil {
		return err
	}
	sealed, err := s.sealOptional(password)
	if err != nil {
		return err
	}
	return s.update(ctx, func(tx *store.Tx) error {
		row, err := readSettings(tx)
		if err != nil {
			return err
		}
		row.Target, row.TargetPassword = t, sealed
		return settings.Put(tx, settingsKey, row)
	})
}

func (s *Service) sealOptional(password string) (store.Sealed, error) {
	if password == "" {
		return nil, nil
	}
	return s.st.Seal(password)
}

// complete fills in what is usual and refuses what cannot work.
func (t *TargetSettings) complete() error {
	switch t.Kind {
	case TargetLocal:
		if t.Path != "" && !filepath.IsAbs(t.Path) {
			return &ValueError{"Path", "The path of the mailboxes must be absolute."}
		}
	case TargetIMAP:
		server := Server{Host: t.RemoteServer, Port: t.Port, Security: t.Security}
		if err := server.complete(); err != nil {
			return err
		}
		t.RemoteServer, t.Port, t.Security = server.Host, server.Port, server.Security
	case TargetMicrosoft365:
	default:
		return &ValueError{"Kind", "The target must be Local, IMAP or Microsoft365."}
	}
	return nil
}
