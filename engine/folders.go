package engine

import (
	"fmt"
	"slices"
	"strings"
)

// Which folders are migrated, and which of them are well-known ones at the target. All of it is decided here.

// A role is one of Exchange's well-known folders; the names are those of the tokens of -IncludeFolders and -ExcludeFolders.
type role string

const (
	roleRoot     role = "Root"
	roleInbox    role = "Inbox"
	roleSent     role = "SentItems"
	roleOutbox   role = "Outbox"
	roleDeleted  role = "DeletedItems"
	roleCalendar role = "Calendar"
	roleContacts role = "Contacts"
	roleDrafts   role = "Drafts"
	roleJournal  role = "Journal"
	roleTasks    role = "Tasks"
	roleNotes    role = "Notes"
	roleAllItems role = "AllItems"
	roleJunk     role = "JunkEmail"
	roleArchive  role = "Archive"
	roleOrdinary role = ""
)

// specialUse is RFC 6154's attribute of a role.
var specialUse = map[role]string{
	roleSent: `\Sent`, roleDeleted: `\Trash`, roleDrafts: `\Drafts`, roleJunk: `\Junk`, roleArchive: `\Archive`,
}

// roleNames is Microsoft's table of IMAP names (outputs 7.1, TRANSP), with the names that common servers and clients give.
var roleNames = map[string]role{
	"inbox": roleInbox, "new mail": roleInbox,
	"sent items": roleSent, "sent mail": roleSent, "sent": roleSent, "sent messages": roleSent,
	"drafts": roleDrafts, "draft": roleDrafts,
	"deleted items": roleDeleted, "trash": roleDeleted, "deleted messages": roleDeleted, "deleted": roleDeleted,
	"junk e-mail": roleJunk, "junk email": roleJunk, "spam": roleJunk, "junk": roleJunk, "bulk mail": roleJunk,
	"archive": roleArchive, "archives": roleArchive,
	"outbox": roleOutbox, "journal": roleJournal, "notes": roleNotes, "calendar": roleCalendar,
	"contacts": roleContacts, "tasks": roleTasks,
}

// A plannedFolder is a folder with where it goes.
type plannedFolder struct {
	Folder        // as the source has it, for reading
	as     Folder // as the target is to have it
	why    string // of the mapping; "" when the name is simply kept
	role   role
	under  role // of the folder at the first level that it is below of
	last   bool // \All: only what is in no other folder
}

// planFolders chooses the folders to migrate, gives each role to one of them, and says where each goes. INBOX comes before all, special
// use decides before names, a name that the target has for the role before others, and then the folder that is listed first.
// roles are the target's well-known folders, former is where folders went before, which does not change any more.
func planFolders(list []Folder, roles, former map[string][]string, filter *folderFilter) []plannedFolder {
	plan := make([]plannedFolder, len(list))
	for i, f := range list {
		plan[i] = plannedFolder{Folder: f, as: f, last: strings.EqualFold(f.SpecialUse, `\All`)}
		plan[i].as.SpecialUse = ""
	}
	giveRoles(plan, roles)
	place(plan, roles, former)
	for i := range plan {
		plan[i].under = underWhich(plan, plan[i].Path)
	}
	plan = slices.DeleteFunc(plan, func(p plannedFolder) bool { return !filter.takes(p) })
	slices.SortStableFunc(plan, func(a, b plannedFolder) int { return either(a.last, 1, 0) - either(b.last, 1, 0) })
	return plan
}

func giveRoles(plan []plannedFolder, roles map[string][]string) {
	taken := map[role]bool{}
	give := func(ok func(plannedFolder) (role, string, bool)) {
		for i := range plan {
			p := &plan[i]
			r, why, fits := ok(*p)
			if !fits || p.NoSelect || r == roleOrdinary || p.role != roleOrdinary || taken[r] {
				continue
			}
			taken[r] = true
			p.role, p.why, p.as.SpecialUse = r, why, specialUse[r]
		}
	}
	give(func(p plannedFolder) (role, string, bool) { return roleInbox, "", isInbox(p.Path) })
	give(func(p plannedFolder) (role, string, bool) {
		return roleOfUse(p.Folder.SpecialUse), "special use " + p.Folder.SpecialUse, true
	})
	give(func(p plannedFolder) (role, string, bool) {
		r := roleByName(p.Path)
		return r, "name", !p.last && samePath(p.Path, roles[specialUse[r]])
	})
	give(func(p plannedFolder) (role, string, bool) { return roleByName(p.Path), "name", !p.last })
	give(func(p plannedFolder) (role, string, bool) { return roleArchive, "", p.last })
}

// place says where each folder goes: to where it went before, to the target's folder for its role, or to its own name. A folder whose name
// that folder has already gets a number; what is below a folder goes along with it.
func place(plan []plannedFolder, roles, former map[string][]string) {
	moved := map[string][]string{} // by source name
	used := map[string]bool{}
	move := func(p *plannedFolder, to []string) {
		p.as.Path = to
		used[lowerName(to)] = true
		if !samePath(p.Path, to) {
			moved[folderName(p.Path)] = to
		}
	}
	for i := range plan {
		if to := former[plan[i].Raw]; to != nil {
			move(&plan[i], to)
		}
	}
	for i := range plan {
		p := &plan[i]
		to := roles[specialUse[p.role]]
		switch {
		case former[p.Raw] != nil, p.role == roleInbox:
		case p.last:
			p.why = `special use \All: what is in no other folder`
			move(p, either(to == nil, []string{"Archive"}, to))
		case to != nil && !used[lowerName(to)]:
			move(p, to)
		}
	}
	for i := range plan {
		if p := &plan[i]; former[p.Raw] == nil && !p.last && moved[folderName(p.Path)] == nil {
			placeOrdinary(p, moved, used, move)
		}
	}
}

