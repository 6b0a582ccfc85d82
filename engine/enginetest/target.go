package enginetest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"migsh/engine"
)

// Target is what every engine.Target must pass. open gives a fresh mailbox each time.
func Target(t *testing.T, open func(testing.TB) Mailbox) {
	for _, test := range []struct {
		name string
		run  func(*testing.T, Mailbox)
	}{
		{"folders", targetFolders},
		{"content", targetContent},
		{"flags", targetFlags},
		{"many under way", targetMany},
		{"broken body", targetBroken},
		{"find", targetFind},
		{"set flags", targetSetFlags},
		{"twins", targetTwins},
		{"context", targetContext},
		{"close twice", targetClose},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, open(t)) })
	}
}

// Names are folder names that must arrive as they are: without separators, they fit every server.
var Names = []string{
	"INBOX", "Work", "Work/2030", "Work/2030/Q1", "Entwürfe", "R&D", "a&-b", "日本", "日本/東京", "emoji 😀", "with blank",
	"quote\"d", "back\\slash", "(brackets)", "[Gmail]", "[Gmail]/All", "{5}", "apostrophe's", "semi;colon", "plus+", "caret^",
	"x" + strings.Repeat("y", 99), "INBOX/below",
}

func targetFolders(t *testing.T, b Mailbox) {
	tgt, src := b.Open(t)
	refs := map[string]engine.FolderRef{}
	for round := range 2 {
		for _, n := range Names {
			f := Folder(n)
			f.Subscribed = n != "Work"
			ref, err := tgt.Ensure(t.Context(), f)
			if err != nil {
				t.Errorf("Ensure(%q): %v", n, err)
				continue
			}
			if round == 1 && (ref.Name != refs[n].Name || ref.UIDValidity != refs[n].UIDValidity) {
				t.Errorf("Ensure(%q) twice: %v and %v", n, refs[n], ref)
			}
			refs[n] = ref
		}
	}
	folders, err := src.Folders(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]engine.Folder{}
	for _, f := range folders {
		found[strings.Join(f.Path, "/")] = f
	}
	for _, n := range Names {
		f, ok := found[n]
		if other := b.Renames[n]; other != "" {
			f, ok = found[other]
		}
		switch {
		case !ok || f.NoSelect:
			t.Errorf("folder %q is not there: %+v", n, f)
		case !b.NoSub && n != "INBOX" && f.Subscribed != (b.SubsAll || n != "Work"):
			t.Errorf("folder %q: subscribed is %v", n, f.Subscribed)
		}
	}
}

// odd are messages that must arrive octet by octet.
func odd() map[string]Mail {
	big := strings.Repeat("0123456789 abcdefghijklmnopqrstuvwxyz\r\n", 28<<10)
	return map[string]Mail{
		"one line":        Raw("Subject: x\r\n\r\nhello\r\n"),
		"no line end":     Raw("Subject: x\r\n\r\nhello"),
		"header only":     Raw("Subject: x\r\n"),
		"no header":       Raw("\r\nbody alone\r\n"),
		"4095":            Raw("S: x\r\n\r\n" + strings.Repeat("a", 4095-8)),
		"4096":            Raw("S: x\r\n\r\n" + strings.Repeat("a", 4096-8)),
		"4097":            Raw("S: x\r\n\r\n" + strings.Repeat("a", 4097-8)),
		"eight bit":       Raw("Subject: M\xfcll \xe2\x82\xac\r\n\r\n\x80\xff\xfe\r\n"),
		"parentheses":     Raw("Subject: x\r\n\r\n)\r\n* 1 FETCH (UID 1)\r\nT1 OK done\r\n{5}\r\n"),
		"long line":       Raw("Subject: " + strings.Repeat("z", 70000) + "\r\n\r\n" + strings.Repeat("q", 70000) + "\r\n"),
		"dot lines":       Raw("Subject: x\r\n\r\n.\r\n..\r\nFrom me\r\n>From\r\n"),
		"one megabyte":    Raw("Subject: x\r\n\r\n" + big[:1<<20-14]),
		"above megabyte":  Raw("Subject: x\r\n\r\n" + strings.Repeat(big, 3)),
		"header of 1 MB":  Raw("X-Long: " + strings.Repeat("h", 1<<20) + "\r\n\r\nbody\r\n"),
		"bare LF":         Raw("Subject: x\n\nline\nline\n"),
		"mixed line ends": Raw("Subject: x\r\n\r\nline\nline\r\n"),
	}
}

