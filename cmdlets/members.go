package cmdlets

import (
	"fmt"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// members are the cmdlets that show, add and make what objects consist of.
func members() []interp.Command {
	return []interp.Command{
		interp.Define("Get-Member", func() *getMember { return &getMember{} },
			interp.Synopsis("Gets the properties and methods of objects."), interp.Alias("gm"), utility,
			interp.Output("Microsoft.PowerShell.Commands.MemberDefinition"), interp.Example("Get-MigrationBatch | Get-Member -MemberType Property")),
		interp.Define("Add-Member", func() *addMembers { return &addMembers{} },
			interp.Synopsis("Adds custom properties and methods to an instance of a PowerShell object."), utility, interp.DefaultSet("TypeNameSet"),
			interp.Example("$row | Add-Member -NotePropertyName Done -NotePropertyValue $true")),
		interp.Define("New-Object", func() *newObject { return &newObject{} },
			interp.Synopsis("Creates an instance of a .NET object."), utility, interp.DefaultSet("Net"),
			interp.Example("New-Object psobject -Property @{ Name = 'Sales' }")),
	}
}

type getMember struct {
	Force       interp.Switch
	InputObject object.Value `ps:"pipe"`
	MemberType  []string     `ps:"alias=Type,oneof=AliasProperty|CodeProperty|Property|NoteProperty|ScriptProperty|PropertySet|Method|CodeMethod|ScriptMethod|Methods|ParameterizedProperty|MemberSet|Event|Dynamic|InferredProperty|Properties|All"`
	Name        []string     `ps:"pos=0,notempty"`
	Static      interp.Switch
	View        []string `ps:"oneof=Extended|Adapted|Base|All"`

	seen map[string]bool
}

func (c *getMember) Process(p *interp.Pipe) error {
	v := c.InputObject
	if v == nil {
		return nil
	}
	names := object.TypeNames(v)
	if c.Static {
		t, ok := object.Unwrap(v).(*object.Type)
		if !ok {
			t = object.TypeOf(v)
		}
		return c.static(p, t)
	}
	if len(names) == 0 {
		return nil
	}
	if c.seen == nil {
		c.seen = map[string]bool{}
	}
	key := strings.Join(names, "\n")
	if c.seen[key] {
		return nil
	}
	c.seen[key] = true
	o, _ := v.(*object.Object)
	for _, m := range c.chosen(p.Session().Net().Members(v)) {
		if o != nil {
			if own := o.Props.Find(m.Name); own != nil {
				if s, ok := own.Value.(*interp.ScriptMember); ok {
					m.Definition = s.Definition(own.Name)
				}
				if own.Hidden && !bool(c.Force) {
					continue
				}
			}
		}
		if !bool(c.Force) && (strings.HasPrefix(m.Name, "get_") || strings.HasPrefix(m.Name, "set_") || strings.HasPrefix(m.Name, "op_")) {
			continue
		}
		if err := c.emit(p, names[0], m); err != nil {
			return err
		}
	}
	return nil
}

func (c *getMember) End(p *interp.Pipe) error {
	if c.seen == nil && !bool(c.Static) {
		return p.Error(&interp.ErrorRecord{ID: "NoObjectInGetMember", Category: interp.CloseError,
			Err: object.NewException(object.InvalidOperationExceptionType, "You must specify an object for the Get-Member cmdlet.")})
	}
	return nil
}

func (c *getMember) static(p *interp.Pipe, t *object.Type) error {
	for _, m := range c.chosen(p.Session().Net().StaticMembers(t)) {
		if err := c.emit(p, t.Name, m); err != nil {
			return err
		}
	}
	return nil
}

// chosen are the members in the order of the names asked for. pwsh: each name's matches are listed by themselves.
func (c *getMember) chosen(all []dotnet.Member) []dotnet.Member {
	if len(c.Name) < 2 {
		return all
	}
	var out []dotnet.Member
	for _, n := range c.Name {
		for _, m := range all {
			if likeAny(m.Name, []string{n}) {
				out = append(out, m)
			}
		}
	}
	return out
}

// wanted applies -View, -MemberType and -Name.
func (c *getMember) wanted(m dotnet.Member) bool {
	if len(c.View) == 1 && strings.EqualFold(c.View[0], "Extended") && (m.Kind == object.Property || m.Kind == object.Method) {
		return false
	}
	if len(c.Name) > 0 && !likeAny(m.Name, c.Name) {
		return false
	}
	if len(c.MemberType) == 0 {
		return true
	}
	kind := m.Kind.String()
	for _, t := range c.MemberType {
		switch strings.ToLower(t) {
		case "all", strings.ToLower(kind):
			return true
		case "properties":
			if strings.HasSuffix(kind, "Property") {
				return true
			}
		case "methods":
			if strings.HasSuffix(kind, "Method") {
				return true
			}
		}
	}
	return false
}

func (c *getMember) emit(p *interp.Pipe, typeName string, m dotnet.Member) error {
	if !c.wanted(m) {
		return nil
	}
	o := &object.Object{Type: memberDefinitionType, Text: func() string { return m.Definition }}
	add := func(name string, v object.Value) {
		o.Props.Add(object.Prop{Name: name, Value: v, Kind: object.Property})
	}
	add("TypeName", typeName)
	add("Name", m.Name)
	add("MemberType", dotnet.MemberTypeOf(m.Kind))
	add("Definition", m.Definition)
	return p.Write(o)
}

var memberDefinitionType = object.NewClass("Microsoft.PowerShell.Commands.MemberDefinition", nil)

type addMembers struct {
	InputObject object.Value `ps:"mandatory,pipe"`
	PassThru    interp.Switch
	TypeName    string        `ps:"mandatory,set=TypeNameSet,notempty;set=MemberSet|NotePropertySingleMemberSet|NotePropertyMultiMemberSet"`
	Force       interp.Switch `ps:"set=MemberSet|NotePropertySingleMemberSet|NotePropertyMultiMemberSet"`
	MemberType  string        `ps:"pos=0,mandatory,set=MemberSet,alias=Type,enum=System.Management.Automation.PSMemberTypes(AliasProperty|CodeProperty|Property|NoteProperty|ScriptProperty|PropertySet|Method|CodeMethod|ScriptMethod|Methods|ParameterizedProperty|MemberSet|Event|Dynamic|InferredProperty|Properties|All)"`
	Name        string        `ps:"pos=1,mandatory,set=MemberSet"`
	SecondValue object.Value  `ps:"pos=3,set=MemberSet"`
	Value       object.Value  `ps:"pos=2,set=MemberSet"`
	// A member type is no name of a property: so "Add-Member ScriptProperty s {…}" means the set with -MemberType.
	NotePropertyName    string            `ps:"pos=0,mandatory,set=NotePropertySingleMemberSet,notempty,pattern='^(?!(AliasProperty|CodeProperty|Property|NoteProperty|ScriptProperty|PropertySet|Method|CodeMethod|ScriptMethod|Methods|ParameterizedProperty|MemberSet|Event|Dynamic|InferredProperty|Properties|All)$)'"`
	NotePropertyValue   object.Value      `ps:"pos=1,mandatory,set=NotePropertySingleMemberSet,allownull,allowempty,allowemptylist"`
	NotePropertyMembers *object.Hashtable `ps:"pos=0,mandatory,set=NotePropertyMultiMemberSet,notempty"`
}

func (c *addMembers) Process(p *interp.Pipe) error {
	o := p.Session().Net().Attach(c.InputObject)
	var props []object.Prop
	switch p.ParameterSet() {
	case "MemberSet":
		m, err := c.member()
		if err != nil {
			return err
		}
		props = append(props, m)
	case "NotePropertySingleMemberSet":
		props = append(props, object.Prop{Name: c.NotePropertyName, Value: c.NotePropertyValue})
	case "NotePropertyMultiMemberSet":
		for k, v := range c.NotePropertyMembers.All() {
			props = append(props, object.Prop{Name: object.ToString(k), Value: v})
		}
	}
	for _, m := range props {
		if err := c.add(p, o, m); err != nil {
			return err
		}
	}
	if c.TypeName != "" {
		o.TypeNames = append([]string{c.TypeName}, object.TypeNames(o)...)
	}
	if c.PassThru {
		return p.Write(o)
	}
	return nil
}

func (c *addMembers) add(p *interp.Pipe, o *object.Object, m object.Prop) error {
	if old := o.Props.Find(m.Name); old != nil && !bool(c.Force) {
		return p.Error(&interp.ErrorRecord{ID: "MemberAlreadyExists", Category: interp.InvalidOperation, Target: o,
			Err: object.NewException(object.InvalidOperationExceptionType, fmt.Sprintf("Cannot add a member with the name \"%s\" because a member with that name "+
				"already exists. To overwrite the member anyway, add the Force parameter to your command.", m.Name))})
	}
	o.Props.Add(m)
	return nil
}

// member is the member that -MemberType, -Name, -Value and -SecondValue describe.
func (c *addMembers) member() (object.Prop, error) {
	m := object.Prop{Name: c.Name, Value: c.Value}
	block, isBlock := object.Unwrap(c.Value).(*interp.ScriptBlock)
	setter, hasSetter := object.Unwrap(c.SecondValue).(*interp.ScriptBlock)
	switch strings.ToLower(c.MemberType) {
	case "noteproperty":
		return m, nil
	case "aliasproperty":
		m.Kind, m.Value = object.AliasProperty, object.ToString(c.Value)
		if c.SecondValue != nil {
			t, err := object.Convert(c.SecondValue, object.TypeType)
			if err != nil {
				return m, &interp.ErrorRecord{ID: "InvalidCastFromStringToType", Category: interp.InvalidArgument, Err: object.AsException(err)}
			}
			m.Type = t.(*object.Type)
		}
		return m, nil
	case "codeproperty", "codemethod":
		return m, &interp.ErrorRecord{ID: "ConvertToFinalInvalidCastException", Category: interp.InvalidArgument, Err: object.NewException(object.PSInvalidCastExceptionType,
			fmt.Sprintf("Cannot convert the \"%s\" value of type \"%s\" to type \"System.Reflection.MethodInfo\".", object.ToString(c.Value), typeNameOf(c.Value)))}
	case "scriptproperty":
		if !isBlock && !hasSetter {
			return m, c.failure("ValueShouldBeOfType", "To add a ScriptProperty, the Value parameter should be a ScriptBlock.")
		}
		m.Kind, m.Value = object.ScriptProperty, &interp.ScriptMember{Block: block, Setter: setter, Name: c.Name}
		return m, nil
	case "propertyset":
		set := &dotnet.PropertySet{Name: c.Name}
		for _, n := range object.Items(c.Value) {
			set.Names = append(set.Names, object.ToString(n))
		}
		m.Kind, m.Value, m.Hidden = object.PropertySet, set, true
		return m, nil
	case "memberset":
		m.Kind, m.Value, m.Hidden = object.MemberSet, &dotnet.MemberSet{Name: c.Name, Members: object.Items(c.Value)}, true
		return m, nil
	case "scriptmethod":
		if _, err := asBlock(c.Value); err != nil {
			return m, err
		}
		if !isBlock {
			return m, c.failure("ValueShouldBeOfType", "To add a ScriptMethod, the Value parameter should be a ScriptBlock.")
		}
		m.Kind, m.Value = object.ScriptMethod, &interp.ScriptMember{Block: block, Method: true}
		return m, nil
	}
	return m, c.failure("CannotAddMemberType", fmt.Sprintf("Cannot add a member with type \"%s\". Specify a different type for the MemberTypes parameter.", c.MemberType))
}

func (c *addMembers) failure(id, text string) error {
	return &interp.ErrorRecord{ID: id, Category: interp.InvalidArgument, Target: c.InputObject,
		Err: object.NewException(object.InvalidOperationExceptionType, text)}
}

type newObject struct {
	ArgumentList []object.Value `ps:"pos=1,set=Net,alias=Args"`
	ComObject    string         `ps:"mandatory,set=Com,hidden"`
	Property     *object.Hashtable
	TypeName     string        `ps:"pos=0,mandatory,set=Net"`
	Strict       interp.Switch `ps:"set=Com"`
}

func (c *newObject) Process(p *interp.Pipe) error {
	if c.ComObject != "" || bool(c.Strict) {
		return unsupported("ComObject", "there are no COM objects on this system")
	}
	net := p.Session().Net()
	t := p.Session().FindType(c.TypeName)
	if t == nil {
		return &interp.ErrorRecord{ID: "TypeNotFound", Category: interp.InvalidType, Err: object.NewException(object.PSArgumentExceptionType,
			fmt.Sprintf("Cannot find type [%s]: verify that the assembly containing this type is loaded.", c.TypeName))}
	}
	v, err := c.make(net, t)
	if rec, ok := err.(*interp.ErrorRecord); ok {
		return rec
	}
	if err != nil {
		x := object.AsException(err)
		return &interp.ErrorRecord{ID: "ConstructorInvokedThrowException", Category: interp.InvalidOperation, Err: x}
	}
	if c.Property == nil {
		return p.Write(v)
	}
	return c.fill(p, v)
}

func (c *newObject) make(net *dotnet.Host, t *object.Type) (object.Value, error) {
	if t.Kind == object.KindPSObject {
		return object.NewObject(), nil
	}
	args := c.ArgumentList
	// pwsh: an array as the only argument is the argument list; so is what a comma made.
	if len(args) == 1 {
		if a, ok := args[0].(*object.Array); ok && a.Elem == object.ObjectType {
			args = a.Items
		}
	}
	v, err := net.New(t, args)
	if err != nil && len(args) == 0 && strings.HasPrefix(err.Error(), "Cannot find an overload for \"new\"") {
		return nil, &interp.ErrorRecord{ID: "CannotFindAppropriateCtor", Category: interp.ObjectNotFound, Err: object.NewException(object.PSArgumentExceptionType,
			"A constructor was not found. Cannot find an appropriate constructor for type "+c.TypeName+".")}
	}
	if err != nil && strings.HasPrefix(err.Error(), "Cannot find an overload for \"new\"") {
		// pwsh: New-Object names the class where ::new names the method.
		return nil, object.NewException(object.MethodExceptionType, fmt.Sprintf("Cannot find an overload for \"%s\" and the argument count: \"%d\".", shortName(t), len(args)))
	}
	return v, err
}

// shortName is Type.Name: no namespace, generic classes with their arity.
func shortName(t *object.Type) string {
	name, _, _ := strings.Cut(t.Name, "[")
	return name[strings.LastIndexByte(name, '.')+1:]
}

// fill sets the properties of -Property: new ones on a [psobject], existing ones on all else.
func (c *newObject) fill(p *interp.Pipe, v object.Value) error {
	o, plain := v.(*object.Object)
	for k, x := range c.Property.All() {
		name := object.ToString(k)
		if plain && o.Base == nil && o.Type == nil {
			o.Props.Set(name, x)
			continue
		}
		if _, found, _ := p.Session().Member(v, name); !found {
			return &interp.ErrorRecord{ID: "InvalidOperationException", Category: interp.InvalidOperation,
				Err: object.NewException(object.InvalidOperationExceptionType, fmt.Sprintf("The member \"%s\" was not found for the specified .NET object.", name))}
		}
		if err := p.Session().Net().Set(v, name, x); err != nil {
			return err
		}
	}
	return p.Write(v)
}
