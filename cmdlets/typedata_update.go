package cmdlets

import (
	"fmt"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// typeDataCmdlets are the cmdlets that tell the session what values of a type have besides.
func typeDataCmdlets() []interp.Command {
	return []interp.Command{
		interp.Define("Update-TypeData", func() *updateTypeData { return &updateTypeData{} },
			interp.Synopsis("Updates the extended type data in the session."), utility, interp.DefaultSet("FileSet"),
			interp.Example("Update-TypeData -TypeName System.DateTime -MemberType ScriptProperty -MemberName Quarter -Value { [math]::Ceiling($this.Month / 3) }")),
		interp.Define("Get-TypeData", func() *getTypeData { return &getTypeData{} },
			interp.Synopsis("Gets the extended type data in the current session."), utility, interp.Output("System.Management.Automation.PSObject"),
			interp.Example("Get-TypeData System.DateTime")),
		interp.Define("Remove-TypeData", func() *removeTypeData { return &removeTypeData{} },
			interp.Synopsis("Deletes extended types from the current session."), utility, interp.DefaultSet("RemoveTypeDataSet"),
			interp.Example("Remove-TypeData -TypeName System.DateTime")),
	}
}

type updateTypeData struct {
	interp.ShouldProcess
	MemberType                      string         `ps:"set=DynamicTypeSet,notempty,enum=System.Management.Automation.PSMemberTypes(AliasProperty|CodeProperty|Property|NoteProperty|ScriptProperty|PropertySet|Method|CodeMethod|ScriptMethod|Methods|ParameterizedProperty|MemberSet|Event|Dynamic|InferredProperty|Properties|All)"`
	MemberName                      string         `ps:"set=DynamicTypeSet,notempty"`
	Value                           object.Value   `ps:"set=DynamicTypeSet"`
	SecondValue                     object.Value   `ps:"set=DynamicTypeSet,notnull"`
	TypeConverter                   object.Value   `ps:"set=DynamicTypeSet,notnull"`
	TypeAdapter                     object.Value   `ps:"set=DynamicTypeSet,notnull"`
	SerializationMethod             string         `ps:"set=DynamicTypeSet,notempty"`
	TargetTypeForDeserialization    object.Value   `ps:"set=DynamicTypeSet,notnull"`
	SerializationDepth              int            `ps:"set=DynamicTypeSet"`
	DefaultDisplayProperty          string         `ps:"set=DynamicTypeSet,notempty"`
	InheritPropertySerializationSet *bool          `ps:"set=DynamicTypeSet"`
	StringSerializationSource       string         `ps:"set=DynamicTypeSet,notempty"`
	DefaultDisplayPropertySet       []string       `ps:"set=DynamicTypeSet,notempty"`
	DefaultKeyPropertySet           []string       `ps:"set=DynamicTypeSet,notempty"`
	PropertySerializationSet        []string       `ps:"set=DynamicTypeSet,notempty"`
	TypeName                        string         `ps:"pos=0,prop,mandatory,set=DynamicTypeSet,notempty"`
	Force                           interp.Switch  `ps:"set=DynamicTypeSet|TypeDataSet"`
	TypeData                        []object.Value `ps:"pos=0,mandatory,pipe,set=TypeDataSet"`
	AppendPath                      []string       `ps:"pos=0,pipe,prop,set=FileSet,alias=PSPath|Path"`
	PrependPath                     []string       `ps:"set=FileSet"`
}

func (c *updateTypeData) Process(p *interp.Pipe) error {
	switch p.ParameterSet() {
	case "FileSet":
		return c.files(p)
	case "TypeDataSet":
		return c.copies(p)
	}
	if name := c.unsupported(p); name != "" {
		return unsupported(name, "values are serialised by their properties here")
	}
	member, err := c.member(p)
	if err != nil {
		return err
	}
	if !c.ShouldAction(p, "Type to update: "+c.TypeName, "Update TypeData") {
		return nil
	}
	if !c.anything(p) {
		return p.Error(&interp.ErrorRecord{ID: "TypeDataEmpty", Category: interp.InvalidOperation,
			Err: object.NewException(object.InvalidOperationExceptionType, fmt.Sprintf("No member is specified for the update on type \"%s\".", c.TypeName))})
	}
	d := p.Session().Net().DefineType(c.TypeName)
	if member != nil {
		if err := c.addTo(p, d, *member); err != nil {
			return err
		}
	}
	return c.standard(p, d)
}

// unsupported is the name of a parameter given that can't be honoured here.
func (c *updateTypeData) unsupported(p *interp.Pipe) string {
	for _, n := range []string{"TypeConverter", "TypeAdapter", "SerializationMethod", "TargetTypeForDeserialization", "InheritPropertySerializationSet", "PropertySerializationSet"} {
		if p.Bound(n) {
			return n
		}
	}
	return ""
}

func (c *updateTypeData) anything(p *interp.Pipe) bool {
	for _, n := range []string{"MemberType", "SerializationDepth", "DefaultDisplayProperty", "StringSerializationSource", "DefaultDisplayPropertySet", "DefaultKeyPropertySet"} {
		if p.Bound(n) {
			return true
		}
	}
	return false
}

func (c *updateTypeData) refuse(id, text string) error {
	return &interp.ErrorRecord{ID: id, Category: interp.InvalidOperation, Err: object.NewException(object.InvalidOperationExceptionType, text)}
}

// member is the member the parameters describe; nil when they describe none.
func (c *updateTypeData) member(p *interp.Pipe) (*object.Prop, error) {
	if !p.Bound("MemberType") {
		if p.Bound("MemberName") || p.Bound("Value") || p.Bound("SecondValue") {
			return nil, c.refuse("MemberTypeIsMissing", "The MemberName, Value, and SecondValue parameters cannot be specified without the MemberType parameter.")
		}
		return nil, nil
	}
	kind := memberTypeName(c.MemberType)
	switch kind {
	case "NoteProperty", "AliasProperty", "ScriptProperty", "ScriptMethod":
	case "CodeProperty", "CodeMethod":
		return nil, &interp.ErrorRecord{ID: "ConvertToFinalInvalidCastException", Category: interp.InvalidArgument, Err: object.NewException(object.PSInvalidCastExceptionType,
			fmt.Sprintf("Cannot convert the \"%s\" value of type \"%s\" to type \"System.Reflection.MethodInfo\".", object.ToString(c.Value), typeNameOf(c.Value)))}
	default:
		return nil, c.refuse("CannotUpdateMemberType", fmt.Sprintf("Cannot update a member with type \"%s\". Specify a different type for the MemberType parameter.", kind))
	}
	if !p.Bound("MemberName") {
		return nil, c.refuse("MemberNameShouldBeSpecified", fmt.Sprintf("The MemberName parameter is required for the type \"%s\". Please specify the MemberName parameter.", kind))
	}
	second := kind == "AliasProperty" || kind == "ScriptProperty"
	if p.Bound("SecondValue") && !second {
		return nil, c.refuse("SecondValueShouldNotBeSpecified", fmt.Sprintf("The SecondValue parameter is not necessary for a member of type \"%s\", and should not be specified. Do not specify the SecondValue parameter when updating this member type.", kind))
	}
	if !p.Bound("Value") && (kind != "ScriptProperty" || !p.Bound("SecondValue")) {
		if kind == "ScriptProperty" {
			return nil, c.refuse("ValueAndSecondValueAreNotBothSpecified", fmt.Sprintf("The Value and SecondValue parameters should not both be null for a member of type \"%s\". Specify a non-null value for one of the two parameters.", kind))
		}
		return nil, c.refuse("ValueShouldBeSpecified", fmt.Sprintf("The Value parameter is required for the type \"%s\". Please specify the Value parameter.", kind))
	}
	return c.build(p, kind)
}

func (c *updateTypeData) build(p *interp.Pipe, kind string) (*object.Prop, error) {
	m := &object.Prop{Name: c.MemberName, Value: c.Value}
	switch kind {
	case "AliasProperty":
		m.Kind, m.Value = object.AliasProperty, object.ToString(c.Value)
		if p.Bound("SecondValue") {
			t, ok := object.Unwrap(c.SecondValue).(*object.Type)
			if !ok {
				if t = p.Session().FindType(object.ToString(c.SecondValue)); t == nil {
					return nil, &interp.ErrorRecord{ID: "InvalidCastFromStringToType", Category: interp.InvalidArgument, Err: object.NewException(object.PSInvalidCastExceptionType,
						fmt.Sprintf("Cannot convert the \"%s\" value of type \"System.String\" to type \"System.Type\".", object.ToString(c.SecondValue)))}
				}
			}
			m.Type = t
		}
	case "ScriptProperty", "ScriptMethod":
		get, err := asBlock(c.Value)
		if err != nil {
			return nil, err
		}
		set, err := asBlock(c.SecondValue)
		if err != nil {
			return nil, err
		}
		m.Kind, m.ReadOnly = object.ScriptProperty, set == nil
		if kind == "ScriptMethod" {
			m.Kind = object.ScriptMethod
		}
		m.Value = &interp.ScriptMember{Block: get, Setter: set, Method: kind == "ScriptMethod", Name: c.MemberName}
	}
	return m, nil
}

// asBlock is a script block, nil for $null.
func asBlock(v object.Value) (*interp.ScriptBlock, error) {
	switch b := object.Unwrap(v).(type) {
	case nil:
		return nil, nil
	case *interp.ScriptBlock:
		return b, nil
	}
	return nil, &interp.ErrorRecord{ID: "ConvertToFinalInvalidCastException", Category: interp.InvalidArgument, Err: object.NewException(object.PSInvalidCastExceptionType,
		fmt.Sprintf("Cannot convert the \"%s\" value of type \"%s\" to type \"System.Management.Automation.ScriptBlock\".", object.ToString(v), typeNameOf(v)))}
}

func typeNameOf(v object.Value) string {
	if t := object.TypeOf(object.Unwrap(v)); t != nil {
		return t.Name
	}
	return "null"
}

// memberTypeName is the enumeration's spelling.
func memberTypeName(s string) string {
	for _, n := range []string{"AliasProperty", "CodeProperty", "Property", "NoteProperty", "ScriptProperty", "PropertySet", "Method", "CodeMethod", "ScriptMethod", "MemberSet"} {
		if strings.EqualFold(n, s) {
			return n
		}
	}
	return s
}

func (c *updateTypeData) addTo(p *interp.Pipe, d *dotnet.TypeData, m object.Prop) error {
	if old := d.Find(m.Name); old != nil {
		if !c.Force {
			return p.Error(typeDataError("TypesDynamicUpdateException", d.TypeName, fmt.Sprintf("The member %s is already present.", m.Name)))
		}
		*old = m
		return nil
	}
	d.Members = append(d.Members, m)
	return nil
}

func typeDataError(id, name, text string) *interp.ErrorRecord {
	return &interp.ErrorRecord{ID: id, Category: interp.InvalidOperation,
		Err: object.NewException(object.RuntimeExceptionType, fmt.Sprintf("Error in TypeData \"%s\": %s", name, text))}
}

// standard sets what belongs to PSStandardMembers.
func (c *updateTypeData) standard(p *interp.Pipe, d *dotnet.TypeData) error {
	taken := func(old bool, name string) error {
		if old && !bool(c.Force) {
			return p.Error(typeDataError("TypesDynamicUpdateException", d.TypeName, fmt.Sprintf("The member %s is already present.", name)))
		}
		return nil
	}
	if p.Bound("DefaultDisplayPropertySet") {
		if err := taken(d.DisplaySet != nil, "DefaultDisplayPropertySet"); err != nil {
			return err
		}
		d.DisplaySet = c.DefaultDisplayPropertySet
	}
	if p.Bound("DefaultKeyPropertySet") {
		if err := taken(d.KeySet != nil, "DefaultKeyPropertySet"); err != nil {
			return err
		}
		d.KeySet = c.DefaultKeyPropertySet
	}
	if p.Bound("DefaultDisplayProperty") {
		if err := taken(d.DisplayProperty != "", "DefaultDisplayProperty"); err != nil {
			return err
		}
		d.DisplayProperty = c.DefaultDisplayProperty
	}
	if p.Bound("SerializationDepth") {
		d.SerializationDepth = uint32(c.SerializationDepth)
	}
	if p.Bound("StringSerializationSource") {
		d.StringSerializationSource = c.StringSerializationSource
	}
	return nil
}

// copies takes type data as Get-TypeData gave it, from another session's point of view.
func (c *updateTypeData) copies(p *interp.Pipe) error {
	for _, v := range c.TypeData {
		from := p.Session().Net().TypeData(nameOfData(v))
		if from == nil {
			return &interp.ErrorRecord{ID: "CannotConvertArgumentNoMessage", Category: interp.InvalidArgument,
				Err: object.NewException(object.PSInvalidCastExceptionType, "Cannot convert the value to type \"System.Management.Automation.Runspaces.TypeData\".")}
		}
		if !c.ShouldAction(p, "Type to update: "+from.TypeName, "Update TypeData") {
			continue
		}
		d := p.Session().Net().DefineType(from.TypeName)
		for _, m := range from.Members {
			if err := c.addTo(p, d, m); err != nil {
				return err
			}
		}
	}
	return nil
}

type getTypeData struct {
	TypeName []string `ps:"pos=0,pipe,notempty"`
}

func (c *getTypeData) Process(p *interp.Pipe) error {
	for _, d := range p.Session().Net().AllTypeData() {
		if len(c.TypeName) == 0 || likeAny(d.TypeName, c.TypeName) {
			if err := p.Write(viewOf(d)); err != nil {
				return err
			}
		}
	}
	return nil
}

type removeTypeData struct {
	interp.ShouldProcess
	TypeData object.Value `ps:"pos=0,mandatory,pipe,set=RemoveTypeDataSet"`
	TypeName string       `ps:"pos=0,mandatory,pipe,prop,set=RemoveTypeSet,notempty"`
	Path     []string     `ps:"mandatory,set=RemoveFileSet,notempty"`
}

func (c *removeTypeData) Process(p *interp.Pipe) error {
	net := p.Session().Net()
	if p.ParameterSet() == "RemoveFileSet" {
		return c.files(p)
	}
	name := c.TypeName
	if c.TypeData != nil {
		name = nameOfData(c.TypeData)
	}
	if !c.ShouldAction(p, "Name of type to remove: "+name, "Remove TypeData") {
		return nil
	}
	if !net.RemoveType(name) {
		return p.Error(typeDataError("TypesDynamicRemoveException", name,
			fmt.Sprintf("The type \"%s\" was not found. The type name value must be the full name of the type. Verify the type name and run the command again.", name)))
	}
	return nil
}

func (c *removeTypeData) files(p *interp.Pipe) error {
	net := p.Session().Net()
	for _, name := range c.Path {
		at, err := p.Session().Resolve(name)
		if err != nil {
			return err
		}
		if !c.ShouldAction(p, "Type to remove: "+at.Native, "Remove TypeData") {
			continue
		}
		found := false
		for _, d := range net.AllTypeData() {
			if d.File == at.Native {
				found = net.RemoveType(d.TypeName) || found
			}
		}
		if !found {
			err := p.Error(&interp.ErrorRecord{ID: "TypeFileNotExistsInCurrentSession", Category: interp.InvalidOperation, Err: object.NewException(object.InvalidOperationExceptionType,
				fmt.Sprintf("The type file \"%s\" was not imported into the current session. Specify a different file.", name))})
			if err != nil {
				return err
			}
		}
	}
	return nil
}

var typeDataType = object.NewClass("System.Management.Automation.Runspaces.TypeData", nil)

// viewOf is type data as scripts see it.
func viewOf(d *dotnet.TypeData) object.Value {
	o := &object.Object{Type: typeDataType, Text: func() string { return d.TypeName }}
	for _, x := range dataProperties(d) {
		o.Props.Add(object.Prop{Name: x.name, Value: x.value, Kind: object.Property})
	}
	return o
}

// nameOfData is the name in a TypeData, or a type's name itself.
func nameOfData(v object.Value) string {
	if o, ok := v.(*object.Object); ok && o.Type == typeDataType {
		if m := o.Props.Find("TypeName"); m != nil {
			return object.ToString(m.Value)
		}
	}
	return object.ToString(v)
}

type namedValue struct {
	name  string
	value object.Value
}

func dataProperties(d *dotnet.TypeData) []namedValue {
	members := object.NewDictionary(object.StringType, typeMemberDataType)
	members.IgnoreCase = true
	for _, m := range d.Members {
		members.Set(m.Name, memberData(m))
	}
	text := func(s string) object.Value {
		if s == "" {
			return nil
		}
		return s
	}
	return []namedValue{
		{"TypeName", d.TypeName}, {"Members", members}, {"TypeConverter", nil}, {"TypeAdapter", nil}, {"IsOverride", false},
		{"SerializationMethod", text(d.SerializationMethod)}, {"TargetTypeForDeserialization", nil}, {"SerializationDepth", d.SerializationDepth},
		{"DefaultDisplayProperty", text(d.DisplayProperty)}, {"InheritPropertySerializationSet", false},
		{"StringSerializationSource", text(d.StringSerializationSource)}, {"StringSerializationSourceProperty", nil},
		{"DefaultDisplayPropertySet", propertySetData(d.DisplaySet)}, {"DefaultKeyPropertySet", propertySetData(d.KeySet)}, {"PropertySerializationSet", nil},
	}
}

var typeMemberDataType = object.NewClass("System.Management.Automation.Runspaces.TypeMemberData", nil)

func memberClass(kind string) *object.Type {
	return object.NewClass("System.Management.Automation.Runspaces."+kind+"Data", typeMemberDataType)
}

var memberDataTypes = map[object.MemberKind]*object.Type{object.NoteProperty: memberClass("NoteProperty"), object.AliasProperty: memberClass("AliasProperty"),
	object.ScriptProperty: memberClass("ScriptProperty"), object.ScriptMethod: memberClass("ScriptMethod")}

// memberData is NotePropertyData, ScriptPropertyData … of a member.
func memberData(m object.Prop) object.Value {
	o := &object.Object{Type: memberDataTypes[m.Kind]}
	add := func(name string, v object.Value) {
		o.Props.Add(object.Prop{Name: name, Value: v, Kind: object.Property})
	}
	s, _ := m.Value.(*interp.ScriptMember)
	block := func(b *interp.ScriptBlock) object.Value {
		if b == nil {
			return nil
		}
		return b
	}
	switch m.Kind {
	case object.ScriptProperty:
		add("GetScriptBlock", block(s.Block))
		add("SetScriptBlock", block(s.Setter))
		add("IsHidden", false)
	case object.ScriptMethod:
		add("Script", block(s.Block))
	case object.AliasProperty:
		add("ReferencedMemberName", m.Value)
		add("MemberType", nil)
		add("IsHidden", false)
	default:
		add("Value", m.Value)
		add("IsHidden", false)
	}
	add("Name", m.Name)
	return o
}

var propertySetDataType = object.NewClass("System.Management.Automation.Runspaces.PropertySetData", nil)

func propertySetData(names []string) object.Value {
	if names == nil {
		return nil
	}
	o := &object.Object{Type: propertySetDataType}
	list := make([]object.Value, len(names))
	for i, n := range names {
		list[i] = n
	}
	o.Props.Add(object.Prop{Name: "ReferencedProperties", Value: &object.List{Type: object.CollectionType.Generic(object.StringType), Items: list}, Kind: object.Property})
	return o
}
