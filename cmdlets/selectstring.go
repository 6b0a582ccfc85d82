package cmdlets

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// texts are the cmdlets that search and join strings.
func texts() []interp.Command {
	return []interp.Command{
		interp.Define("Select-String", func() *selectString { return &selectString{} },
			interp.Synopsis("Finds text in strings and files."), interp.Alias("sls"), utility, interp.DefaultSet("File"),
			interp.Output("System.Boolean", "Microsoft.PowerShell.Commands.MatchInfo", "System.String"), interp.Example("Select-String -Path *.log -Pattern failed")),
		interp.Define("Join-String", func() *joinString { return &joinString{} },
			interp.Synopsis("Combines objects from the pipeline into a single string."), utility, interp.DefaultSet("default"), interp.Output("System.String"),
			interp.Class("Microsoft.PowerShell.Commands.Utility.JoinStringCommand"), interp.Example("1..3 | Join-String -Separator ', '")),
	}
}

type selectString struct {
	AllMatches    interp.Switch
	CaseSensitive interp.Switch
	Context       []int32 `ps:"notempty,count=1..2,range=0..2147483647"`
	Culture       string
	Encoding      object.Value `ps:"notempty"`
	Exclude       []string     `ps:"notempty"`
	Include       []string     `ps:"notempty"`
	List          interp.Switch
	NoEmphasis    interp.Switch
	NotMatch      interp.Switch
	Path          []string      `ps:"pos=1,mandatory,prop,set=File|FileRaw"`
	Pattern       []string      `ps:"pos=0,mandatory"`
	Quiet         interp.Switch `ps:"set=File|Object|LiteralFile"`
	SimpleMatch   interp.Switch
	InputObject   object.Value  `ps:"mandatory,pipe,set=Object|ObjectRaw,allownull,allowempty"`
	Raw           interp.Switch `ps:"mandatory,set=ObjectRaw|FileRaw|LiteralFileRaw"`
	LiteralPath   []string      `ps:"mandatory,prop,set=LiteralFile|LiteralFileRaw,alias=PSPath|LP"`

	patterns []*object.Regex
	before   int
	after    int
	stream   lineSearch // of the pipeline's strings
	found    bool
}

// lineSearch is the state of going through the lines of one text.
type lineSearch struct {
	path    string // as shown; "InputStream" for strings
	name    string
	number  int
	recent  []string // lines before, for -Context
	waiting []*foundLine
}

// foundLine is a match that still waits for the lines after it.
type foundLine struct {
	value *object.Object
	post  *object.Array
	want  int
}

func (c *selectString) Begin(p *interp.Pipe) error {
	if c.Culture != "" && !strings.EqualFold(c.Culture, "Ordinal") && !strings.EqualFold(c.Culture, "Invariant") && !strings.EqualFold(c.Culture, "Current") {
		return unsupported("Culture", "there is one order of letters")
	}
	var o object.RegexOptions
	if !c.CaseSensitive {
		o |= object.IgnoreCase
	}
	for _, pattern := range c.Pattern {
		text := pattern
		if c.SimpleMatch {
			text = object.EscapeRegex(pattern)
		}
		re, err := object.NewRegex(text, o)
		if err != nil {
			return &interp.ErrorRecord{ID: "InvalidRegex", Category: interp.InvalidArgument, Target: pattern, Err: object.NewException(object.ArgumentExceptionType,
				fmt.Sprintf("The string %s is not a valid regular expression: %s", pattern, err))}
		}
		c.patterns = append(c.patterns, re)
	}
	if len(c.Context) > 0 {
		c.before, c.after = int(c.Context[0]), int(c.Context[0])
	}
	if len(c.Context) > 1 {
		c.after = int(c.Context[1])
	}
	c.stream = lineSearch{path: "InputStream", name: "InputStream"}
	return nil
}

func (c *selectString) Process(p *interp.Pipe) error {
	if c.Path != nil || c.LiteralPath != nil {
		return c.files(p, c.Path, c.LiteralPath)
	}
	if f, ok := object.Unwrap(c.InputObject).(*dotnet.FileInfo); ok {
		if f.IsDirectory() {
			return nil
		}
		return c.file(p, f.Native, f.Shown)
	}
	if bool(c.Quiet) && c.found {
		return nil
	}
	_, err := c.line(p, &c.stream, c.InputObject)
	return err
}

