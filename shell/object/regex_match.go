package object

import (
	"github.com/dlclark/regexp2"

	"migsh/shell/object/plainregex"
)

// Match is a match of a whole pattern; a failed one has no groups.
type Match struct {
	Group
	re     *Regex
	groups []*Group

	// of the plain matcher: the text, and where the groups begin and end
	text   string
	places []int
	room   [8]int

	// of the complete engine, which counts characters
	m     *regexp2.Match
	input []rune
}

// Group is one group's part of a match; Index counts UTF-16 units.
type Group struct {
	Name    string
	Text    string
	Index   int
	Success bool

	of       *Match
	number   int
	captures []*Capture
}

// Capture is one text a group matched.
type Capture struct {
	Text  string
	Index int
}

// PSType is Capture.
func (*Capture) PSType() *Type { return CaptureType }

// String is the text.
func (c *Capture) String() string { return c.Text }

// PSType is Group.
func (*Group) PSType() *Type { return GroupType }

// String is the text.
func (g *Group) String() string { return g.Text }

// Captures are all that the group matched, in order.
func (g *Group) Captures() []*Capture {
	if g.captures == nil && g.Success {
		g.captures = g.of.captures(g)
	}
	return g.captures
}

// PSType is Match.
func (*Match) PSType() *Type { return MatchType }

// Success reports whether there is a match.
func (m *Match) Success() bool { return m.Group.Success }

// Groups are the groups in order of number, the whole match first.
func (m *Match) Groups() []*Group {
	switch {
	case m.groups != nil || !m.Success():
	case m.m == nil:
		for i := range m.re.plain.Groups() {
			m.groups = append(m.groups, m.plainGroup(i))
		}
	default:
		for i, g := range m.m.Groups() {
			m.groups = append(m.groups, m.group(i, &g))
		}
	}
	return m.groups
}

func (m *Match) plainGroup(number int) *Group {
	g := &Group{Name: m.re.plain.Names()[number], of: m, number: number}
	if from, to := m.places[2*number], m.places[2*number+1]; from >= 0 {
		g.Text, g.Index, g.Success = m.text[from:to], from, true
	}
	return g
}

func (m *Match) group(number int, g *regexp2.Group) *Group {
	out := &Group{Name: g.Name, Success: len(g.Captures) > 0, of: m, number: number}
	if out.Success {
		out.Text, out.Index = g.String(), m.units(g.Index)
	}
	return out
}

// captures are those of a group that took part. The plain matcher keeps the last one only: for more the match is done again.
func (m *Match) captures(g *Group) (list []*Capture) {
	if m.m == nil && !m.re.plain.Repeated(g.number) {
		return []*Capture{{g.Text, g.Index}}
	}
	again := m
	if m.m == nil {
		if found, err := m.re.completeMatch(m.text, m.Index); err == nil && found.Success() {
			again = found
		}
	}
	for _, c := range again.m.GroupByNumber(again.re.complete().GetGroupNumbers()[g.number]).Captures {
		list = append(list, &Capture{c.String(), again.units(c.Index)})
	}
	return list
}

// units turns an index in characters into one in UTF-16 units.
func (m *Match) units(chars int) int {
	n := chars
	for _, r := range m.input[:chars] {
		if r > 0xffff {
			n++
		}
	}
	return n
}

// span is where the match lies in its subject.
func (m *Match) span() (from, to int) {
	if m.m == nil {
		return m.places[0], m.places[1]
	}
	return m.m.Index, m.m.Index + m.m.Length
}

// cut is a part of the subject, counted as span does.
func (m *Match) cut(from, to int) string {
	if m.input != nil {
		return string(m.input[from:to])
	}
	return m.text[from:to]
}

// rest is the subject from a place on.
func (m *Match) rest(from int) string {
	if m.input != nil {
		return string(m.input[from:])
	}
	return m.text[from:]
}

