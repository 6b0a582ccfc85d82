package cmdlets

import (
	"fmt"
	"strconv"
	"strings"

	"migsh/shell/format"
	"migsh/shell/interp"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// help is the cmdlet that explains the others.
func help() []interp.Command {
	return []interp.Command{
		interp.Define("Get-Help", func() *getHelp { return &getHelp{} },
			interp.Synopsis("Displays information about PowerShell commands and concepts."), interp.Alias("help"), core, interp.DefaultSet("AllUsersView"),
			interp.Example("Get-Help New-MigrationBatch -Examples")),
	}
}

type getHelp struct {
	Category      []string `ps:"oneof=Alias|Cmdlet|Provider|General|FAQ|Glossary|HelpFile|ScriptCommand|Function|Filter|ExternalScript|All|DefaultHelp|DscResource|Class|Configuration"`
	Component     []string
	Full          interp.Switch `ps:"set=AllUsersView"`
	Functionality []string
	Name          string `ps:"pos=0,prop,notempty"`
	Path          string
	Role          []string
	Detailed      interp.Switch `ps:"mandatory,set=DetailedView"`
	Examples      interp.Switch `ps:"mandatory,set=Examples"`
	Parameter     []string      `ps:"mandatory,set=Parameters"`
	Online        interp.Switch `ps:"mandatory,set=Online"`
}

// topic is what is known about one command.
type topic struct {
	name, synopsis, syntax string
	description            string
	examples               []example
	parameters             map[string]string // texts of comment-based help, by name in lower case
	notes, links           string
	command                *interp.Command
}

type example struct{ code, remarks string }

func (c *getHelp) Process(p *interp.Pipe) error {
	for _, name := range []string{"Component", "Functionality", "Path", "Role", "Online", "Category"} {
		if p.Bound(name) {
			return unsupported(name, "help is made from the commands themselves")
		}
	}
	name := c.Name
	if name == "" {
		name = "Get-Help"
	}
	found, err := p.Call("Get-Command", map[string]object.Value{"Name": name, "ErrorAction": "Ignore"})
	if err != nil {
		return err
	}
	any := false
	for _, v := range found {
		info, ok := object.Unwrap(v).(*interp.CommandInfo)
		if !ok {
			continue
		}
		t, err := c.topic(p, info.Cmd)
		if err != nil {
			return err
		}
		if t == nil {
			continue
		}
		any = true
		if err := c.write(p, t, len(found) > 1); err != nil {
			return err
		}
	}
	if !any && !object.HasWildcard(name) {
		return p.Error(&interp.ErrorRecord{ID: "HelpNotFound", Category: interp.ResourceUnavailable, Err: object.NewException(helpNotFoundType,
			fmt.Sprintf("Get-Help could not find %s in a help file in this session. To download updated help topics type: \"Update-Help\". "+
				"To get help online, search for the help topic in the TechNet library at https://go.microsoft.com/fwlink/?LinkID=107116.", name))})
	}
	return nil
}

var helpNotFoundType = object.NewClass("Microsoft.PowerShell.Commands.HelpNotFoundException", object.SystemExceptionType)

// topic collects what is known of a command; an alias is what it stands for.
func (c *getHelp) topic(p *interp.Pipe, cmd *interp.Command) (*topic, error) {
	if cmd.Kind == interp.KindAlias {
		target, found, err := getProperty(p, &interp.CommandInfo{Cmd: cmd}, "Definition")
		if err != nil || !found {
			return nil, err
		}
		out, err := p.Call("Get-Command", map[string]object.Value{"Name": object.ToString(target), "ErrorAction": "Ignore"})
		if err != nil || len(out) == 0 {
			return nil, err
		}
		info, ok := object.Unwrap(out[0]).(*interp.CommandInfo)
		if !ok || info.Cmd.Kind == interp.KindAlias {
			return nil, nil
		}
		cmd = info.Cmd
	}
	if cmd.Kind == interp.KindApplication {
		return nil, nil
	}
	t := &topic{name: cmd.Name, synopsis: cmd.Synopsis, command: cmd, parameters: map[string]string{}}
	for _, e := range cmd.Examples {
		t.examples = append(t.examples, example{code: e})
	}
	lines, err := p.Call("Get-Command", map[string]object.Value{"Name": cmd.Name, "Syntax": true})
	if err != nil {
		return nil, err
	}
	t.syntax = strings.TrimSpace(object.ToString(asOne(lines)))
	if b, ok := p.Variable("function:" + cmd.Name); ok {
		if block, ok := object.Unwrap(b).(*interp.ScriptBlock); ok {
			t.readComment(block.Help())
		}
	}
	if t.synopsis == "" {
		t.synopsis = t.syntax
	}
	return t, nil
}

// readComment takes the comment-based help of a function.
func (t *topic) readComment(h *syntax.Help) {
	if h == nil {
		return
	}
	clean := func(text string) string { return dedent(strings.Split(text, "\n")) }
	if h.Synopsis != "" {
		t.synopsis = clean(h.Synopsis)
	}
	t.description, t.notes = clean(h.Description), clean(h.Notes)
	for _, x := range h.Parameters {
		t.parameters[strings.ToLower(x.Name)] = clean(x.Text)
	}
	for _, x := range h.Examples {
		code, remarks, _ := strings.Cut(clean(x), "\n")
		t.examples = append(t.examples, example{code: code, remarks: strings.TrimSpace(remarks)})
	}
	for _, x := range h.Links {
		t.links = strings.TrimSpace(t.links + "\n" + clean(x))
	}
}

// dedent takes the common indentation and empty lines around a text away.
func dedent(lines []string) string {
	for len(lines) > 0 && strings.TrimSpace(lines[0]) == "" {
		lines = lines[1:]
	}
	for len(lines) > 0 && strings.TrimSpace(lines[len(lines)-1]) == "" {
		lines = lines[:len(lines)-1]
	}
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = strings.TrimSpace(l)
	}
	return strings.Join(out, "\n")
}

