package imapsource_test

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"

	"migsh/engine"
	"migsh/engine/enginetest"
	"migsh/engine/imapsource"
)

func withCancel(t *testing.T) (context.Context, context.CancelFunc) {
	return context.WithCancel(t.Context())
}

// tree is a scripted server that lists these lines and remembers which names it was asked to open.
type tree struct {
	lines     []string
	shared    string // answer to a LIST of other namespaces
	namespace string
	caps      string
	mu        sync.Mutex
	opened    []string
}

func (tr *tree) play(s *enginetest.Session) {
	s.Play(tr.caps, answers{
		"LIST": func(args string) string {
			if !strings.Contains(args, `"*"`) {
				return tr.shared
			}
			var b []string
			for _, l := range tr.lines {
				b = append(b, "* LIST "+l)
			}
			return strings.Join(b, "\n")
		},
		"NAMESPACE": enginetest.Says(tr.namespace),
		"ENABLE":    enginetest.Says("* ENABLED UTF8=ACCEPT"),
		"LSUB":      enginetest.Says(`* LSUB () "/" Inbox`),
		"STATUS":    enginetest.Says("* STATUS x (MESSAGES 0 UIDNEXT 1 UIDVALIDITY 7)"),
		"EXAMINE": func(args string) string {
			tr.mu.Lock()
			defer tr.mu.Unlock()
			tr.opened = append(tr.opened, args)
			return "* 0 EXISTS\n* OK [UIDVALIDITY 7] ok\n* OK [UIDNEXT 1] ok"
		},
	})
}

func (tr *tree) folders(t *testing.T, userRoot string) ([]engine.Folder, engine.Source, error) {
	t.Helper()
	o := options(t, tr.play)
	o.UserRoot = userRoot
	src, err := imapsource.Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { src.Close() })
	folders, err := src.Folders(t.Context())
	return folders, src, err
}

func paths(folders []engine.Folder) []string {
	var p []string
	for _, f := range folders {
		p = append(p, strings.Join(f.Path, "|"))
	}
	return p
}

// A16 of the field reports: readable paths, and EXAMINE with exactly the octets that were listed.
func TestNames(t *testing.T) {
	for name, c := range map[string]struct {
		tree   *tree
		path   string
		opened string
	}{
		"umlaut":              {&tree{lines: []string{`() "/" Entw&APw-rfe`}}, "Entwürfe", `"Entw&APw-rfe"`},
		"ampersand":           {&tree{lines: []string{`() "/" R&-D`}}, "R&D", `"R&-D"`},
		"a&-b":                {&tree{lines: []string{`() "/" "a&--b"`}}, "a&-b", `"a&--b"`},
		"Japanese":            {&tree{lines: []string{`() "." &ZeVnLA-.&Z3FOrA-`}}, "日本|東京", `"&ZeVnLA-.&Z3FOrA-"`},
		"emoji":               {&tree{lines: []string{`() "/" "&2D3eAA-"`}}, "😀", `"&2D3eAA-"`},
		"& encoded (Yandex)":  {&tree{lines: []string{`() "/" &BAEENgAmBDsEOARB-`}}, "Ёж&лис", `"&BAEENgAmBDsEOARB-"`},
		"unfinished":          {&tree{lines: []string{`() "/" &Jjo`}}, "&Jjo", `"&Jjo"`},
		"raw UTF-8":           {&tree{lines: []string{`() "/" "Entwürfe"`}}, "Entwürfe", `Entwürfe`},
		"raw UTF-8, unquoted": {&tree{lines: []string{`() "/" Entwürfe`}}, "Entwürfe", `Entwürfe`},
		"raw Latin-1":         {&tree{lines: []string{"() \"/\" \"Entw\xfcrfe\""}}, "Entwürfe", "Entw\xfcrfe"},
		"UTF8=ACCEPT":         {&tree{caps: "UTF8=ACCEPT ENABLE", lines: []string{`() "/" "Entwürfe/R&D"`}}, "Entwürfe|R&D", `"Entwürfe/R&D"`},
		"UTF8, not decoded":   {&tree{caps: "UTF8=ACCEPT ENABLE", lines: []string{`() "/" "a&b &APw-"`}}, "a&b &APw-", `"a&b &APw-"`},
		"bracket, unquoted":   {&tree{lines: []string{`() "/" odd]name`}}, "odd]name", `"odd]name"`},
		"blank, unquoted":     {&tree{lines: []string{`() "/" My Mail`}}, "My Mail", `"My Mail"`},
		"quotes":              {&tree{lines: []string{`() "/" "a\"b\\c"`}}, `a"b\c`, `"a\"b\\c"`},
		"literal":             {&tree{lines: []string{"() \"/\" {7}\na\"b (c)"}}, `a"b (c)`, `"a\"b (c)"`},
		"backslash separator": {&tree{lines: []string{`() "\\" "A\\B"`}}, "A|B", `"A\\B"`},
		"no separator":        {&tree{lines: []string{`() NIL "A/B"`}}, "A/B", `"A/B"`},
		"extended":            {&tree{lines: []string{`(\HasChildren) "/" Foo ("CHILDINFO" ("SUBSCRIBED"))`}}, "Foo", `"Foo"`},
		"NIL by name":         {&tree{lines: []string{`() "/" NIL`}}, "NIL", `"NIL"`},
		"Inbox":               {&tree{lines: []string{`() "/" "Inbox"`}}, "INBOX", `"Inbox"`},
		"Inbox/Sub":           {&tree{lines: []string{`() "/" "Inbox/Sub"`}}, "INBOX|Sub", `"Inbox/Sub"`},
		"personal namespace": {&tree{caps: "NAMESPACE", namespace: `* NAMESPACE (("INBOX." ".")) NIL (("shared." "."))`,
			lines: []string{`() "." "INBOX.Work.2030"`}}, "Work|2030", `"INBOX.Work.2030"`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			folders, src, err := c.tree.folders(t, "")
			if err != nil || !slices.Equal(paths(folders), []string{c.path}) {
				t.Fatalf("paths %q, %v; want %q", paths(folders), err, c.path)
			}
			c.tree.mu.Lock()
			c.tree.opened = nil
			c.tree.mu.Unlock()
			for _, err := range src.Changes(t.Context(), folders[0], engine.Checkpoint{}) {
				t.Error(err)
			}
			if !slices.Equal(c.tree.opened, []string{c.opened}) {
				t.Errorf("opened %q, want %q", c.tree.opened, c.opened)
			}
		})
	}
}

