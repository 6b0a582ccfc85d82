package engine

import (
	"context"
	"time"

	"migsh/store"
)

// expire stops and removes batches that nobody uses any more (outputs "Limits and rules": 60 and 90 days), and forgets what has been
// copied to mailboxes that have not been synced for Config.KeepCheckpoints. The worker calls it each hour, while there is one.
func (s *Service) expire(ctx context.Context, now time.Time) error {
	var conf Config
	var old []string
	actions := map[string]desired{}
	err := s.st.View(ctx, func(tx *store.Tx) error {
		row, err := readSettings(tx)
		if err != nil {
			return err
		}
		conf = row.Config
		for key, b := range batches.All(tx, "") {
			st := b.status(now)
			if at := b.expires(st, conf); !at.IsZero() && !now.Before(at) {
				actions[key] = either(st.Syncing() || st == BatchSynced || st == BatchSyncedWithErrors, wantStopped, wantRemoved)
			}
		}
		for key, m := range mailboxes.All(tx, "") {
			if conf.KeepCheckpoints > 0 && now.Sub(m.LastUsed) > conf.KeepCheckpoints {
				old = append(old, key)
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	for key, d := range actions {
		if err := s.expireBatch(ctx, key, d); err != nil {
			return err
		}
	}
	for _, key := range old {
		if err := s.forget(ctx, key, conf.KeepCheckpoints); err != nil {
			return err
		}
	}
	return nil
}

func (s *Service) expireBatch(ctx context.Context, key string, d desired) error {
	s.log.Info("batch expires", "batch", key, "becomes", string(d))
	return s.write(ctx, func(tx *store.Tx) error {
		b, err := batches.Get(tx, key)
		if err != nil {
			return ignoreMissing(err)
		}
		if err := s.want(tx, &b, d, d); err != nil {
			return err
		}
		return putBatch(tx, b)
	})
}

// forget removes a mailbox from the ledger, the mailbox's own row last, so that an interrupted removal goes on later.
func (s *Service) forget(ctx context.Context, key string, keep time.Duration) error {
	again := false
	err := s.st.View(ctx, func(tx *store.Tx) error {
		m, err := mailboxes.Get(tx, key)
		again = err != nil || s.now().Sub(m.LastUsed) <= keep
		return ignoreMissing(err)
	})
	if again || err != nil {
		return err // in use again
	}
	if err := s.forgetFolders(ctx, key); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error { return mailboxes.Delete(tx, key) })
}

// forgetFolders removes what the ledger has of a mailbox's folders. The folders' rows go first: without them nothing of the rest counts.
func (s *Service) forgetFolders(ctx context.Context, key string) error {
	prefix := store.Key(key, "")
	for _, some := range []func(*store.Tx) (bool, error){
		func(tx *store.Tx) (bool, error) { return deleteSome(tx, folders, prefix) },
		func(tx *store.Tx) (bool, error) { return deleteSome(tx, copied, prefix) },
		func(tx *store.Tx) (bool, error) { return deleteSome(tx, skipped, prefix) },
	} {
		for more := true; more; {
			err := s.write(ctx, func(tx *store.Tx) (err error) {
				more, err = some(tx)
				return err
			})
			if err != nil {
				return err
			}
		}
	}
	return nil
}
