package imaptarget_test

import (
	"net"
	"testing"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"
	"github.com/emersion/go-imap/v2/imapserver/imapmemserver"

	"migsh/engine"
	"migsh/engine/enginetest"
	"migsh/engine/imapconn"
	"migsh/engine/imapsource"
	"migsh/engine/imaptarget"
)

// TestGoIMAP is against go-imap's own server, in memory.
func TestGoIMAP(t *testing.T) {
	open := func(t testing.TB) enginetest.Mailbox {
		store := imapmemserver.New()
		user := imapmemserver.NewUser("ann", enginetest.Password)
		user.Create("INBOX", nil)
		store.AddUser(user)
		server := imapserver.New(&imapserver.Options{
			NewSession: func(*imapserver.Conn) (imapserver.Session, *imapserver.GreetingData, error) {
				return store.NewSession(), nil, nil
			},
			Caps:         imap.CapSet{imap.CapIMAP4rev1: {}, imap.CapIMAP4rev2: {}},
			InsecureAuth: true,
		})
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		go server.Serve(l)
		t.Cleanup(func() { server.Close() })
		o := imapconn.Options{Host: "127.0.0.1", Port: l.Addr().(*net.TCPAddr).Port, Security: imapconn.None,
			User: "ann", Password: enginetest.Password}
		return enginetest.Mailbox{
			NoNUL:      true,
			LowerFlags: true,
			Alters:     []string{"header only", "bare LF", "empty"},
			Target: func() (engine.Target, error) {
				return imaptarget.Open(t.Context(), imaptarget.Options{Options: o})
			},
			Source: func() (engine.Source, error) {
				return imapsource.Open(t.Context(), imapsource.Options{Options: o})
			},
		}
	}
	t.Run("Target", func(t *testing.T) { enginetest.Target(t, open) })
	t.Run("Source", func(t *testing.T) { enginetest.Source(t, open) })
}
