package engine

import (
	"slices"
	"strings"
	"testing"
)

// tree builds folders from lines "name", "name \Use" or "name -" (not selectable).
func tree(lines ...string) []Folder {
	var list []Folder
	for _, l := range lines {
		f := Folder{}
		if name, ok := strings.CutSuffix(l, " -"); ok {
			l, f.NoSelect = name, true
		}
		if name, use, ok := strings.Cut(l, ` \`); ok {
			l, f.SpecialUse = name, `\`+use
		}
		f.Raw, f.Path = l, strings.Split(l, "/")
		list = append(list, f)
	}
	return list
}

// Field report B12: special use before names, one folder for each role.
func TestPlanRoles(t *testing.T) {
	for _, tc := range []struct{ folders, want string }{
		{`Sent|Sent Mail|Gesendet \Sent|Papierkorb \Trash|Spam|Junk|Notes|Calendar`,
			`Gesendet=\Sent Papierkorb=\Trash Spam=\Junk`},
		{`INBOX|Sent|Sent Items|Drafts|Draft|Trash|Deleted Items|Junk E-mail|Spam`,
			`Sent=\Sent Drafts=\Drafts Trash=\Trash Junk E-mail=\Junk`},
		{`INBOX|INBOX/Sent|INBOX/Trash|Work/Sent`, `INBOX/Sent=\Sent INBOX/Trash=\Trash`},
		{`INBOX|Sent -|Sent/2024`, ``},
		{`[Gmail] -|[Gmail]/All Mail \All|[Gmail]/Sent Mail \Sent|Label1`, `[Gmail]/Sent Mail=\Sent [Gmail]/All Mail=\Archive`},
		{`Archive|All \All`, `Archive=\Archive`},
	} {
		var got []string
		filter, _ := newFolderFilter(nil, nil)
		for _, p := range planFolders(tree(strings.Split(tc.folders, "|")...), nil, nil, filter) {
			if p.as.SpecialUse != "" {
				got = append(got, p.Raw+"="+p.as.SpecialUse)
			}
		}
		if g := strings.Join(got, " "); g != tc.want {
			t.Errorf("%s:\n got %s\nwant %s", tc.folders, g, tc.want)
		}
	}
}

// Where folders go when the target has well-known ones under names of its own.
func TestPlaces(t *testing.T) {
	dovecot := map[string][]string{`\Sent`: {"Sent"}, `\Trash`: {"Trash"}, `\Junk`: {"Junk"}, `\Drafts`: {"Drafts"}}
	for _, tc := range []struct{ folders, former, want string }{
		{`INBOX|Sent|Sent Mail|Gesendet \Sent|Gesendet/2023|Papierkorb \Trash|Spam|Junk`, ``,
			`Sent>Sent (2) Gesendet>Sent Gesendet/2023>Sent/2023 Papierkorb>Trash`},
		{`INBOX|Sent|Sent/2023|Gesendet \Sent`, ``, `Sent>Sent (2) Sent/2023>Sent (2)/2023 Gesendet>Sent`},
		{`INBOX|Spam|Work`, ``, `Spam>Junk`},
		{`INBOX|Sent \Sent|Junk \Junk|Archive/2023`, ``, ``},
		{`INBOX|INBOX/Sent|INBOX/Trash`, ``, `INBOX/Sent>Sent INBOX/Trash>Trash`},
		{`INBOX|Gesendet \Sent`, `Gesendet`, ``}, // it has gone there before
		{`INBOX|All \All`, ``, `All>Archive`},
	} {
		former := map[string][]string{}
		if tc.former != "" {
			former[tc.former] = strings.Split(tc.former, "/")
		}
		filter, _ := newFolderFilter(nil, nil)
		var got []string
		for _, p := range planFolders(tree(strings.Split(tc.folders, "|")...), dovecot, former, filter) {
			if !slices.Equal(p.Path, p.as.Path) {
				got = append(got, folderName(p.Path)+">"+folderName(p.as.Path))
			}
		}
		if g := strings.Join(got, " "); g != tc.want {
			t.Errorf("%s:\n got %s\nwant %s", tc.folders, g, tc.want)
		}
	}
}

func TestFolderFilter(t *testing.T) {
	all := `INBOX|INBOX/Lists|INBOX/Lists/Go|Gesendet \Sent|Gesendet/2023|Work|Work/A|Work/A/B|Entwürfe|#odd|[Gmail]/Alle Nachrichten \All`
	for _, tc := range []struct{ include, exclude, want string }{
		{"", "", all},
		{"", "work", "INBOX|INBOX/Lists|INBOX/Lists/Go|Gesendet|Gesendet/2023|Work/A|Work/A/B|Entwürfe|#odd|[Gmail]/Alle Nachrichten"},
		{"", "WORK/*", "INBOX|INBOX/Lists|INBOX/Lists/Go|Gesendet|Gesendet/2023|Entwürfe|#odd|[Gmail]/Alle Nachrichten"},
		{"", "[Gmail]/Alle Nachrichten,entwürfe", "INBOX|INBOX/Lists|INBOX/Lists/Go|Gesendet|Gesendet/2023|Work|Work/A|Work/A/B|#odd"},
		{"#Inbox#", "", "INBOX"},
		{"#inbox#/*", "#Inbox#/Lists/Go", "INBOX|INBOX/Lists"},
		{"#SentItems#/*", "", "Gesendet|Gesendet/2023"},
		{"#SentItems#", "", "Gesendet"},
		{"Work/A/*,/INBOX/", "", "INBOX|Work/A|Work/A/B"},
		{`\#odd`, "", "#odd"},
		{"#Root#/*", "#Archive#", "INBOX|INBOX/Lists|INBOX/Lists/Go|Gesendet|Gesendet/2023|Work|Work/A|Work/A/B|Entwürfe|#odd"},
		{"W*", "", ""},
	} {
		split := func(s string) []string {
			if s == "" {
				return nil
			}
			return strings.Split(s, ",")
		}
		filter, err := newFolderFilter(split(tc.include), split(tc.exclude))
		if err != nil {
			t.Errorf("%q %q: %v", tc.include, tc.exclude, err)
			continue
		}
		var got []string
		for _, p := range planFolders(tree(strings.Split(all, "|")...), nil, nil, filter) {
			got = append(got, p.Raw)
		}
		want := strings.NewReplacer(` \Sent`, "", ` \All`, "").Replace(tc.want)
		if g := strings.Join(got, "|"); g != want {
			t.Errorf("include %q, exclude %q:\n got %s\nwant %s", tc.include, tc.exclude, g, want)
		}
	}
	for _, bad := range []string{"", "#Inbxo#", "#Inbox", "##"} {
		if _, err := newFolderFilter(nil, []string{bad}); err == nil {
			t.Errorf("%q was accepted", bad)
		}
	}
}

func TestCutoff(t *testing.T) {
	times := []int64{5, 1, 9, 5, 7, 5}
	c := newCutoff(slices.Clone(times), 4)
	if c == nil || c.at != 5 || c.ties != 2 {
		t.Errorf("%+v", c)
	}
	if newCutoff(times, 6) != nil {
		t.Error("nothing is to be cut")
	}
}