// write writes the help object; several ones are listed by name and synopsis.
func (c *getHelp) write(p *interp.Pipe, t *topic, several bool) error {
	o := object.NewObject()
	o.TypeNames = []string{"MamlCommandHelpInfo", "HelpInfo"}
	o.Props.Set("Name", t.name)
	o.Props.Set("Category", t.command.Kind.String())
	o.Props.Set("Synopsis", t.synopsis)
	if several && len(c.Parameter) == 0 && !bool(c.Full) && !bool(c.Detailed) && !bool(c.Examples) {
		o.TypeNames = []string{"HelpInfoShort"}
		return p.Write(o)
	}
	o.Props.Set("Syntax", t.syntax)
	o.Props.Set("Description", t.description)
	o.Props.Set("parameters", t.parameterObjects())
	text := t.page(c)
	if len(c.Parameter) > 0 {
		var err error
		if text, err = c.parameterText(p, t); err != nil || text == "" {
			return err
		}
	}
	o.Text = func() string { return text }
	return p.Write(o)
}

func (c *getHelp) parameterText(p *interp.Pipe, t *topic) (string, error) {
	var b strings.Builder
	for _, m := range t.command.Params {
		if likeAny(m.Name, c.Parameter) {
			t.parameter(&b, m, "")
		}
	}
	if b.Len() == 0 {
		return "", p.Error(&interp.ErrorRecord{ID: "NoMatchForParameter", Category: interp.InvalidArgument, Target: c.Parameter[0],
			Err: fmt.Errorf("No parameter matches criteria %s.", strings.Join(c.Parameter, ", "))})
	}
	return "\n" + b.String() + "\n", nil
}

const gap = "    "

// indented puts a text four blanks in.
func indented(text, margin string) string {
	return margin + strings.ReplaceAll(text, "\n", "\n"+margin)
}

