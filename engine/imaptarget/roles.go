package imaptarget

import (
	"context"
	"maps"
	"strings"

	"migsh/engine"
	"migsh/engine/imapconn"
	"migsh/engine/mailboxname"
)

var (
	_ engine.RoleTeller = (*target)(nil)
	_ engine.Emptier    = (*target)(nil)
)

// Roles implements engine.RoleTeller: the folders that the server marks with a special use (RFC 6154). A server that marks none has none.
func (t *target) Roles(ctx context.Context) (map[string][]string, error) {
	done, err := t.session(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	t.listed = nil // as it is now
	if err := t.learn(); err != nil {
		return nil, throttled(err)
	}
	return maps.Clone(t.roles), nil
}

func (t *target) noteRoles(attrs []string, name, delim string) {
	for _, a := range attrs {
		switch use := strings.ToLower(a); use {
		case `\sent`, `\drafts`, `\trash`, `\junk`, `\archive`:
			use = `\` + strings.ToUpper(use[1:2]) + use[2:]
			if t.roles[use] == nil {
				t.roles[use] = t.path(canonical(name), delim)
			}
		}
	}
}

// path takes a name apart: what Ensure would make that name of.
func (t *target) path(name, delim string) []string {
	if name == "INBOX" {
		return []string{name}
	}
	name = strings.TrimPrefix(name, t.c.Prefix)
	levels := []string{name}
	if delim != "" {
		levels = strings.Split(name, delim)
	}
	for i, l := range levels {
		if decoded, ok := mailboxname.Decode(l); ok && !t.c.UTF8() {
			levels[i] = decoded
		}
	}
	return levels
}

// Empty implements engine.Emptier.
func (t *target) Empty(ctx context.Context) (bool, error) {
	done, err := t.session(ctx)
	if err != nil {
		return false, err
	}
	defer done()
	if err := t.learn(); err != nil {
		return false, throttled(err)
	}
	for name := range t.listed {
		if empty, err := t.emptyFolder(name); !empty || err != nil {
			return false, throttled(err)
		}
	}
	return true, nil
}

// emptyFolder takes a folder that cannot be asked for one that has something in it.
func (t *target) emptyFolder(name string) (bool, error) {
	empty := false
	_, err := t.p.do(func(r *imapconn.Response) error {
		if r.Type == "STATUS" {
			empty = strings.Contains(strings.ToUpper(r.Rest()), "MESSAGES 0")
		}
		return nil
	}, "STATUS", imapconn.AString(name), " (MESSAGES)")
	if refused(err) {
		return false, nil
	}
	return empty, err
}
