package syntax

import (
	"fmt"
	"math/big"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"
)

// dumper prints trees, tokens and errors as testdata/dump.ps1 does for PowerShell's own parser.
type dumper struct {
	spec map[string][]string
	b    strings.Builder
}

func newDumper(t testing.TB) *dumper {
	data, err := os.ReadFile("testdata/nodes.txt")
	if err != nil {
		t.Fatal(err)
	}
	d := &dumper{spec: map[string][]string{}}
	for line := range strings.Lines(string(data)) {
		if w := strings.Fields(line); len(w) > 0 && w[0] != "#" {
			d.spec[w[0]] = w[1:]
		}
	}
	return d
}

// dump gives the whole output for one text, without the name and text lines.
func (d *dumper) dump(text string) string {
	d.b.Reset()
	r := ParseWith("", text, Options{TypeExists: testTypeExists})
	d.node(r.Script, 0, "")
	if q := r.Script.ScriptRequirements; q != nil {
		d.requires(q)
	}
	for _, e := range r.Errors {
		incomplete := ""
		if e.Incomplete {
			incomplete = "incomplete "
		}
		fmt.Fprintf(&d.b, "error %s%s %s%s\n", e.ID, at(e.Extent), incomplete, esc(e.Message))
	}
	for _, t := range r.Tokens {
		d.token(t, 0)
	}
	return d.b.String()
}

// testTypeExists knows all types but the ones that the test texts call unknown.
func testTypeExists(t *TypeName) bool {
	switch innermost(t).Name {
	case "A", "B", "C", "Foo", "Bar", "foo", "AAttribute", "fooAttribute":
		return false
	}
	return true
}

func (d *dumper) requires(q *ScriptRequirements) {
	var modules []string
	for _, m := range q.RequiredModules {
		modules = append(modules, m.String())
	}
	fmt.Fprintf(&d.b, "requires %s|%s|%s|%s|%s|%s\n", q.RequiredPSVersion, strings.Join(q.RequiredPSEditions, ","), strings.Join(modules, ","),
		strings.Join(q.RequiredAssemblies, ","), netBool(q.IsElevationRequired), q.RequiredApplicationID)
}

func netBool(b bool) string {
	if b {
		return "True"
	}
	return "False"
}

func esc(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, "\r", `\r`, "\n", `\n`, "\t", `\t`, "\x00", `\0`).Replace(s) + `"`
}

func at(e Extent) string {
	return fmt.Sprintf("[%d-%d]", e.StartOffset(), e.EndOffset())
}

func netType(t *TypeName) string {
	if t == nil {
		return "-"
	}
	return t.FullName() + at(t.Extent())
}

func netValue(v any) string {
	switch v := v.(type) {
	case nil:
		return "-"
	case string:
		return esc(v)
	case bool:
		return "Boolean " + netBool(v)
	case float64:
		return "Double " + netDouble(v)
	case *big.Int:
		return "BigInteger " + v.String()
	case Decimal:
		return "Decimal " + v.String()
	case int8:
		return fmt.Sprint("SByte ", v)
	case uint8:
		return fmt.Sprint("Byte ", v)
	}
	name := reflect.TypeOf(v).Name()
	return strings.ToUpper(name[:1]) + strings.Replace(name[1:], "int", "Int", 1) + fmt.Sprint(" ", v)
}

// netDouble prints as .NET's format E16.
func netDouble(f float64) string {
	mantissa, exp, ok := strings.Cut(strconv.FormatFloat(f, 'E', 16, 64), "E")
	if !ok {
		return strings.NewReplacer("+Inf", "Infinity", "-Inf", "-Infinity").Replace(mantissa)
	}
	for len(exp) < 4 {
		exp = exp[:1] + "0" + exp[1:]
	}
	return mantissa + "E" + exp
}

func (d *dumper) node(a Ast, depth int, label string) {
	v := reflect.ValueOf(a)
	if a == nil || v.IsNil() {
		return
	}
	v = v.Elem()
	name := v.Type().Name()
	fmt.Fprintf(&d.b, "%s%s%s%s", strings.Repeat("  ", depth), label, name, at(a.Extent()))
	var kids func()
	queue := []func(){}
	add := func(label string, c Ast) { queue = append(queue, func() { d.node(c, depth+1, label+": ") }) }
	for _, f := range d.spec[name] {
		d.field(v, a, f[0], f[1:], add)
	}
	d.b.WriteByte('\n')
	kids = func() {
		for _, q := range queue {
			q()
		}
	}
	kids()
}

func get(v reflect.Value, a Ast, name string) reflect.Value {
	if f := v.FieldByName(name); f.IsValid() {
		return f
	}
	if m := reflect.ValueOf(a).MethodByName(name); m.IsValid() {
		return m.Call(nil)[0]
	}
	if name == "UsingStatementKind" {
		return v.FieldByName("Kind")
	}
	panic("no field " + name + " in " + v.Type().Name())
}

func asAst(v reflect.Value) Ast {
	if v.IsNil() {
		return nil
	}
	return v.Interface().(Ast)
}

