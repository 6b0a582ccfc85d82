package imapsource_test

import (
	"slices"
	"strings"
	"testing"

	"migsh/engine"
	"migsh/engine/enginetest"
	"migsh/engine/imapconn"
	"migsh/engine/imapsource"
	"migsh/engine/imaptarget"
)

// fill puts mail into a user's mailbox and returns it.
func fill(t *testing.T, o imapconn.Options) enginetest.Mail {
	t.Helper()
	tgt, err := imaptarget.Open(t.Context(), imaptarget.Options{Options: o})
	if err != nil {
		t.Fatal(err)
	}
	defer tgt.Close()
	m := enginetest.NewMail(o.User, "body", `\Seen`)
	for _, name := range []string{"INBOX", "Work/2030", "Entwürfe"} {
		enginetest.Put(t, tgt, enginetest.Folder(name), m)
	}
	return m
}

func readable(t *testing.T, src engine.Source) []string {
	t.Helper()
	folders, err := src.Folders(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range folders {
		if !f.NoSelect {
			names = append(names, strings.Join(f.Path, "/"))
		}
	}
	slices.Sort(names)
	return names
}

// TestCourierUserRoot reads users' mailboxes as an administrator, through Courier's shared folders.
func TestCourierUserRoot(t *testing.T) {
	s := enginetest.Courier(t, "ann", "terry.adams")
	b := enginetest.Mailbox{UTC: true}
	for _, user := range []string{"ann", "terry.adams"} {
		m := fill(t, s.Options(user))
		for _, root := range []string{"/users/" + user, "users." + user, "#shared.users." + user} {
			src, err := imapsource.Open(t.Context(), imapsource.Options{Options: s.Options(enginetest.CourierAdmin), UserRoot: root})
			if err != nil {
				t.Fatal(err)
			}
			if got := readable(t, src); !slices.Equal(got, []string{"Entwürfe", "INBOX", "Work/2030"}) {
				t.Errorf("%s: %q", root, got)
			} else {
				for _, name := range got {
					if mails := enginetest.ReadAll(t, src, name); len(mails) != 1 {
						t.Errorf("%s, %s: %d messages", root, name, len(mails))
					} else {
						b.CheckMail(t, root+" "+name, mails[0], m)
					}
				}
			}
			src.Close()
		}
	}
	src, err := imapsource.Open(t.Context(), imapsource.Options{Options: s.Options(enginetest.CourierAdmin), UserRoot: "/users/nobody"})
	if err != nil {
		t.Fatal(err)
	}
	defer src.Close()
	if _, err := src.Folders(t.Context()); err == nil || !strings.Contains(err.Error(), "/users/nobody") {
		t.Errorf("a root that is not there: %v", err)
	}
}

// TestDovecotMasterUser reads a mailbox as user*admin, in each way of protecting the connection.
func TestDovecotMasterUser(t *testing.T) {
	s := enginetest.Dovecot(t, enginetest.DovecotOptions{Separator: "."})
	m := fill(t, s.Options("ann"))
	for _, security := range []imapconn.Security{imapconn.None, imapconn.TLS, imapconn.SSL} {
		o := s.Options("ann*" + enginetest.MasterUser)
		if o.Security = security; security == imapconn.SSL {
			o.Port = s.TLSPort
		}
		src, err := imapsource.Open(t.Context(), imapsource.Options{Options: o})
		if err != nil {
			t.Fatal(err)
		}
		if got := readable(t, src); !slices.Equal(got, []string{"Entwürfe", "INBOX", "Work/2030"}) {
			t.Errorf("%s: %q", security, got)
		}
		if mails := enginetest.ReadAll(t, src, "Work/2030"); len(mails) != 1 {
			t.Errorf("%s: %d messages", security, len(mails))
		} else {
			enginetest.Mailbox{UTC: true}.CheckMail(t, string(security), mails[0], m)
		}
		src.Close()
	}
}