func (c *selectString) files(p *interp.Pipe, paths, literal []string) error {
	found, _, err := existing(p, paths, literal, &itemFilters{Include: c.Include, Exclude: c.Exclude})
	if err != nil {
		return err
	}
	for _, q := range found {
		if onFiles(q) && isDirectory(q.Native) {
			if err := p.Error(&interp.ErrorRecord{ID: "ProcessingFile", Category: interp.InvalidArgument, Target: q.Display,
				Err: object.NewException(object.ArgumentExceptionType, fmt.Sprintf("The file %s cannot be read: Access to the path '%s' is denied.", q.Display, q.Display))}); err != nil {
				return err
			}
			continue
		}
		if err := c.file(p, q.Native, q.Display); err != nil {
			return err
		}
	}
	return nil
}

func (c *selectString) file(p *interp.Pipe, native, display string) error {
	enc, err := encodingOf(c.Encoding)
	if err != nil {
		return err
	}
	f, err := os.Open(native)
	if err != nil {
		return p.Error(&interp.ErrorRecord{ID: "ProcessingFile", Category: interp.InvalidArgument, Target: display, Err: fileException(err, display)})
	}
	defer f.Close()
	lines := &lineReader{r: enc.reader(f)}
	s := &lineSearch{path: display, name: filepath.Base(native)}
	for {
		text, ok, err := lines.next()
		if err != nil {
			return err
		}
		if !ok {
			break
		}
		hit, err := c.line(p, s, text)
		if err != nil {
			return err
		}
		if hit && (bool(c.List) || bool(c.Quiet)) && len(s.waiting) == 0 {
			return nil
		}
	}
	return c.release(p, s)
}

// line looks at one line and writes what is complete.
func (c *selectString) line(p *interp.Pipe, s *lineSearch, v object.Value) (bool, error) {
	text := object.ToString(v)
	s.number++
	for len(s.waiting) > 0 && len(s.waiting[0].post.Items) >= s.waiting[0].want {
		if err := c.write(p, s); err != nil {
			return false, err
		}
	}
	for _, w := range s.waiting {
		if len(w.post.Items) < w.want {
			w.post.Items = append(w.post.Items, text)
		}
	}
	pattern, matches, err := c.match(text)
	if err != nil {
		return false, err
	}
	hit := (pattern >= 0) != bool(c.NotMatch)
	if hit {
		c.found = true
		err = c.hit(p, s, v, text, pattern, matches)
	}
	if c.before > 0 {
		s.recent = append(s.recent, text)
		if len(s.recent) > c.before {
			s.recent = s.recent[1:]
		}
	}
	return hit, err
}

// match is the first pattern that matches, with its matches.
func (c *selectString) match(text string) (int, []*object.Match, error) {
	for i, re := range c.patterns {
		if c.AllMatches {
			all, err := re.Matches(text, 0)
			if err != nil || len(all) > 0 {
				return i, all, err
			}
			continue
		}
		m, err := re.Match(text, 0)
		if err != nil {
			return -1, nil, err
		}
		if m.Success() {
			return i, []*object.Match{m}, nil
		}
	}
	return -1, nil, nil
}

func (c *selectString) hit(p *interp.Pipe, s *lineSearch, v object.Value, text string, pattern int, matches []*object.Match) error {
	switch {
	case bool(c.Quiet):
		return nil
	case bool(c.Raw):
		return p.Write(text)
	}
	info, post := c.info(s, text, max(0, pattern), matches)
	s.waiting = append(s.waiting, &foundLine{value: info, post: post, want: c.after})
	if c.after == 0 {
		return c.release(p, s)
	}
	return nil
}

func (c *selectString) write(p *interp.Pipe, s *lineSearch) error {
	w := s.waiting[0]
	s.waiting = s.waiting[1:]
	return p.Write(w.value)
}

func (c *selectString) release(p *interp.Pipe, s *lineSearch) error {
	for len(s.waiting) > 0 {
		if err := c.write(p, s); err != nil {
			return err
		}
	}
	return nil
}

func (c *selectString) End(p *interp.Pipe) error {
	if c.Quiet {
		if c.found || p.ParameterSet() != "Object" {
			return p.Write(c.found)
		}
		return p.Write(false)
	}
	return c.release(p, &c.stream)
}

var (
	matchInfoType        = object.NewClass("Microsoft.PowerShell.Commands.MatchInfo", nil)
	matchInfoContextType = object.NewClass("Microsoft.PowerShell.Commands.MatchInfoContext", nil)
)

