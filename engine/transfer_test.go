package engine_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"migsh/engine"
	"migsh/engine/memory"
)

// started is a world with one user, whose first copy is done.
func started(t *testing.T, fill func(*memory.Mailbox)) (*world, *engine.Service) {
	w := newWorld(t)
	w.dir = fastDir(t)
	fill(w.source("ann"))
	s := w.service()
	w.endpoint(s)
	w.batch(s, "B", true, "ann")
	w.wait(s, "B", engine.BatchSynced, engine.BatchSyncedWithErrors)
	return w, s
}

// again syncs once more.
func (w *world) again(s *engine.Service) {
	w.t.Helper()
	must(w.t, s.StartBatch(bg, "B"))
	w.wait(s, "B", engine.BatchSynced, engine.BatchSyncedWithErrors)
}

func TestOnlyWhatIsNew(t *testing.T) {
	w, s := started(t, func(b *memory.Mailbox) { mail(b, "INBOX", 300); mail(b, "Work", 5) })
	src, tgt := w.source("ann"), w.target("ann@new.test")
	uids := src.Mails("INBOX")
	src.SetFlags("INBOX", uids[7].UID, `\Flagged`, "$Done")
	src.Expunge("INBOX", uids[9].UID) // not carried over
	gone := tgt.Mails("Work")[2]
	tgt.Expunge("Work", gone.UID) // not sent again
	mail(src, "INBOX", 4)
	src.Create("Later")
	w.again(s)
	if n := len(tgt.Mails("INBOX")); n != 304 {
		t.Errorf("INBOX has %d", n)
	}
	if n := len(tgt.Mails("Work")); n != 4 {
		t.Errorf("Work has %d", n)
	}
	i := slices.IndexFunc(tgt.Mails("INBOX"), func(m memory.Mail) bool { return string(m.Body) == string(uids[7].Body) })
	if got := tgt.Mails("INBOX")[i].Flags; !slices.Equal(got, []string{`\Flagged`, "$Done"}) {
		t.Errorf("flags %q", got)
	}
	if !slices.Contains(tgt.Names(), "Later") {
		t.Errorf("folders %q", tgt.Names())
	}
	st := w.stats(s, "ann")
	if st.SyncedItemCount != 309 || st.FlagsUpdated != 1 || st.DataConsistencyScore != engine.Perfect {
		t.Errorf("%+v", st)
	}
}

// Without CONDSTORE flags are compared, and only differences are carried.
func TestFlagsWithoutCondstore(t *testing.T) {
	w, s := started(t, func(b *memory.Mailbox) { b.NoCondstore = true; mail(b, "INBOX", 50) })
	src, tgt := w.source("ann"), w.target("ann@new.test")
	tgt.SetFlags("INBOX", tgt.Mails("INBOX")[1].UID, `\Answered`) // the owner's doing, which stays
	src.SetFlags("INBOX", src.Mails("INBOX")[7].UID, `\Deleted`)
	w.again(s)
	if st := w.stats(s, "ann"); st.FlagsUpdated != 1 {
		t.Errorf("%d updates", st.FlagsUpdated)
	}
	if got := tgt.Mails("INBOX")[1].Flags; !slices.Equal(got, []string{`\Answered`}) {
		t.Errorf("the owner's flags became %q", got)
	}
}

func TestSourceRenumbered(t *testing.T) {
	w, s := started(t, func(b *memory.Mailbox) {
		mail(b, "INBOX", 100)
		twin := "Subject: twin\r\n\r\nsame\r\n"
		for range 2 {
			b.Add("INBOX", engine.Message{InternalDate: time.Unix(1e9, 0), Size: int64(len(twin))}, []byte(twin))
		}
	})
	src, tgt := w.source("ann"), w.target("ann@new.test")
	deleted := tgt.Mails("INBOX")[20]
	tgt.Expunge("INBOX", deleted.UID)
	src.Expunge("INBOX", src.Mails("INBOX")[0].UID)
	src.Renumber("INBOX")
	src.SetFlags("INBOX", src.Mails("INBOX")[50].UID, "moved")
	mail(src, "INBOX", 3)
	w.again(s)
	mails := tgt.Mails("INBOX")
	if len(mails) != 104 { // 102 − 1 + 3
		t.Errorf("target has %d", len(mails))
	}
	if n := count(mails, func(m memory.Mail) bool { return slices.Contains(m.Flags, "moved") }); n != 1 {
		t.Errorf("%d messages with the new flag", n)
	}
	w.again(s) // and no more work the next time
	if n := len(tgt.Mails("INBOX")); n != 104 {
		t.Errorf("target has %d", n)
	}
	if st := w.stats(s, "ann"); st.SyncedItemCount != 105 {
		t.Errorf("%d items", st.SyncedItemCount)
	}
}