// A08 of the field reports.
func TestInboxIsOne(t *testing.T) {
	tr := tree{lines: []string{`() "/" "Inbox"`, `() "/" INBOX`, `() "/" Spam`, `() "/" spam`, `(\Noselect) "/" "[Gmail]"`}}
	folders, _, err := tr.folders(t, "")
	if want := []string{"INBOX", "Spam", "spam", "[Gmail]"}; err != nil || !slices.Equal(paths(folders), want) {
		t.Errorf("%q, %v; want %q", paths(folders), err, want)
	}
	if !folders[0].Subscribed || folders[1].Subscribed || !folders[3].NoSelect {
		t.Errorf("%+v", folders)
	}
}

func TestOthersAreLeftOut(t *testing.T) {
	tr := tree{caps: "NAMESPACE", namespace: `* NAMESPACE (("" "/")) (("~" "/")) (("Shared/" "/" "X-PARAM" ("a" "b"))("#news." "."))`,
		lines: []string{`() "/" INBOX`, `() "/" "Shared/team"`, `() "/" Shared`, `() "/" "~bob/x"`, `() "/" "Sharedness"`}}
	folders, _, err := tr.folders(t, "")
	if want := []string{"INBOX", "Sharedness"}; err != nil || !slices.Equal(paths(folders), want) {
		t.Errorf("%q, %v; want %q", paths(folders), err, want)
	}
}

func TestUserRoot(t *testing.T) {
	courier := tree{caps: "NAMESPACE", namespace: `* NAMESPACE (("INBOX." ".")) NIL (("#shared." ".")("shared." "."))`,
		lines:  []string{`() "." "INBOX"`, `() "." "INBOX.own"`},
		shared: "* LIST () \".\" \"#shared.users.terry\"\n* LIST () \".\" \"#shared.users.terry.Work\"\n* LIST () \".\" \"#shared.users.terry.Work.2030\"\n* LIST () \".\" \"#shared.users.terryb\""}
	slash := tree{lines: []string{`() "/" INBOX`, `(\Noselect) "/" "users"`, `(\Noselect) "/" "users/terry.adams"`, `() "/" "users/terry.adams/INBOX"`,
		`() "/" "users/terry.adams/Entw&APw-rfe"`, `() "/" "users/ann.beebe"`, `() "/" "users/ann.beebe/Sent"`}}
	for _, c := range []struct {
		tree *tree
		root string
		want string
	}{
		{&slash, "/users/terry.adams", "INBOX Entwürfe"},
		{&slash, "users.terry.adams", "INBOX Entwürfe"},
		{&slash, `\Users\Terry.Adams\`, "INBOX Entwürfe"},
		{&slash, "users/ann.beebe", "INBOX Sent"},
		{&courier, "/users/terry", "INBOX Work Work|2030"},
		{&courier, "#shared.users.terry", "INBOX Work Work|2030"},
		{&courier, "shared/users/terry", ""},
		{&courier, "own", "INBOX"},
		{&slash, "/users/nobody", ""},
		{&slash, "/users/terry", ""},
	} {
		folders, _, err := c.tree.folders(t, c.root)
		got := strings.Join(paths(folders), " ")
		if got != c.want || (err != nil) != (c.want == "") {
			t.Errorf("UserRoot %q: %q, %v; want %q", c.root, got, err, c.want)
		}
		if err != nil && !strings.Contains(err.Error(), "UserRoot") {
			t.Errorf("UserRoot %q: %v", c.root, err)
		}
	}
}
