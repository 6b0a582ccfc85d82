package interp

import (
	"migsh/shell/dotnet"
	"migsh/shell/object"
)

const automation = "System.Management.Automation."

// The attributes and their bases that scripts name and derive from.
var (
	cmdletAttributeType         = object.NewClass(automation+"Internal.CmdletMetadataAttribute", attributeType)
	parsingAttributeType        = object.NewClass(automation+"Internal.ParsingBaseAttribute", cmdletAttributeType)
	validateArgumentsType       = object.NewClass(automation+"ValidateArgumentsAttribute", cmdletAttributeType)
	validateEnumeratedType      = object.NewClass(automation+"ValidateEnumeratedArgumentsAttribute", validateArgumentsType)
	transformationAttributeType = object.NewClass(automation+"ArgumentTransformationAttribute", cmdletAttributeType)
	notNullOrType               = object.NewClass(automation+"ValidateNotNullOrAttributeBase", validateArgumentsType)
	argumentCompleterInterface  = object.NewInterface(automation + "IArgumentCompleter")
)

// namedAttributes are the attributes that have no members of their own here: what they stand for is read from the tree.
var namedAttributes = map[*object.Type][]string{
	parsingAttributeType: {"Experimental", "DscResource", "DscProperty"},
	cmdletAttributeType:  {"PSTypeName"},
}

// attributeClasses are the attributes' types and the short names of those that have one.
func attributeClasses() (list []dotnet.Class, short map[string]*object.Type) {
	short = map[string]*object.Type{}
	list = kindClasses(short)
	add := func(t *object.Type) {
		list = append(list, dotnet.Class{Type: t, Members: func() []dotnet.Def { return nil }})
	}
	named := func(n string, base *object.Type) {
		t := object.NewClass(automation+n+"Attribute", base)
		add(t)
		short[n] = t
	}
	for _, t := range [...]*object.Type{cmdletAttributeType, parsingAttributeType, validateArgumentsType, validateEnumeratedType,
		transformationAttributeType, argumentCompleterInterface, notNullOrType} {
		add(t)
	}
	for base, names := range namedAttributes {
		for _, n := range names {
			named(n, base)
		}
	}
	add(object.NewClass(automation+"CredentialAttribute", transformationAttributeType))
	for _, n := range []string{"System.IEquatable`1", "System.IComparable`1", "System.Collections.Generic.IEqualityComparer`1", "System.Collections.IEqualityComparer"} {
		add(object.NewInterface(n))
	}
	for _, n := range []string{"FlagsAttribute", "SerializableAttribute", "AttributeUsageAttribute"} {
		add(object.NewClass("System."+n, attributeType))
	}
	return list, short
}
