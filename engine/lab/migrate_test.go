package lab_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"migsh/engine"
	"migsh/engine/imapconn"
	"migsh/engine/imapsource"
	"migsh/engine/lab"
	"migsh/engine/opener"
)

// These are migrations from the lab with the engine as users run it: in this process, into
// Maildir folders or to the lab's own target server.

type bench struct {
	t   *testing.T
	lab *lab.Lab
	svc *engine.Service
	dir string // the lab's
}

func newBench(t *testing.T) *bench {
	t.Helper()
	b := &bench{t: t, dir: t.TempDir()}
	var err error
	if b.lab, err = lab.Start(lab.Options{Dir: b.dir}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { b.lab.Close() })
	if b.svc, err = engine.Open(context.Background(), engine.Options{Dir: t.TempDir(), Mode: engine.WorkerInline,
		Opener: &opener.Opener{Dial: b.lab.DialContext, CAs: b.lab.RootCAs(), NoSync: true}}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { b.svc.Close() })
	_, err = b.svc.CreateEndpoint(t.Context(), engine.Endpoint{Identity: "IMAPEndpoint", RemoteServer: lab.SourceHost}, false)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// fault switches faults on; "" switches all off.
func (b *bench) fault(names string) {
	b.t.Helper()
	if err := os.WriteFile(filepath.Join(b.dir, lab.FaultsFile), []byte(names), 0o600); err != nil {
		b.t.Fatal(err)
	}
}

// migrate runs a batch of one of the documented CSV files until it rests.
func (b *bench) migrate(csv string) engine.Batch {
	b.t.Helper()
	_, err := b.svc.CreateBatch(b.t.Context(), engine.NewBatch{Name: "IMAPBatch1", Endpoint: "IMAPEndpoint", CSVData: []byte(lab.CSVFiles()[csv]), Start: true})
	if err != nil {
		b.t.Fatal(err)
	}
	return b.wait()
}

func (b *bench) wait() engine.Batch {
	b.t.Helper()
	for deadline := time.Now().Add(60 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		list, _, err := b.svc.Batches(b.t.Context(), engine.BatchFilter{Identity: "IMAPBatch1"})
		if err != nil {
			b.t.Fatal(err)
		}
		if !list[0].Status.Syncing() {
			return list[0]
		}
		if time.Now().After(deadline) {
			b.t.Fatalf("still %s: %+v", list[0].Status, list[0])
		}
	}
}

// sourceMail is what the lab holds for a user, as a multiset of text hashes.
func (b *bench) sourceMail(a lab.Account) map[string]int {
	b.t.Helper()
	src, err := imapsource.Open(b.t.Context(), imapsource.Options{Options: imapconn.Options{Host: lab.SourceHost, Port: 993, Security: imapconn.SSL,
		User: a.UserName, Password: a.Password, RootCAs: b.lab.RootCAs(), Dial: b.lab.DialContext}})
	if err != nil {
		b.t.Fatal(err)
	}
	defer src.Close()
	mail := map[string]int{}
	folders, err := src.Folders(b.t.Context())
	if err != nil {
		b.t.Fatal(err)
	}
	for _, f := range folders {
		if f.NoSelect {
			continue
		}
		var uids []uint32
		for c, err := range src.Changes(b.t.Context(), f, engine.Checkpoint{}) {
			if err != nil {
				b.t.Fatal(err)
			}
			uids = append(uids, c.UID)
		}
		err := src.Fetch(b.t.Context(), f, uids, func(_ engine.Message, r io.Reader) error {
			sum := sha256.New()
			_, err := io.Copy(sum, r)
			mail[fmt.Sprintf("%x", sum.Sum(nil))]++
			return err
		})
		if err != nil {
			b.t.Fatal(err)
		}
	}
	return mail
}

// maildirMail is what lies in the local mailbox of an address.
func (b *bench) maildirMail(address string) map[string]int {
	b.t.Helper()
	mail := map[string]int{}
	root := filepath.Join(b.svc.Dir(), "mailboxes", address)
	err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if in := filepath.Base(filepath.Dir(path)); in != "cur" && in != "new" {
			return nil
		}
		text, err := os.ReadFile(path)
		mail[fmt.Sprintf("%x", sha256.Sum256(text))]++
		return err
	})
	if err != nil {
		b.t.Fatal(err)
	}
	return mail
}

func (b *bench) compare(a lab.Account) {
	b.t.Helper()
	want, got := b.sourceMail(a), b.maildirMail(a.Address)
	for sum, n := range want {
		if got[sum] != n {
			b.t.Errorf("%s: a message is there %d times, not %d", a.Address, got[sum], n)
		}
	}
	for sum := range got {
		if want[sum] == 0 {
			b.t.Errorf("%s: a message that the source does not have", a.Address)
		}
	}
}

func TestMigrateEachCSVFile(t *testing.T) {
	t.Parallel()
	for name := range lab.CSVFiles() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := newBench(t)
			if batch := b.migrate(name); batch.Status != engine.BatchSynced || batch.SyncedCount != 3 {
				t.Fatalf("%s, %d synced: %s", batch.Status, batch.SyncedCount, b.errors())
			}
			b.compare(lab.Accounts()[0])
		})
	}
}