func placeOrdinary(p *plannedFolder, moved map[string][]string, used map[string]bool, move func(*plannedFolder, []string)) {
	to := p.Path
	for n := len(to) - 1; n > 0; n-- {
		if parent := moved[folderName(to[:n])]; parent != nil {
			to = append(slices.Clone(parent), to[n:]...)
			break
		}
	}
	if p.role != roleOrdinary || !used[lowerName(to)] {
		if !samePath(to, p.Path) {
			move(p, to)
		}
		return
	}
	free := slices.Clone(to)
	for n := 2; used[lowerName(free)]; n++ {
		free[len(free)-1] = fmt.Sprintf("%s (%d)", to[len(to)-1], n)
	}
	p.why = "the name is that of a well-known folder, which another folder goes to"
	move(p, free)
}

func samePath(a, b []string) bool { return slices.EqualFunc(a, b, strings.EqualFold) }

func lowerName(path []string) string { return strings.ToLower(folderName(path)) }

func underWhich(plan []plannedFolder, path []string) role {
	for _, p := range plan {
		if len(path) > 1 && len(p.Path) == 1 && p.Path[0] == path[0] {
			return p.role
		}
	}
	return roleOrdinary
}

func isInbox(path []string) bool { return len(path) == 1 && strings.EqualFold(path[0], "INBOX") }

func roleOfUse(use string) role {
	for r, u := range specialUse {
		if strings.EqualFold(u, use) {
			return r
		}
	}
	return roleOrdinary
}

// roleByName looks at names of the first level, and of the level below INBOX, where servers like Courier have all folders.
func roleByName(path []string) role {
	if len(path) == 2 && strings.EqualFold(path[0], "INBOX") {
		path = path[1:]
	}
	if len(path) != 1 || strings.EqualFold(path[0], "INBOX") {
		return roleOrdinary
	}
	return roleNames[strings.ToLower(path[0])]
}

func folderName(path []string) string { return strings.Join(path, "/") }

// A folderFilter is -IncludeFolders and -ExcludeFolders: names relative to the root, case-insensitive, no wildcards but
// "/*" at the end, which takes the folder with all below it; #Inbox# and so on for well-known folders; \# for a literal #.
type folderFilter struct {
	include, exclude []folderRule
}

type folderRule struct {
	role  role
	path  []string // below the role's folder, or from the root
	below bool
}

func newFolderFilter(include, exclude []string) (*folderFilter, error) {
	var f folderFilter
	for _, list := range []struct {
		in    []string
		out   *[]folderRule
		field string
	}{{include, &f.include, "IncludeFolders"}, {exclude, &f.exclude, "ExcludeFolders"}} {
		for _, text := range list.in {
			r, wrong := parseFolderRule(text)
			if wrong != "" {
				return nil, &ValueError{list.field, wrong}
			}
			*list.out = append(*list.out, r)
		}
	}
	return &f, nil
}

// parseFolderRule says in a sentence what is wrong with the rule, if anything is.
func parseFolderRule(text string) (r folderRule, wrong string) {
	rest := strings.TrimPrefix(strings.TrimSpace(text), "/")
	if rest, r.below = strings.CutSuffix(rest, "/*"); rest == "" && !r.below {
		return r, "The name of a folder is empty."
	}
	if strings.HasPrefix(rest, "#") {
		token, after, ok := strings.Cut(rest[1:], "#")
		if r.role = roleOfToken(token); !ok || r.role == roleOrdinary {
			return r, fmt.Sprintf("The folder \"%s\" isn't known. Well-known folders are %s; write \\# for a # in a name.", text, tokenList)
		}
		rest = strings.TrimPrefix(after, "/")
		if r.role == roleRoot {
			r.role = roleOrdinary
		}
	}
	for part := range strings.SplitSeq(strings.ReplaceAll(rest, `\#`, "#"), "/") {
		if part != "" {
			r.path = append(r.path, part)
		}
	}
	return r, ""
}

var tokens = []role{roleRoot, roleInbox, roleSent, roleOutbox, roleDeleted, roleCalendar, roleContacts, roleDrafts, roleJournal,
	roleTasks, roleNotes, roleAllItems, roleJunk, roleArchive}

var tokenList = func() string {
	s := make([]string, len(tokens))
	for i, t := range tokens {
		s[i] = "#" + string(t) + "#"
	}
	return strings.Join(s, ", ")
}()

func roleOfToken(name string) role {
	for _, t := range tokens {
		if strings.EqualFold(string(t), name) {
			return t
		}
	}
	return roleOrdinary
}

// takes tells whether a folder is migrated: it is included, or nothing is said of inclusion, and it is not excluded.
func (f *folderFilter) takes(p plannedFolder) bool {
	matches := func(r folderRule) bool { return r.matches(p) }
	return (len(f.include) == 0 || slices.ContainsFunc(f.include, matches)) && !slices.ContainsFunc(f.exclude, matches)
}

func (r folderRule) matches(p plannedFolder) bool {
	path := p.Path
	switch {
	case r.role == roleAllItems:
		return p.last || len(r.path) == 0 && r.below
	case r.role == roleOrdinary:
	case p.role == r.role:
		return len(r.path) == 0
	default:
		if p.under != r.role {
			return false
		}
		path = path[1:]
	}
	if len(path) < len(r.path) || len(path) > len(r.path) && !r.below {
		return false
	}
	for i, part := range r.path {
		if !strings.EqualFold(part, path[i]) {
			return false
		}
	}
	return true
}