// Match is the first match at or after start, which counts UTF-16 units.
func (r *Regex) Match(s string, start int) (*Match, error) {
	if r.plain == nil || !plainregex.IsASCII(s) {
		return r.completeMatch(s, start)
	}
	out := &Match{re: r, text: s}
	if n := 2 * r.plain.Groups(); n <= len(out.room) {
		out.places = out.room[:n]
	} else {
		out.places = make([]int, n)
	}
	switch r.plain.Match(s, min(start, len(s)), out.places) {
	case plainregex.TooDeep:
		return r.completeMatch(s, start)
	case plainregex.Matched:
		out.Group = *out.plainGroup(0)
	}
	return out, nil
}

func (r *Regex) completeMatch(s string, start int) (*Match, error) {
	input := []rune(s)
	m, err := r.complete().FindRunesMatchStartingAt(input, charsOf(input, start))
	return r.newMatch(m, s, input), err
}

func (r *Regex) newMatch(m *regexp2.Match, s string, input []rune) *Match {
	out := &Match{re: r, m: m, text: s, input: input}
	if m != nil {
		out.Group = *out.group(0, &m.Group)
	}
	return out
}

// charsOf turns an index in UTF-16 units into one in characters.
func charsOf(input []rune, units int) int {
	n := 0
	for n < len(input) && units > 0 {
		if input[n] > 0xffff {
			units--
		}
		units--
		n++
	}
	return n
}

// Next is the match after m.
func (m *Match) Next() (*Match, error) {
	if !m.Success() {
		return m, nil
	}
	if m.m != nil {
		n, err := m.re.complete().FindNextMatch(m.m)
		return m.re.newMatch(n, m.text, m.input), err
	}
	from, ok := following(m.places, len(m.text))
	if !ok {
		return &Match{re: m.re, text: m.text}, nil
	}
	return m.re.Match(m.text, from)
}

// following is where the search for the match after one goes on: behind it, and a character further when it was empty.
func following(places []int, end int) (from int, ok bool) {
	from = places[1]
	if places[0] == from {
		from++
	}
	return from, from <= end
}

// Matches are all matches.
func (r *Regex) Matches(s string, start int) ([]*Match, error) {
	var out []*Match
	m, err := r.Match(s, start)
	for err == nil && m.Success() {
		out = append(out, m)
		m, err = m.Next()
	}
	return out, err
}

// find is the plain matcher on a text; false when only the complete engine can tell. places has room for every plain pattern's groups.
func (r *Regex) find(s string, from int, places []int) (found, ok bool) {
	if r.plain == nil || !plainregex.IsASCII(s) {
		return false, false
	}
	result := r.plain.Match(s, from, places[:2*r.plain.Groups()])
	return result == plainregex.Matched, result != plainregex.TooDeep
}

// placesSize is the room find needs.
const placesSize = 2 * plainregex.MaxGroups

// IsMatch reports whether the pattern is found anywhere in s.
func (r *Regex) IsMatch(s string) (bool, error) {
	var places [placesSize]int
	if found, ok := r.find(s, 0, places[:]); ok {
		return found, nil
	}
	return r.complete().MatchString(s)
}

// matched is the first match as -match shows it in $Matches: what groups took part; nil without a match.
func (r *Regex) matched(s string) (*Hashtable, error) {
	var places [placesSize]int
	found, ok := r.find(s, 0, places[:])
	switch {
	case ok && !found:
		return nil, nil
	case ok:
		h := NewHashtable()
		h.entries = make([]Entry, 0, len(r.keys))
		for i, key := range r.keys {
			if from := places[2*i]; from >= 0 {
				h.entries = append(h.entries, Entry{Key: key, Value: s[from:places[2*i+1]]})
			}
		}
		h.reindex()
		return h, nil
	}
	m, err := r.completeMatch(s, 0)
	if err != nil || !m.Success() {
		return nil, err
	}
	h := NewHashtable()
	for i, g := range m.Groups() {
		if g.Success {
			h.Set(r.keys[i], g.Text)
		}
	}
	return h, nil
}