func count(ms []memory.Mail, ok func(memory.Mail) bool) int {
	n := 0
	for _, m := range ms {
		if ok(m) {
			n++
		}
	}
	return n
}

func TestTargetRenumbered(t *testing.T) {
	w, s := started(t, func(b *memory.Mailbox) { mail(b, "INBOX", 60) })
	src, tgt := w.source("ann"), w.target("ann@new.test")
	tgt.Renumber("INBOX")
	src.SetFlags("INBOX", src.Mails("INBOX")[30].UID, "after")
	mail(src, "INBOX", 2)
	w.again(s)
	w.same("ann")
}

func TestLimits(t *testing.T) {
	w := newWorld(t)
	w.dir = fastDir(t)
	s := w.service()
	must(t, s.SetConfig(bg, func(c *engine.Config) error { c.MaxMessageSize, c.MaxItems = 1000, 20; return nil }))
	src := w.source("ann")
	for i, size := range []int{999, 1000, 1001} {
		body := fmt.Sprintf("Subject: =?utf-8?q?Gr=C3=B6=C3=9Fe?= %d\r\nFrom: x@y\r\n\r\n", size)
		body += strings.Repeat("x", size-len(body))
		src.Add("INBOX", engine.Message{InternalDate: time.Date(2025, 1, 1+i, 0, 0, 0, 0, time.UTC), Size: int64(size)}, []byte(body))
	}
	mail(src, "Old", 30) // of 2024: 17 of them are among the newest 20
	w.endpoint(s)
	w.batch(s, "B", true, "ann")
	w.wait(s, "B", engine.BatchSynced)
	tgt := w.target("ann@new.test")
	if in, old := len(tgt.Mails("INBOX")), len(tgt.Mails("Old")); in != 2 || old != 17 {
		t.Errorf("INBOX has %d, Old %d", in, old)
	}
	st := w.stats(s, "ann")
	if st.SkippedItemCount != 14 || len(st.SkippedItems) != 14 || st.DataConsistencyScore != engine.Poor {
		t.Errorf("%d skipped, %d listed, %s", st.SkippedItemCount, len(st.SkippedItems), st.DataConsistencyScore)
	}
	i := slices.IndexFunc(st.SkippedItems, func(i engine.SkippedItem) bool { return i.Kind == engine.LargeItem })
	if i < 0 || st.SkippedItems[i].Subject != "Größe 1001" || st.SkippedItems[i].Size != 1001 || st.SkippedItems[i].Folder != "INBOX" || st.SkippedItems[i].UID != 3 {
		t.Errorf("%+v", st.SkippedItems)
	}
	i = slices.IndexFunc(st.SkippedItems, func(i engine.SkippedItem) bool { return i.Kind == engine.OverItemLimit })
	if i < 0 || st.SkippedItems[i].Sender != "a@b" || !strings.HasPrefix(st.SkippedItems[i].Subject, "Old ") {
		t.Errorf("%+v", st.SkippedItems[max(i, 0)])
	}
	w.again(s)
	if st := w.stats(s, "ann"); st.SkippedItemCount != 14 || st.SyncedItemCount != 19 {
		t.Errorf("the second time: %d skipped, %d copied", st.SkippedItemCount, st.SyncedItemCount)
	}
}