func (d *dumper) field(v reflect.Value, a Ast, how byte, name string, add func(string, Ast)) {
	switch how {
	case '=':
		fmt.Fprintf(&d.b, " %s=%s", name, netEnum(get(v, a, name).Interface()))
	case '"':
		s := get(v, a, name).String()
		if s == "" && (name == "Label" || name == "Variable") {
			fmt.Fprintf(&d.b, " %s=-", name)
		} else {
			fmt.Fprintf(&d.b, " %s=%s", name, esc(s))
		}
	case 'v':
		fmt.Fprintf(&d.b, " %s=%s", name, netValue(get(v, a, name).Interface()))
	case 't':
		fmt.Fprintf(&d.b, " %s=%s", name, netType(get(v, a, name).Interface().(*TypeName)))
	case 'T':
		var list []string
		for _, t := range get(v, a, name).Interface().([]*TypeName) {
			list = append(list, netType(t))
		}
		if list == nil {
			list = []string{"-"}
		}
		fmt.Fprintf(&d.b, " %s=%s", name, strings.Join(list, ";"))
	case '@':
		fmt.Fprintf(&d.b, " %s=%s", name, at(get(v, a, name).Interface().(Extent)))
	case 'p':
		p := get(v, a, name).Interface().(VariablePath)
		fmt.Fprintf(&d.b, " %s=%s,%s,%s,%s", name, esc(p.UserPath), p.Scope, netBool(p.IsVariable()), p.Drive)
	case 'F':
		fmt.Fprintf(&d.b, " Format=%s", esc(netFormat(a.(*ExpandableStringExpression))))
	case '.':
		add(name, asAst(get(v, a, name)))
	case '*':
		list := get(v, a, name)
		for i := range list.Len() {
			add(name, asAst(list.Index(i)))
		}
	case '2':
		list := get(v, a, name)
		for i := range list.Len() {
			add(name+".1", asAst(list.Index(i).Field(0)))
			add(name+".2", asAst(list.Index(i).Field(1)))
		}
	case 'k':
		k := v.FieldByName("Kind").Interface().(Token)
		fmt.Fprintf(&d.b, " Kind=%s", k.Text())
	case 'f':
		if flags := v.FieldByName("Flags").Interface().([]ErrorFlag); len(flags) > 0 {
			var names []string
			for _, f := range flags {
				names = append(names, f.Name)
			}
			fmt.Fprintf(&d.b, " Flags=%s", strings.Join(names, ","))
		}
	case 'a':
		fmt.Fprintf(&d.b, " %s=%s", name, netFlags(a))
	}
}

func netFormat(e *ExpandableStringExpression) string {
	var b strings.Builder
	r := strings.NewReplacer("{", "{{", "}", "}}")
	for i, l := range e.Literals {
		b.WriteString(r.Replace(l))
		if i < len(e.NestedExpressions) {
			fmt.Fprintf(&b, "{%d}", i)
		}
	}
	return b.String()
}

func netFlags(a Ast) string {
	names := []string{"File", "Regex", "Wildcard", "Exact", "CaseSensitive", "Parallel"}
	flags := SwitchFlags(0)
	switch a := a.(type) {
	case *SwitchStatement:
		flags = a.Flags
	case *ForEachStatement:
		if a.Parallel {
			return "Parallel"
		}
	}
	var out []string
	for i, n := range names {
		if flags&(1<<i) != 0 {
			out = append(out, n)
		}
	}
	if out == nil {
		return "None"
	}
	return strings.Join(out, ", ")
}

func netEnum(v any) string {
	switch v := v.(type) {
	case bool:
		return netBool(v)
	case Stream:
		return [...]string{"All", "Output", "Error", "Warning", "Verbose", "Debug", "Information"}[v]
	case StringConstantType:
		return [...]string{"SingleQuoted", "SingleQuotedHereString", "DoubleQuoted", "DoubleQuotedHereString", "BareWord"}[v]
	case UsingKind:
		return [...]string{"Assembly", "Command", "Module", "Namespace", "Type"}[v]
	}
	return fmt.Sprint(v)
}

func (d *dumper) token(t Token, depth int) {
	where := at(t.Extent)
	if t.Kind == EndOfInput { // pwsh: somewhere behind the end
		where = ""
	}
	fmt.Fprintf(&d.b, "%s%s%s %d", strings.Repeat("  ", depth), t.Kind, where, t.Flags&^FlagTokenInError)
	switch v := t.Value.(type) {
	case nil, *RedirectionValue:
	case string:
		switch {
		case t.Kind == Variable || t.Kind == SplattedVariable:
			fmt.Fprintf(&d.b, " %s", esc(ParseVariablePath(v).Name))
		case t.Kind >= Begin, t.Kind == Identifier, t.Kind == Unknown:
		default:
			fmt.Fprintf(&d.b, " %s", esc(v))
		}
	default:
		fmt.Fprintf(&d.b, " %s", netValue(v))
	}
	if t.UsedColon {
		d.b.WriteString(" :")
	}
	d.b.WriteByte('\n')
	for _, n := range t.Nested {
		d.token(n, depth+1)
	}
}
