package syntax

import "strings"

// targets are where .NET lets an attribute stand in a class or enumeration, by the attribute's short name.
var targets = map[string]struct{ shown, places string }{
	"alias":                       {"Alias", "Class, Property, Field"},
	"cmdletbinding":               {"CmdletBinding", "Class"},
	"outputtype":                  {"OutputType", "Class"},
	"dscresource":                 {"DscResource", "Class"},
	"experimental":                {"Experimental", "Class, Property, Field"},
	"flags":                       {"System.FlagsAttribute", "Enum"},
	"serializable":                {"System.SerializableAttribute", "Class, Struct, Enum, Delegate"},
	"obsolete":                    {"System.ObsoleteAttribute", "Class, Struct, Enum, Constructor, Method, Property, Field, Event, Interface, Delegate"},
	"parameter":                   property("Parameter"),
	"allownull":                   property("AllowNull"),
	"allowemptystring":            property("AllowEmptyString"),
	"argumentcompleter":           property("ArgumentCompleter"),
	"psdefaultvalue":              property("PSDefaultValue"),
	"supportswildcards":           property("SupportsWildcards"),
	"dscproperty":                 property("DscProperty"),
	"validatecount":               property("ValidateCount"),
	"validatedrive":               property("ValidateDrive"),
	"validatelength":              property("ValidateLength"),
	"validatenotnull":             property("ValidateNotNull"),
	"validatepattern":             property("ValidatePattern"),
	"validaterange":               property("ValidateRange"),
	"validatescript":              property("ValidateScript"),
	"validateset":                 property("ValidateSet"),
	"validateuserdrive":           property("ValidateUserDrive"),
	"argumentcompletions":         property("ArgumentCompletions"),
	"allowemptycollection":        property("AllowEmptyCollection"),
	"validatenotnullorempty":      property("ValidateNotNullOrEmpty"),
	"validatenotnullorwhitespace": property("ValidateNotNullOrWhiteSpace"),
	"validatetrusteddata":         property("ValidateTrustedData"),
}

func property(name string) struct{ shown, places string } {
	return struct{ shown, places string }{name, "Property, Field"}
}

// placed reports the attributes that may not stand at a place: Class, Enum, Method, Parameter or Property.
func (c checker) placed(list []*Attribute, place string) {
	for _, a := range list {
		name := strings.TrimSuffix(strings.TrimPrefix(strings.ToLower(a.TypeName.FullName()), "system."), "attribute")
		t, ok := targets[name]
		if ok && !strings.Contains(", "+t.places+",", ", "+place+",") {
			c.errorAt(a.extent, "AttributeNotAllowedOnDeclaration", t.shown, t.places)
		}
	}
}

func typePlace(n *TypeDefinition) string {
	if n.IsEnum {
		return "Enum"
	}
	return "Class"
}