func targetContent(t *testing.T, b Mailbox) {
	tgt, src := b.Open(t)
	for name, m := range odd() {
		f := Folder("C " + name)
		if slices.Contains(b.Refuses, name) {
			wantRefused(t, tgt, f, m, name)
			continue
		}
		ref, _ := Put(t, tgt, f, m)
		got := ReadAll(t, src, f.Path[0])
		if len(got) != 1 {
			t.Errorf("%s: %d messages", name, len(got))
			continue
		}
		b.CheckMail(t, name, got[0], m)
		if ids, err := tgt.Find(t.Context(), ref, m.Fingerprint()); (err != nil || len(ids) != 1) && !slices.Contains(b.Alters, name) {
			t.Errorf("%s: Find: %v, %v", name, ids, err)
		}
	}
	for name, m := range map[string]Mail{"empty": Raw(""), "NUL": Raw("Subject: x\r\n\r\na\x00b\r\n")} {
		ref, err := tgt.Ensure(t.Context(), Folder("C "+name))
		if err != nil {
			t.Fatal(err)
		}
		err = appendOne(t, tgt, ref, m)
		var no *engine.RefusedError
		if errors.As(err, &no) && (name == "empty" || b.NoNUL) {
			continue // refusing is a clear answer
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := ReadAll(t, src, "C "+name); len(got) != 1 {
			t.Errorf("%s: %d messages", name, len(got))
		} else {
			b.CheckMail(t, name, got[0], m)
		}
	}
}

// wantRefused wants a clear answer, so that the message can be reported and the next one sent.
func wantRefused(t testing.TB, tgt engine.Target, f engine.Folder, m Mail, name string) {
	t.Helper()
	ref, err := tgt.Ensure(t.Context(), f)
	if err != nil {
		t.Fatal(err)
	}
	var no *engine.RefusedError
	if err := appendOne(t, tgt, ref, m); !errors.As(err, &no) || no.Full {
		t.Errorf("%s: %v is no refusal", name, err)
	}
}

func appendOne(t testing.TB, tgt engine.Target, ref engine.FolderRef, m Mail) error {
	p, err := tgt.Append(t.Context(), ref, m.Message, bytes.NewReader(m.Body))
	if err != nil {
		return err
	}
	_, err = p.Wait()
	return err
}

// A06 of the field reports.
func targetFlags(t *testing.T, b Mailbox) {
	tgt, src := b.Open(t)
	var forty []string
	for i := range 40 {
		forty = append(forty, fmt.Sprintf("kw%d", i))
	}
	for i, c := range []struct{ sent, want []string }{
		{nil, nil},
		{[]string{`\Seen`, `\Answered`, `\Flagged`, `\Draft`, `\Deleted`}, []string{`\Seen`, `\Answered`, `\Flagged`, `\Draft`, `\Deleted`}},
		{[]string{`\Recent`, `\Flagged`}, []string{`\Flagged`}},
		{[]string{`\Seen`, `\X-Odd`, `$NotJunk`}, []string{`\Seen`, `$NotJunk`}},
		{[]string{`TEST:flag7`, `a.b`}, []string{`TEST:flag7`, `a.b`}},
		{[]string{`half a`, `b(c`, `\`, ``, "ctl\x04", `\Seen`}, []string{`\Seen`}},
		{forty[:20], forty[:20]},
	} {
		m := NewMail(fmt.Sprint("flags", i), "x", c.sent...)
		f := fmt.Sprint("F", i)
		Put(t, tgt, Folder(f), m)
		m.Flags = c.want
		if got := ReadAll(t, src, f); len(got) != 1 {
			t.Errorf("%q: %d messages", c.sent, len(got))
		} else {
			b.CheckMail(t, fmt.Sprintf("%q", c.sent), got[0], m)
		}
	}
	Put(t, tgt, Folder("F40"), NewMail("forty", "x", forty...)) // how many are kept is the target's affair
}

func targetMany(t *testing.T, b Mailbox) {
	tgt, src := b.Open(t)
	var mails []Mail
	for i := range 100 {
		mails = append(mails, NewMail(fmt.Sprint("m", i), strings.Repeat(fmt.Sprint(i, " "), i%50*20), `\Seen`))
	}
	ref, ids := Put(t, tgt, Folder("Many"), mails...)
	got := ReadAll(t, src, "Many")
	if len(got) != len(mails) {
		t.Fatalf("%d messages, want %d", len(got), len(mails))
	}
	byBody := map[string]bool{}
	for _, m := range got {
		byBody[string(m.Body)] = true
	}
	for i, m := range mails {
		if !byBody[string(m.Body)] {
			t.Fatalf("message %d is missing or altered", i)
		}
	}
	if !b.NoIDs {
		sorted := slices.Sorted(slices.Values(ids))
		if len(slices.Compact(sorted)) != len(mails) || slices.Contains(ids, "") {
			t.Errorf("ids are missing or not unique: %q", ids)
		}
	}
	for _, i := range []int{0, 7, 99} {
		found, err := tgt.Find(t.Context(), ref, mails[i].Fingerprint())
		if err != nil || len(found) != 1 || !b.NoIDs && found[0] != ids[i] {
			t.Errorf("Find(message %d) = %q, %v; want %q", i, found, err, ids[i])
		}
	}
}

// A10 of the field reports: nothing partial is ever stored.
func targetBroken(t *testing.T, b Mailbox) {
	tgt, src := b.Open(t)
	ref, err := tgt.Ensure(t.Context(), Folder("Broken"))
	if err != nil {
		t.Fatal(err)
	}
	first, err := tgt.Append(t.Context(), ref, NewMail("before", "x").Message, bytes.NewReader(NewMail("before", "x").Body))
	if err != nil {
		t.Fatal(err)
	}
	small, large := NewMail("small", strings.Repeat("x", 5000)), NewMail("large", strings.Repeat("y", 3<<20))
	cut := errors.New("source lost")
	for name, c := range map[string]struct {
		m Mail
		r io.Reader
	}{
		"small, ends early":  {small, bytes.NewReader(small.Body[:4000])},
		"small, breaks":      {small, io.MultiReader(bytes.NewReader(small.Body[:4000]), iotest.ErrReader(cut))},
		"large, ends early":  {large, bytes.NewReader(large.Body[:2<<20])},
		"large, breaks":      {large, io.MultiReader(bytes.NewReader(large.Body[:2<<20]), iotest.ErrReader(cut))},
		"breaks at once":     {large, iotest.ErrReader(cut)},
		"breaks at the end":  {small, io.MultiReader(bytes.NewReader(small.Body), iotest.ErrReader(cut))},
		"small, goes beyond": {small, bytes.NewReader(append(slices.Clone(small.Body), 'z'))},
	} {
		if p, err := tgt.Append(t.Context(), ref, c.m.Message, c.r); err == nil {
			id, err := p.Wait()
			t.Errorf("%s: Append was content; Wait: %q, %v", name, id, err)
		}
	}
	if _, err := first.Wait(); err != nil {
		t.Errorf("the message before: %v", err)
	}
	if ref, err = tgt.Ensure(t.Context(), Folder("Broken")); err != nil {
		t.Fatal(err)
	}
	if err := appendOne(t, tgt, ref, small); err != nil {
		t.Errorf("the message after: %v", err)
	}
	if got := ReadAll(t, src, "Broken"); len(got) != 2 {
		t.Errorf("%d messages, want 2", len(got))
	}
}

func targetFind(t *testing.T, b Mailbox) {
	tgt, _ := b.Open(t)
	twice, other := NewMail("twice", "same"), NewMail("other", "x")
	sameID := NewMail("twice", "same id, another body")
	later := NewMail("twice", "same")
	later.InternalDate = later.InternalDate.AddDate(0, 0, 1)
	bare := Raw("Subject: no id\r\n\r\nbody")
	ref, ids := Put(t, tgt, Folder("Find"), twice, other, sameID, twice, later, bare)
	if b.NoIDs {
		ids = make([]engine.TargetID, len(ids))
	}
	count := func(what string, fp engine.Fingerprint, want ...engine.TargetID) {
		t.Helper()
		got, err := tgt.Find(t.Context(), ref, fp)
		if err != nil || len(got) != len(want) || !b.NoIDs && !slices.Equal(got, want) {
			t.Errorf("Find(%s) = %q, %v; want %q", what, got, err, want)
		}
	}
	count("duplicates", twice.Fingerprint(), ids[0], ids[3])
	count("one", other.Fingerprint(), ids[1])
	count("other date", later.Fingerprint(), ids[4])
	count("without Message-ID", bare.Fingerprint(), ids[5])
	count("not there", NewMail("absent", "x").Fingerprint())
	changed := other.Fingerprint()
	changed.Header[0]++
	count("other header", changed)
	longer := other.Fingerprint()
	longer.Size++
	count("other size", longer)
	if ref.UIDNext > 0 {
		fp := twice.Fingerprint()
		fp.MinUID = ref.UIDNext + 3
		count("from the fourth on", fp, ids[3])
		fp.MinUID = ref.UIDNext + 100
		count("beyond the last", fp)
	}
}

func targetSetFlags(t *testing.T, b Mailbox) {
	tgt, src := b.Open(t)
	setter, ok := tgt.(engine.FlagSetter)
	if !ok {
		t.Skip("cannot set flags")
	}
	m := NewMail("flagged", "x", `\Seen`, "$Old")
	ref, ids := Put(t, tgt, Folder("Set"), m, NewMail("bystander", "y", `\Flagged`))
	if b.NoIDs {
		var err error
		if ids, err = tgt.Find(t.Context(), ref, m.Fingerprint()); err != nil {
			t.Fatal(err)
		}
	}
	if err := setter.SetFlags(t.Context(), ref, ids[0], []string{`\Answered`, `\Recent`, "$New"}); err != nil {
		t.Fatal(err)
	}
	for _, got := range ReadAll(t, src, "Set") {
		want := []string{`\Flagged`}
		if bytes.Equal(got.Body, m.Body) {
			if want = []string{`\Answered`, "$New"}; b.NoKeywords {
				want = want[:1]
			}
		}
		if !b.sameFlags(got.Flags, want) {
			t.Errorf("flags %q, want %q", got.Flags, want)
		}
	}
	if found, err := tgt.Find(t.Context(), ref, m.Fingerprint()); err != nil || len(found) != 1 {
		t.Errorf("Find after a change of flags: %q, %v", found, err)
	}
	if err := setter.SetFlags(t.Context(), ref, ids[0], nil); err != nil {
		t.Error(err)
	}
}

// A08 of the field reports: INBOX is one, twins are kept apart where possible, and lost nowhere.
func targetTwins(t *testing.T, b Mailbox) {
	tgt, src := b.Open(t)
	total := 0
	for i, n := range []string{"Spam", "spam", "Twins/One", "twins/one"} {
		Put(t, tgt, Folder(n), NewMail(fmt.Sprint("twin", i), "x"))
	}
	folders, err := src.Folders(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range folders {
		if !f.NoSelect {
			total += len(ReadAll(t, src, strings.Join(f.Path, "/")))
		}
	}
	if total != 4 {
		t.Errorf("%d messages, want 4", total)
	}
	if !b.FoldsCase {
		FindFolder(t, src, "Spam")
		FindFolder(t, src, "spam")
	}
}

func targetContext(t *testing.T, b Mailbox) {
	tgt, src := b.Open(t)
	ref, _ := Put(t, tgt, Folder("Ctx"))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	m := NewMail("never", "x")
	if p, err := tgt.Append(ctx, ref, m.Message, bytes.NewReader(m.Body)); err == nil {
		p.Wait()
		t.Error("Append with a context that has ended")
	}
	if got := ReadAll(t, src, "Ctx"); len(got) != 0 {
		t.Errorf("%d messages", len(got))
	}
}

func targetClose(t *testing.T, b Mailbox) {
	tgt, _ := b.Open(t)
	for range 2 {
		if err := tgt.Close(); err != nil {
			t.Error(err)
		}
	}
	if _, err := tgt.Ensure(t.Context(), Folder("After")); err == nil {
		t.Error("a closed target makes folders")
	}
}
