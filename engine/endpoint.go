package engine

import (
	"context"
	"strings"
	"unicode"

	"migsh/store"
)

// Defaults of New-MigrationEndpoint: outputs "Limits and rules", the best supported of the documented figures.
const (
	defaultPort             = 993
	defaultMigrations       = 20
	defaultIncrementalSyncs = 10
	maxNameLength           = 64
)

// Endpoints lists all endpoints by name; one that is named must exist.
func (s *Service) Endpoints(ctx context.Context, identity string) ([]Endpoint, error) {
	var list []Endpoint
	err := s.st.View(ctx, func(tx *store.Tx) error {
		if identity != "" {
			e, err := getEndpoint(tx, identity)
			list = append(list, e)
			return err
		}
		for _, e := range endpoints.All(tx, "") {
			list = append(list, e)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return list, nil
}

// getEndpoint finds an endpoint by name, else by Guid.
func getEndpoint(tx *store.Tx, identity string) (Endpoint, error) {
	e, err := endpoints.Get(tx, nameKey(identity))
	if !isMissing(err) {
		return e, err
	}
	for _, e := range endpoints.All(tx, "") {
		if strings.EqualFold(string(e.Guid), identity) {
			return e, nil
		}
	}
	return Endpoint{}, &NotFoundError{KindEndpoint, identity}
}

// CreateEndpoint makes an endpoint. Zero Port, Security, Authentication and limits mean the defaults: 993, Ssl, Basic, 20
// and 10. Unless skipVerification, the server is probed first and a *ProbeError refuses it.
func (s *Service) CreateEndpoint(ctx context.Context, e Endpoint, skipVerification bool) (Endpoint, error) {
	if err := validName("endpoint", e.Identity); err != nil {
		return Endpoint{}, err
	}
	if err := e.complete(); err != nil {
		return Endpoint{}, err
	}
	if err := s.st.View(ctx, func(tx *store.Tx) error { return freeEndpoint(tx, e.Identity) }); err != nil {
		return Endpoint{}, err
	}
	if err := s.verify(ctx, e, skipVerification); err != nil {
		return Endpoint{}, err
	}
	e.Guid, e.Created = newGUID(), s.now()
	err := s.update(ctx, func(tx *store.Tx) error {
		if err := freeEndpoint(tx, e.Identity); err != nil {
			return err
		}
		return endpoints.Put(tx, nameKey(e.Identity), e)
	})
	return e, err
}

func freeEndpoint(tx *store.Tx, name string) error {
	if endpoints.Has(tx, nameKey(name)) {
		return &ExistsError{KindEndpoint, name}
	}
	return nil
}

func (s *Service) verify(ctx context.Context, e Endpoint, skip bool) error {
	if skip {
		return nil
	}
	r, err := s.probe(ctx, e.server(), e.RemoteServer)
	if err == nil && r.Result != probeSuccess {
		err = &ProbeError{r}
	}
	return err
}

func (e *Endpoint) server() Server {
	return Server{Host: e.RemoteServer, Port: e.Port, Security: e.Security, AcceptUntrustedCertificates: e.AcceptUntrustedCertificates}
}

// complete fills in defaults and refuses what cannot work.
func (e *Endpoint) complete() error {
	server := e.server()
	if err := server.complete(); err != nil {
		return err
	}
	e.RemoteServer, e.Port, e.Security = server.Host, server.Port, server.Security
	e.Type = TypeIMAP
	if e.Authentication == "" {
		e.Authentication = AuthBasic
	}
	if e.Authentication != AuthBasic {
		return &ValueError{"Authentication", "The authentication method " + string(e.Authentication) + " can't be used with IMAP. Use Basic."}
	}
	if e.MailboxPermission == "" {
		e.MailboxPermission = "Admin"
	}
	if e.MaxConcurrentMigrations == 0 {
		e.MaxConcurrentMigrations = defaultMigrations
	}
	if e.MaxConcurrentIncrementalSyncs == 0 {
		e.MaxConcurrentIncrementalSyncs = defaultIncrementalSyncs
		if e.MaxConcurrentMigrations != Unlimited {
			e.MaxConcurrentIncrementalSyncs = min(defaultIncrementalSyncs, e.MaxConcurrentMigrations)
		}
	}
	return e.validLimits()
}

func (e *Endpoint) validLimits() error {
	m, i := e.MaxConcurrentMigrations, e.MaxConcurrentIncrementalSyncs
	switch {
	case m < 1 && m != Unlimited:
		return &ValueError{"MaxConcurrentMigrations", "The number of concurrent migrations must be at least 1."}
	case i < 1 && i != Unlimited:
		return &ValueError{"MaxConcurrentIncrementalSyncs", "The number of concurrent incremental syncs must be at least 1."}
	case m != Unlimited && (i > m || i == Unlimited): // documented rule of New-MigrationEndpoint
		return &ValueError{"MaxConcurrentIncrementalSyncs", "The number of concurrent incremental syncs must not exceed the number of concurrent migrations."}
	}
	return nil
}

// complete fills in defaults and refuses what no server can have.
func (s *Server) complete() error {
	if s.Port == 0 {
		s.Port = defaultPort
	}
	if s.Security == "" {
		s.Security = SecuritySSL
	}
	switch {
	case s.Host == "":
		return &ValueError{"RemoteServer", "The name of the remote server is missing."}
	case strings.ContainsFunc(s.Host, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune(`/\<>"'@`, r)
	}):
		return &ValueError{"RemoteServer", "\"" + s.Host + "\" isn't the name or address of a server."}
	case s.Port < 1 || s.Port > 65535:
		return &ValueError{"Port", "The port must be from 1 to 65535."}
	}
	return nil
}

// validName is the rule of the service for names of endpoints and batches.
func validName(what, name string) error {
	switch {
	case strings.TrimSpace(name) == "":
		return &ValueError{"Name", "The name of the migration " + what + " is empty."}
	case len([]rune(name)) > maxNameLength:
		return &ValueError{"Name", "The name of the migration " + what + " is longer than 64 characters."}
	case strings.ContainsFunc(name, unicode.IsControl):
		return &ValueError{"Name", "The name of the migration " + what + " contains a control character."}
	}
	return nil
}

// EndpointChange has the fields to change; nil leaves one as it is.
type EndpointChange struct {
	RemoteServer                  *string
	Port                          *int
	Security                      *Security
	Authentication                *Authentication
	AcceptUntrustedCertificates   *bool
	MaxConcurrentMigrations       *int
	MaxConcurrentIncrementalSyncs *int
	MailboxPermission             *string
	SkipVerification              bool
}

// SetEndpoint changes an endpoint. The new figures hold for running work within a second; a new server is probed first.
func (s *Service) SetEndpoint(ctx context.Context, identity string, c EndpointChange) error {
	var e Endpoint
	err := s.st.View(ctx, func(tx *store.Tx) (err error) {
		e, err = getEndpoint(tx, identity)
		return err
	})
	if err != nil {
		return err
	}
	before := e.server()
	c.apply(&e)
	if err := e.complete(); err != nil {
		return err
	}
	if e.server() != before {
		if err := s.verify(ctx, e, c.SkipVerification); err != nil {
			return err
		}
	}
	return s.update(ctx, func(tx *store.Tx) error {
		now, err := getEndpoint(tx, identity)
		if err != nil {
			return err
		}
		c.apply(&now)
		if err := now.complete(); err != nil {
			return err
		}
		return endpoints.Put(tx, nameKey(now.Identity), now)
	})
}

func (c *EndpointChange) apply(e *Endpoint) {
	set(&e.RemoteServer, c.RemoteServer)
	set(&e.Port, c.Port)
	set(&e.Security, c.Security)
	set(&e.Authentication, c.Authentication)
	set(&e.AcceptUntrustedCertificates, c.AcceptUntrustedCertificates)
	set(&e.MaxConcurrentMigrations, c.MaxConcurrentMigrations)
	set(&e.MaxConcurrentIncrementalSyncs, c.MaxConcurrentIncrementalSyncs)
	set(&e.MailboxPermission, c.MailboxPermission)
}

func set[T any](to, from *T) {
	if from != nil {
		*to = *from
	}
}

// RemoveEndpoint removes an endpoint without batches; an *InUseError names them.
func (s *Service) RemoveEndpoint(ctx context.Context, identity string) error {
	return s.update(ctx, func(tx *store.Tx) error {
		e, err := getEndpoint(tx, identity)
		if err != nil {
			return err
		}
		used := &InUseError{Endpoint: e.Identity}
		for _, b := range batches.All(tx, "") { // hundreds at most
			if strings.EqualFold(b.Endpoint, e.Identity) && len(used.Batches) < 10 {
				used.Batches = append(used.Batches, b.Identity)
			}
		}
		if len(used.Batches) > 0 {
			return used
		}
		return endpoints.Delete(tx, nameKey(e.Identity))
	})
}