func (b *bench) errors() string {
	users, _, _ := b.svc.Users(b.t.Context(), engine.UserFilter{})
	var all []string
	for _, u := range users {
		all = append(all, fmt.Sprintf("%s %s %s", u.Identity, u.Status, u.Error))
	}
	return strings.Join(all, "; ")
}

func (b *bench) user(address string) engine.User {
	b.t.Helper()
	users, _, err := b.svc.Users(b.t.Context(), engine.UserFilter{Identity: address})
	if err != nil {
		b.t.Fatal(err)
	}
	return users[0]
}

func TestMigrateWithAWrongPassword(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	b.fault("WrongPassword=paul.cannon")
	if batch := b.migrate("IMAPmigration_1.csv"); batch.Status != engine.BatchSyncedWithErrors || batch.FailedCount != 1 || batch.SyncedCount != 2 {
		t.Fatalf("%s: %s", batch.Status, b.errors())
	}
	if u := b.user("paulc@contoso.edu"); !strings.Contains(u.Error, "trouble signing in") || strings.Contains(u.Error, "3281986") {
		t.Errorf("the error is %q", u.Error)
	}
	b.fault("")
	if err := b.svc.StartBatch(t.Context(), "IMAPBatch1"); err != nil {
		t.Fatal(err)
	}
	if batch := b.wait(); batch.Status != engine.BatchSynced {
		t.Errorf("tried again: %s: %s", batch.Status, b.errors())
	}
	b.compare(lab.Accounts()[2])
}

func TestMigrateAnOverlargeMessage(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	b.fault("OverlargeMessage=ann.beebe")
	batch := b.migrate("IMAPmigration_1.csv")
	s, err := b.svc.UserStatistics(t.Context(), "annb@contoso.edu", engine.StatisticsOptions{SkippedItems: true})
	if err != nil {
		t.Fatal(err)
	}
	if len(s.SkippedItems) != 1 || s.SkippedItems[0].Kind != engine.LargeItem || s.SkippedItems[0].Size <= 35<<20 {
		t.Errorf("%s: skipped %+v", batch.Status, s.SkippedItems)
	}
	if got, want := len(b.maildirMail("annb@contoso.edu")), len(b.sourceMail(lab.Accounts()[1]))-1; got != want {
		t.Errorf("%d messages arrived, not %d", got, want)
	}
}

func TestMigrateFromADroppingServer(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	b.fault("DroppingServer")
	if batch := b.migrate("IMAPmigration_1.csv"); batch.Status != engine.BatchSynced {
		t.Fatalf("%s: %s", batch.Status, b.errors())
	}
	b.fault("")
	for _, a := range lab.Accounts() {
		b.compare(a)
	}
}

func TestMigrateToTheTargetServer(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	if err := b.svc.SetTarget(t.Context(), engine.TargetSettings{Kind: engine.TargetIMAP, RemoteServer: lab.TargetHost, UserName: "{address}*mailadmin"}, lab.AdminPassword); err != nil {
		t.Fatal(err)
	}
	b.fault("FullMailbox=terrya@contoso.edu")
	batch := b.migrate("IMAPmigration_1.csv")
	if batch.SyncedCount != 2 || b.user("terrya@contoso.edu").Status != engine.UserFailed {
		t.Fatalf("%s: %s", batch.Status, b.errors())
	}
	b.fault("")
	if err := b.svc.StartBatch(t.Context(), "IMAPBatch1"); err != nil {
		t.Fatal(err)
	}
	if batch := b.wait(); batch.Status != engine.BatchSynced {
		t.Fatalf("with room again: %s: %s", batch.Status, b.errors())
	}
	a := lab.Accounts()[0]
	got := targetMail(t, b, a)
	for sum, n := range b.sourceMail(a) {
		if got[sum] != n {
			t.Errorf("a message is there %d times, not %d", got[sum], n)
		}
	}
}

// targetMail reads the lab's target as a source.
func targetMail(t *testing.T, b *bench, a lab.Account) map[string]int {
	t.Helper()
	src, err := imapsource.Open(t.Context(), imapsource.Options{Options: imapconn.Options{Host: lab.TargetHost, Port: 993, Security: imapconn.SSL,
		User: a.Address, Password: a.Password, RootCAs: b.lab.RootCAs(), Dial: b.lab.DialContext}})
	if err != nil {
		t.Fatal(err)
	}
	defer src.Close()
	folders, err := src.Folders(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	mail := map[string]int{}
	for _, f := range slices.DeleteFunc(folders, func(f engine.Folder) bool { return f.NoSelect }) {
		var uids []uint32
		for c, err := range src.Changes(t.Context(), f, engine.Checkpoint{}) {
			if err != nil {
				t.Fatal(err)
			}
			uids = append(uids, c.UID)
		}
		err := src.Fetch(t.Context(), f, uids, func(_ engine.Message, r io.Reader) error {
			var text bytes.Buffer
			_, err := text.ReadFrom(r)
			mail[fmt.Sprintf("%x", sha256.Sum256(text.Bytes()))]++
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return mail
}
