package imapsource_test

import (
	"bufio"
	"context"
	"io"
	"net"
	"strings"
	"testing"
	"time"

	"migsh/engine"
	"migsh/engine/imapconn"
	"migsh/engine/imapsource"
)

// FuzzSource: whatever a server answers to LIST, STATUS, EXAMINE and FETCH, nothing panics or hangs, and a body that is handed out whole is
// as long as was announced.
func FuzzSource(f *testing.F) {
	for _, s := range []string{
		"* LIST () \"/\" INBOX\r\n", "* LIST (\\Noselect) NIL {3}\r\na b\r\n", "* STATUS INBOX (MESSAGES 1 UIDNEXT 2 UIDVALIDITY 7)\r\n",
		"* 1 EXISTS\r\n* OK [UIDVALIDITY 7]\r\n* OK [UIDNEXT 2]\r\n",
		"* 1 FETCH (UID 1 FLAGS () INTERNALDATE " + date + " BODY[] {5}\r\nhello)\r\n",
		"* 1 FETCH (BODY[] {5}\r\nhello UID 1 FLAGS (\\Seen) INTERNALDATE " + date + ")\r\n",
		"* 1 FETCH (UID 1 FLAGS (() BODY[] ~{2}\r\nab\"\\", "* 1 FETCH (UID 1 BODY[] NIL)\r\n", "* 1 FETCH ((((\r\n", "* 1 FETCH (X {0}\r\n {0}\r\n)\r\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, answer string) {
		client, server := net.Pipe()
		go serveFuzz(server, answer)
		o := imapsource.Options{Options: imapconn.Options{Host: "x", User: "ann", Password: "pw", Silence: 30 * time.Millisecond, ConnectTimeout: time.Second}}
		used := false
		o.Dial = func(context.Context, string, string) (net.Conn, error) {
			if used {
				return nil, io.EOF
			}
			used = true
			return client, nil
		}
		src, err := imapsource.Open(t.Context(), o)
		if err != nil {
			return
		}
		defer src.Close()
		src.Folders(t.Context())
		box := engine.Folder{Raw: "INBOX"}
		for range src.Changes(t.Context(), box, engine.Checkpoint{UIDValidity: 7, UIDNext: 2}) {
		}
		src.Fetch(t.Context(), box, []uint32{1, 3}, func(m engine.Message, r io.Reader) error {
			body, err := io.ReadAll(r)
			if err == nil && int64(len(body)) != m.Size {
				t.Errorf("%d octets, %d announced", len(body), m.Size)
			}
			return nil
		})
	})
}

// serveFuzz answers the login well and everything else with answer.
func serveFuzz(c net.Conn, answer string) {
	defer c.Close()
	io.WriteString(c, "* OK [CAPABILITY IMAP4rev1 CONDSTORE] hi\r\n")
	lines := bufio.NewScanner(c)
	for n := 0; lines.Scan() && n < 100; n++ {
		tag, _, _ := strings.Cut(lines.Text(), " ")
		if n == 0 {
			io.WriteString(c, tag+" OK [CAPABILITY IMAP4rev1 CONDSTORE] in\r\n")
			continue
		}
		if _, err := io.WriteString(c, answer+tag+" OK done\r\n"); err != nil {
			return
		}
	}
}