func TestRefusals(t *testing.T) {
	w := newWorld(t)
	w.dir = fastDir(t)
	src, tgt := w.source("ann"), w.target("ann@new.test")
	mail(src, "INBOX", 40)
	mail(src, "Bad", 3)
	src.SetFlags("INBOX", 5, `\Seen`, "$Odd", `\X-Thing`)
	tgt.Keywords = []string{"$Fine"}
	tgt.Faults.Append = func(n int, folder string, m engine.Message) memory.Fault {
		switch n {
		case 10:
			return memory.Fault{Err: &engine.RefusedError{Reason: "NO spam"}}
		case 11:
			return memory.Fault{Err: &engine.RefusedError{Reason: "NO virus"}, AtAppend: true}
		}
		return memory.Fault{}
	}
	var readable atomic.Bool
	src.Faults.Changes = func(folder string) memory.Fault {
		if folder == "Bad" && !readable.Load() {
			return memory.Fault{Err: &engine.FolderError{Folder: "Bad", Err: errors.New("NO Permission denied")}}
		}
		return memory.Fault{}
	}
	s := w.service()
	w.endpoint(s)
	w.batch(s, "B", true, "ann")
	w.wait(s, "B", engine.BatchSynced)
	st := w.stats(s, "ann")
	if len(tgt.Mails("INBOX")) != 38 || st.SyncedItemCount != 38 || st.SkippedItemCount != 3 || st.FlagsDropped != 2 || st.DataConsistencyScore != engine.Investigate {
		t.Errorf("%d in INBOX, %+v", len(tgt.Mails("INBOX")), st)
	}
	if !slices.ContainsFunc(st.SkippedItems, func(i engine.SkippedItem) bool {
		return i.Kind == engine.SkippedFolder && i.Folder == "Bad" && strings.Contains(i.Reason, "Permission denied")
	}) {
		t.Errorf("%+v", st.SkippedItems)
	}
	readable.Store(true)
	w.again(s)
	w.same("ann", "Bad")
	if st := w.stats(s, "ann"); st.SkippedItemCount != 2 {
		t.Errorf("%d skipped after the folder came", st.SkippedItemCount)
	}
}

func TestFullTarget(t *testing.T) {
	w := newWorld(t)
	w.dir = fastDir(t)
	var full atomic.Bool
	full.Store(true)
	mail(w.source("ann"), "INBOX", 40)
	mail(w.source("bob"), "INBOX", 4)
	w.target("ann@new.test").Faults.Append = func(n int, _ string, _ engine.Message) memory.Fault {
		if full.Load() && n > 15 {
			return memory.Fault{Err: &engine.RefusedError{Reason: "NO [OVERQUOTA]", Full: true}}
		}
		return memory.Fault{}
	}
	w.refuseUser("cyd", &engine.SignInError{Server: "NO [AUTHENTICATIONFAILED]"})
	w.refuseUser("dee", &engine.NoMailboxError{Address: "dee@new.test"})
	s := w.service()
	w.endpoint(s)
	w.batch(s, "B", true, "ann", "bob", "cyd", "dee")
	w.wait(s, "B", engine.BatchSyncedWithErrors)
	w.same("bob")
	for user, want := range map[string]string{
		"ann": "This mailbox is full. Please free up some space so that email can be downloaded.",
		"cyd": "We had trouble signing in to this account. Confirm that you're using the correct user name and password.",
		"dee": `A recipient wasn't found for "dee@new.test" on the target. Create a recipient of the appropriate type for this migration on the target and try again.`,
	} {
		st := w.stats(s, user)
		if st.Status != engine.UserFailed || !strings.HasPrefix(st.Error, want) {
			t.Errorf("%s: %s, %s", user, st.Status, st.Error)
		}
	}
	full.Store(false)
	w.refuseUser("cyd", nil)
	w.refuseUser("dee", nil)
	must(t, s.StartBatch(bg, "B"))
	w.wait(s, "B", engine.BatchSynced)
	w.same("ann")
}

// A message that is listed and not delivered is reported; one that was deleted meanwhile is not.
func TestMissing(t *testing.T) {
	w := newWorld(t)
	w.dir = fastDir(t)
	mail(w.source("ann"), "INBOX", 40)
	var delivers atomic.Bool // the seventh
	src := w.source("ann")
	w.wrap = func(s engine.Source) engine.Source {
		return &hiding{s, func(uid uint32) bool {
			if uid == 9 {
				src.Expunge("INBOX", 9)
			}
			return uid == 9 || uid == 7 && !delivers.Load()
		}}
	}
	s := w.service()
	w.endpoint(s)
	w.batch(s, "B", true, "ann")
	w.wait(s, "B", engine.BatchSynced)
	st := w.stats(s, "ann")
	if st.SyncedItemCount != 38 || st.SkippedItemCount != 1 || len(st.SkippedItems) != 1 || st.SkippedItems[0].UID != 7 {
		t.Errorf("%+v", st)
	}
	delivers.Store(true)
	w.again(s)
	if st := w.stats(s, "ann"); st.SyncedItemCount != 39 || st.SkippedItemCount != 0 || st.DataConsistencyScore != engine.Perfect {
		t.Errorf("%+v", st)
	}
}

