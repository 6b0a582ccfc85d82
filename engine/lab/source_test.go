package lab_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"migsh/engine"
	"migsh/engine/imapconn"
	"migsh/engine/imapsource"
	"migsh/engine/lab"
)

// Every form of credentials leads the engine's own source to the same mailbox.
func TestSourceSeesOneMailboxInEachForm(t *testing.T) {
	l, err := lab.Start(lab.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	ctx := context.Background()
	open := func(user, password, root string) []string {
		s, err := imapsource.Open(ctx, imapsource.Options{UserRoot: root, Options: imapconn.Options{Host: lab.SourceHost, Port: 993,
			Security: imapconn.SSL, User: user, Password: password, RootCAs: l.RootCAs(), Dial: l.DialContext}})
		if err != nil {
			t.Fatalf("%s: %v", user, err)
		}
		defer s.Close()
		folders, err := s.Folders(ctx)
		if err != nil {
			t.Fatalf("%s: %v", user, err)
		}
		var seen []string
		for _, f := range folders {
			if f.NoSelect {
				continue
			}
			n := 0
			for _, err := range s.Changes(ctx, f, engine.Checkpoint{}) {
				if err != nil {
					t.Fatalf("%s: %s: %v", user, f.Raw, err)
				}
				n++
			}
			if n != int(f.Messages) {
				t.Errorf("%s: %s: %d changes, %d messages", user, f.Raw, n, f.Messages)
			}
			seen = append(seen, strings.Join(f.Path, "|"))
		}
		slices.Sort(seen)
		return seen
	}
	for _, a := range lab.Accounts() {
		want := open(a.UserName, a.Password, "")
		for user, root := range map[string]string{
			"contoso-students/mailadmin/" + a.UserName:            "",
			a.UserName + "*mailadmin":                             "",
			"#" + a.UserName + "@contoso-students.edu#mailadmin#": "",
			"mailadmin": "/users/" + a.UserName,
		} {
			if got := open(user, lab.AdminPassword, root); !slices.Equal(got, want) {
				t.Errorf("%s:\n%v\nwant\n%v", user, got, want)
			}
		}
	}
}