// page is the help text of a command, as much of it as was asked for.
func (t *topic) page(c *getHelp) string {
	var b strings.Builder
	part := func(title, text string) { b.WriteString(title + "\n" + indented(text, gap) + "\n" + gap + "\n") }
	b.WriteString("\n")
	part("NAME", t.name)
	part("SYNOPSIS", t.synopsis)
	b.WriteString(gap + "\n")
	if c.Examples {
		t.exampleTexts(&b)
		return b.String() + "\n"
	}
	part("SYNTAX", strings.ReplaceAll(t.syntax, "\n\n", "\n"+gap+"\n"))
	b.WriteString(gap + "\n")
	if t.description != "" {
		part("DESCRIPTION", t.description)
		b.WriteString("\n")
	}
	if c.Full || c.Detailed {
		b.WriteString("PARAMETERS\n")
		for _, m := range t.command.Params {
			t.parameter(&b, m, gap)
		}
		if t.notes != "" {
			part("NOTES", t.notes)
		}
	}
	if c.Full || c.Detailed {
		t.exampleTexts(&b)
	}
	if len(t.command.Aliases) > 0 {
		part("ALIASES", strings.Join(t.command.Aliases, "\n"))
	}
	b.WriteString("RELATED LINKS\n")
	if t.links != "" {
		b.WriteString(indented(t.links, gap) + "\n")
	}
	b.WriteString("\n")
	if !c.Full && !c.Detailed {
		b.WriteString("REMARKS\n")
		for _, l := range []struct{ what, option string }{{"see the examples", "Examples"}, {"For more information", "Detailed"}, {"For technical information", "Full"}} {
			if l.option == "Examples" {
				fmt.Fprintf(&b, "%sTo %s, type: \"Get-Help %s -%s\"\n", gap, l.what, t.name, l.option)
			} else {
				fmt.Fprintf(&b, "%s%s, type: \"Get-Help %s -%s\"\n", gap, l.what, t.name, l.option)
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

func (t *topic) exampleTexts(b *strings.Builder) {
	for i, e := range t.examples {
		fmt.Fprintf(b, "%s-------------------------- EXAMPLE %d --------------------------\n%s\n%sPS > %s\n", gap, i+1, gap, gap, e.code)
		if e.remarks != "" {
			b.WriteString(indented(e.remarks, gap) + "\n")
		}
		b.WriteString(strings.Repeat(gap+"\n", 3))
	}
}

// parameterObjects is what scripts read as .parameters.parameter.
func (t *topic) parameterObjects() *object.Object {
	all := object.NewCustom()
	all.TypeNames = []string{"MamlCommandHelpInfo#parameters"}
	var list []object.Value
	for _, m := range t.command.Params {
		if m.Hidden {
			continue
		}
		typ := m.Type.ShortName()
		position, pipeline := t.places(m)
		o := object.NewCustom()
		o.TypeNames = []string{"MamlCommandHelpInfo#parameter"}
		if text := t.parameters[strings.ToLower(m.Name)]; text != "" {
			o.Props.Set("description", object.NewArray(object.NewCustom("Text", text)))
		}
		o.Props.Set("name", m.Name)
		o.Props.Set("type", object.NewCustom("name", typ))
		o.Props.Set("defaultValue", "")
		o.Props.Set("parameterValue", typ)
		o.Props.Set("required", strconv.FormatBool(m.Sets[0].Mandatory))
		o.Props.Set("globbing", "false")
		o.Props.Set("pipelineInput", pipeline)
		o.Props.Set("position", position)
		list = append(list, o)
	}
	switch len(list) {
	case 0:
	case 1:
		all.Props.Set("parameter", list[0])
	default:
		all.Props.Set("parameter", object.NewArray(list...))
	}
	return all
}

// places is where a parameter stands, and what it takes of the pipeline.
func (t *topic) places(m *interp.Parameter) (position, pipeline string) {
	in := m.Sets[0]
	position, pipeline = "named", "false"
	if in.Position >= 0 {
		position = strconv.Itoa(in.Position)
		if t.command.Kind != interp.KindCmdlet {
			position = strconv.Itoa(in.Position + 1)
		}
	}
	switch {
	case in.Pipe && in.Prop:
		pipeline = "true (ByValue, ByPropertyName)"
	case in.Pipe:
		pipeline = "true (ByValue)"
	case in.Prop:
		pipeline = "true (ByPropertyName)"
	}
	return position, pipeline
}

// parameter is the paragraph about one parameter.
func (t *topic) parameter(b *strings.Builder, m *interp.Parameter, margin string) {
	if m.Hidden {
		return
	}
	typeText := m.Type.ShortName()
	if typeText == "SwitchParameter" {
		typeText = "[<SwitchParameter>]"
	} else {
		typeText = "<" + typeText + ">"
	}
	inner := margin + gap
	fmt.Fprintf(b, "%s-%s %s\n", margin, m.Name, typeText)
	if text := t.parameters[strings.ToLower(m.Name)]; text != "" {
		b.WriteString(indented(text, inner) + "\n")
	}
	in := m.Sets[0]
	position, pipeline := t.places(m)
	fmt.Fprintf(b, "%s\n%sRequired?                    %t\n%sPosition?                    %s\n%sDefault value                \n"+
		"%sAccept pipeline input?       %s\n%sAliases                      %s\n%sAccept wildcard characters?  false\n%s\n",
		inner, inner, in.Mandatory, inner, position, inner, inner, pipeline, inner, strings.Join(m.Aliases, ", "), inner, inner)
}

// helpViews are how help prints.
func helpViews() []format.View {
	return []format.View{
		{Name: "HelpInfoShort", Types: []string{"HelpInfoShort"}, Table: []format.Column{
			{Prop: "Name", Width: 33}, {Prop: "Category", Width: 9}, {Prop: "Synopsis"}}},
		{Name: "MamlCommandHelpInfo", Types: []string{"HelpInfo"}, Custom: func(c *format.Context, v object.Value) []string {
			var out []string
			for _, l := range strings.Split(strings.TrimSuffix(strings.TrimPrefix(object.ToString(v), "\n"), "\n"), "\n") {
				out = append(out, c.Wrap(l, len(gap))...)
			}
			return out
		}},
	}
}