func TestThrottled(t *testing.T) {
	w := newWorld(t)
	w.dir = fastDir(t)
	mail(w.source("ann"), "INBOX", 30)
	w.target("ann@new.test").Faults.Append = func(n int, _ string, _ engine.Message) memory.Fault {
		switch n {
		case 5:
			return memory.Fault{Err: errors.New("BAD Request is throttled. Suggested Backoff Time: 60 milliseconds"), Cut: true}
		case 9:
			return memory.Fault{Err: &engine.ThrottledError{Wait: 40 * time.Millisecond, Text: "slow down"}, AtAppend: true}
		}
		return memory.Fault{}
	}
	s := w.service()
	w.endpoint(s)
	w.batch(s, "B", true, "ann")
	w.wait(s, "B", engine.BatchSynced)
	w.same("ann")
	if st := w.stats(s, "ann"); st.TotalStalledDuration < 100*time.Millisecond || st.SkippedItemCount != 0 {
		t.Errorf("stalled for %s", st.TotalStalledDuration)
	}
}

// Field report A24: All Mail adds only what is in no other folder.
func TestAllMail(t *testing.T) {
	w := newWorld(t)
	w.dir = fastDir(t)
	src := w.source("ann")
	mail(src, "INBOX", 20)
	for _, m := range src.Mails("INBOX")[:5] {
		src.Add("Label1", m.Message, m.Body)
	}
	src.SetFolder("[Gmail]", func(f *engine.Folder) { f.NoSelect = true })
	src.SetFolder("[Gmail]/Alle Nachrichten", func(f *engine.Folder) { f.SpecialUse = `\All` })
	for _, m := range src.Mails("INBOX") {
		src.Add("[Gmail]/Alle Nachrichten", m.Message, m.Body)
	}
	only := "Subject: archived\r\n\r\nonly here\r\n"
	src.Add("[Gmail]/Alle Nachrichten", engine.Message{InternalDate: time.Unix(1e9, 0)}, []byte(only))
	s := w.service()
	w.endpoint(s)
	w.batch(s, "B", true, "ann")
	w.wait(s, "B", engine.BatchSynced)
	w.same("ann", "INBOX", "Label1")
	tgt := w.target("ann@new.test")
	if names := tgt.Names(); !slices.Equal(names, []string{"INBOX", "Label1", "Archive"}) {
		t.Errorf("folders %q", names)
	}
	if ms := tgt.Mails("Archive"); len(ms) != 1 || string(ms[0].Body) != only {
		t.Errorf("Archive has %d", len(ms))
	}
	if st := w.stats(s, "ann"); st.TotalItemsInSourceMailboxCount != 25 || st.PercentageComplete != 100 || len(st.MappedFolders) != 3 {
		t.Errorf("%+v", st)
	}
}

// The endpoint gets another name for the same server: nothing is copied again. Another server with the same UIDVALIDITY and UIDs is not
// taken for it.
func TestServerRenamedAndReplaced(t *testing.T) {
	w, s := started(t, func(b *memory.Mailbox) { mail(b, "INBOX", 40) })
	name := "imap2.test"
	must(t, s.SetEndpoint(bg, "Src", engine.EndpointChange{RemoteServer: &name, SkipVerification: true}))
	mail(w.source("ann"), "INBOX", 2)
	fetched := 0
	w.wrap = func(src engine.Source) engine.Source {
		return &hiding{src, func(uint32) bool { fetched++; return false }}
	}
	w.again(s)
	w.same("ann")
	if fetched > 20 {
		t.Errorf("%d messages fetched", fetched)
	}
	w.wrap = nil
	other := memory.New()
	w.mu.Lock()
	w.sources["ann"] = other
	w.mu.Unlock()
	for i, m := range w.target("ann@new.test").Mails("INBOX") { // most of the mail, in another order, and something new
		if i%5 > 0 {
			other.Add("INBOX", engine.Message{InternalDate: m.InternalDate, Flags: m.Flags}, m.Body)
		}
	}
	other.Fill("INBOX", 60)
	name = "imap3.test"
	must(t, s.SetEndpoint(bg, "Src", engine.EndpointChange{RemoteServer: &name, SkipVerification: true}))
	w.again(s)
	want := map[string]bool{}
	for _, p := range append(prints(other, "INBOX"), prints(w.target("ann@new.test"), "INBOX")...) {
		want[p] = true
	}
	if got := prints(w.target("ann@new.test"), "INBOX"); len(got) != len(want) {
		t.Errorf("target has %d, of %d different messages", len(got), len(want))
	}
	for _, p := range prints(other, "INBOX") {
		if !slices.Contains(prints(w.target("ann@new.test"), "INBOX"), p) {
			t.Fatalf("lost: %q", p)
		}
	}
}