// info makes the MatchInfo of a line.
func (c *selectString) info(s *lineSearch, line string, pattern int, matches []*object.Match) (*object.Object, *object.Array) {
	o := &object.Object{Type: matchInfoType}
	add := func(name string, v object.Value) {
		o.Props.Add(object.Prop{Name: name, Value: v, Kind: object.Property})
	}
	add("IgnoreCase", !bool(c.CaseSensitive))
	add("LineNumber", int32(s.number))
	add("Line", line)
	add("Filename", s.name)
	add("Path", s.path)
	add("Pattern", c.Pattern[pattern])
	post := object.NewStrings()
	var pre []string
	if len(c.Context) > 0 {
		pre = append([]string(nil), s.recent...)
		ctx := &object.Object{Type: matchInfoContextType}
		for name, lines := range map[string]*object.Array{"PreContext": object.NewStrings(pre...), "PostContext": post,
			"DisplayPreContext": object.NewStrings(pre...), "DisplayPostContext": post} {
			ctx.Props.Add(object.Prop{Name: name, Value: lines, Kind: object.Property})
		}
		add("Context", ctx)
	} else {
		add("Context", nil)
	}
	list := &object.Array{Elem: object.MatchType}
	for _, m := range matches {
		list.Items = append(list.Items, m)
	}
	add("Matches", list)
	context := len(c.Context) > 0
	number, path := s.number, s.path
	o.Text = func() string { return matchText(path, number, line, pre, post, context) }
	// What the view shows differs in the path alone.
	o.Props.Add(object.Prop{Name: relativeText, Kind: object.ScriptMethod, Hidden: true, Value: matchView(func(path string) string {
		return matchText(path, number, line, pre, post, context)
	})})
	return o, post
}

// relativeText is the member that makes the text with another path; it is PowerShell's ToEmphasizedString without emphasis.
const relativeText = "ToEmphasizedString"

// matchView makes the text of a match for a path; as a method it takes the folder that paths are shown relative to.
type matchView func(path string) string

// CallFor answers $match.ToEmphasizedString($directory).
func (v matchView) CallFor(self object.Value, args []object.Value) (object.Value, error) {
	path := ""
	if o, ok := self.(*object.Object); ok {
		x, _ := o.Props.Get("Path")
		path = object.ToString(x)
	}
	if len(args) == 1 {
		if rel, err := filepath.Rel(object.ToString(args[0]), path); err == nil && !strings.HasPrefix(rel, "..") && path != "InputStream" {
			path = rel
		}
	}
	return v(path), nil
}

// matchText is MatchInfo.ToString(): path, number and line, with its context when that was asked for.
func matchText(path string, number int, line string, pre []string, post *object.Array, context bool) string {
	show := func(n int, text, mark string) string {
		if path == "InputStream" {
			return mark + text
		}
		return fmt.Sprintf("%s%s:%d:%s", mark, path, n, text)
	}
	if !context {
		return show(number, line, "")
	}
	var out []string
	for i, l := range pre {
		out = append(out, show(number-len(pre)+i, l, "  "))
	}
	out = append(out, show(number, line, "> "))
	for i, l := range post.Items {
		out = append(out, show(number+1+i, object.ToString(l), "  "))
	}
	return strings.Join(out, "\n")
}

type joinString struct {
	InputObject  []object.Value `ps:"pipe,allownull,allowemptylist"`
	OutputPrefix string         `ps:"alias=op"`
	OutputSuffix string         `ps:"alias=os"`
	Property     object.Value   `ps:"pos=0"`
	Separator    string         `ps:"pos=1"`
	UseCulture   interp.Switch
	SingleQuote  interp.Switch `ps:"set=SingleQuote"`
	DoubleQuote  interp.Switch `ps:"set=DoubleQuote"`
	FormatString string        `ps:"set=Format"`

	property *property
	parts    []string
}

func (c *joinString) Begin(p *interp.Pipe) error {
	if c.Property != nil {
		q, err := readProperty(c.Property, nil)
		if err != nil {
			return err
		}
		c.property = &q
	}
	if !p.Bound("Separator") {
		if ofs, ok := p.Variable("OFS"); ok {
			c.Separator = object.ToString(ofs)
		}
	}
	return nil
}

func (c *joinString) Process(p *interp.Pipe) error {
	for _, v := range c.InputObject {
		if v == nil {
			continue
		}
		x := v
		if c.property != nil {
			got, _, err := c.property.value(p, v)
			if err != nil {
				return err
			}
			x = got
		}
		s, err := c.part(x)
		if err != nil {
			return err
		}
		c.parts = append(c.parts, s)
	}
	return nil
}

func (c *joinString) part(x object.Value) (string, error) {
	culture := object.Invariant
	if c.UseCulture {
		culture = object.EnUS
	}
	if c.FormatString != "" {
		return object.Format(c.FormatString, []object.Value{x}, culture)
	}
	s := object.ToStringCulture(x, culture)
	switch {
	case bool(c.SingleQuote):
		return "'" + s + "'", nil
	case bool(c.DoubleQuote):
		return `"` + s + `"`, nil
	}
	return s, nil
}

func (c *joinString) End(p *interp.Pipe) error {
	return p.Write(c.OutputPrefix + strings.Join(c.parts, c.Separator) + c.OutputSuffix)
}