// Someone deletes the target mailbox to begin anew.
func TestBeginAnew(t *testing.T) {
	w, s := started(t, func(b *memory.Mailbox) { mail(b, "INBOX", 40) })
	w.mu.Lock()
	w.targets["ann@new.test"] = memory.New()
	w.mu.Unlock()
	w.again(s) // the same batch: the owner has deleted all
	if n := len(w.target("ann@new.test").Mails("INBOX")); n != 0 {
		t.Errorf("%d sent again", n)
	}
	must(t, s.RemoveBatch(bg, "B", false))
	w.wait(s, "B", `The migration batch "B" can't be found.`)
	w.batch(s, "B", true, "ann")
	w.wait(s, "B", engine.BatchSynced)
	w.same("ann")
	if st := w.stats(s, "ann"); st.SyncedItemCount != 40 {
		t.Errorf("%d items", st.SyncedItemCount)
	}
}

// Field report B12: the target's own Sent folder takes the source's, and stays the one it goes to.
func TestWellKnownFolders(t *testing.T) {
	w := newWorld(t)
	w.dir = fastDir(t)
	src, tgt := w.source("ann"), w.target("ann@new.test")
	mail(src, "Gesendet", 12)
	mail(src, "Sent", 3)
	src.SetFolder("Gesendet", func(f *engine.Folder) { f.SpecialUse = `\Sent` })
	tgt.SetFolder("Sent", func(f *engine.Folder) { f.SpecialUse = `\Sent` })
	s := w.service()
	w.endpoint(s)
	w.batch(s, "B", true, "ann")
	w.wait(s, "B", engine.BatchSynced)
	if !slices.Equal(prints(src, "Gesendet"), prints(tgt, "Sent")) || !slices.Equal(prints(src, "Sent"), prints(tgt, "Sent (2)")) {
		t.Errorf("folders %q", tgt.Names())
	}
	report := ""
	for _, e := range w.stats(s, "ann").Report {
		report += e.Text + "\n"
	}
	if !strings.Contains(report, `Folder 'Gesendet' goes to 'Sent' (special use \Sent).`) || !strings.Contains(report, `Folder 'Sent' goes to 'Sent (2)'`) {
		t.Error(report)
	}
	tgt.SetFolder("Sent", func(f *engine.Folder) { f.SpecialUse = "" })
	tgt.SetFolder("Sent (2)", func(f *engine.Folder) { f.SpecialUse = `\Sent` })
	mail(src, "Gesendet", 1)
	w.again(s)
	if !slices.Equal(prints(src, "Gesendet"), prints(tgt, "Sent")) {
		t.Errorf("the second sync went elsewhere: %q", tgt.Names())
	}
}

// A message that was under way when the worker ended is refused by the source afterwards: it is reported, and nothing hangs on it.
func TestRefusedWhileRecovering(t *testing.T) {
	w := crashWorld(t)
	runDying(t, w, 40)
	w.wrapT = nil
	w.wrap = func(src engine.Source) engine.Source { return &refusing{src, 187} }
	s := w.service()
	w.wait(s, "B", engine.BatchSynced)
	st := w.stats(s, "ann")
	if len(st.SkippedItems) > 1 || st.SyncedItemCount+st.SkippedItemCount != 200 {
		t.Errorf("%d copied, %+v", st.SyncedItemCount, st.SkippedItems)
	}
}

// A message had arrived when the worker ended; the source refuses it in the next sync, and delivers it in the one after: it is not doubled.
func TestRefusedThenDelivered(t *testing.T) {
	for point := 40; point <= 46; point += 3 {
		w := crashWorld(t)
		runDying(t, w, point)
		w.wrapT = nil
		last := uint32(187 - len(w.target("ann@new.test").Mails("INBOX")) + 1) // newest first
		w.wrap = func(src engine.Source) engine.Source { return &refusing{src, last} }
		s := w.service()
		w.wait(s, "B", engine.BatchSynced)
		if st := w.stats(s, "ann"); len(st.SkippedItems) != 1 {
			t.Errorf("point %d: %+v", point, st.SkippedItems)
		}
		w.wrap = nil
		w.again(s)
		w.same("ann")
		if st := w.stats(s, "ann"); len(st.SkippedItems) != 0 || st.SyncedItemCount != 200 {
			t.Errorf("point %d: %d copied, %+v", point, st.SyncedItemCount, st.SkippedItems)
		}
		must(t, s.Close())
	}
}
