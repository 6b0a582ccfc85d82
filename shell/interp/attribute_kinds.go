package interp

import (
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
)

var (
	attributeType      = object.NewClass("System.Attribute", nil)
	setValuesGenerator = object.NewInterface(automation + "IValidateSetValuesGenerator")
	attributeKinds     = makeAttributeKinds()
)

// makeAttributeKinds is the table of the attribute classes scripts use, by the short name in lower case.
func makeAttributeKinds() map[string]*attributeKind {
	kinds := map[string]*attributeKind{}
	add := func(key, name string, base *object.Type, args []string, props ...attributeProp) {
		if base == nil {
			base = cmdletAttributeType
		}
		if key != "obsolete" {
			name = "System.Management.Automation." + name
		}
		k := &attributeKind{typ: object.NewClass(name+"Attribute", base), args: args, props: props}
		k.typ.FromValue = k.fromTable
		kinds[key] = k
	}
	text := func(name string) attributeProp { return attributeProp{name: name, typ: object.StringType} }
	flag := func(name string, v bool) attributeProp { return attributeProp{name, object.BooleanType, v, false} }
	number := func(name string, v int32) attributeProp { return attributeProp{name, object.Int32Type, v, false} }
	any := func(name string) attributeProp { return attributeProp{name: name, typ: object.ObjectType} }
	block := func(name string) attributeProp {
		return attributeProp{name: name, typ: object.ScriptBlockType, readOnly: true}
	}
	list := func(name string) attributeProp {
		return attributeProp{name: name, typ: object.StringType.ArrayOf(), readOnly: true}
	}
	fixed := func(p attributeProp) attributeProp { p.readOnly = true; return p }
	const noPosition = -2147483648
	add("parameter", "Parameter", parsingAttributeType, nil, number("Position", noPosition), attributeProp{"ParameterSetName", object.StringType, allSets, false}, flag("Mandatory", false),
		flag("ValueFromPipeline", false), flag("ValueFromPipelineByPropertyName", false), flag("ValueFromRemainingArguments", false),
		text("HelpMessage"), text("HelpMessageBaseName"), text("HelpMessageResourceId"), flag("DontShow", false))
	add("alias", "Alias", parsingAttributeType, []string{"AliasNames…"}, list("AliasNames"))
	add("validateset", "ValidateSet", validateEnumeratedType, []string{"ValidValues…"}, text("ErrorMessage"), flag("IgnoreCase", true), list("ValidValues"))
	add("validaterange", "ValidateRange", validateEnumeratedType, []string{"MinRange", "MaxRange"}, fixed(any("MinRange")), fixed(any("MaxRange")))
	add("validatelength", "ValidateLength", validateEnumeratedType, []string{"MinLength", "MaxLength"}, fixed(number("MinLength", 0)), fixed(number("MaxLength", 0)))
	add("validatecount", "ValidateCount", validateArgumentsType, []string{"MinLength", "MaxLength"}, fixed(number("MinLength", 0)), fixed(number("MaxLength", 0)))
	add("validatepattern", "ValidatePattern", validateEnumeratedType, []string{"RegexPattern"}, fixed(text("RegexPattern")),
		attributeProp{"Options", object.RegexOptionsType, object.RegexOptionsType.EnumValue("IgnoreCase"), false}, text("ErrorMessage"))
	add("validatescript", "ValidateScript", validateEnumeratedType, []string{"ScriptBlock"}, text("ErrorMessage"), block("ScriptBlock"))
	add("validatedrive", "ValidateDrive", validateArgumentsType, []string{"ValidRootDrives…"}, list("ValidRootDrives"))
	add("validateuserdrive", "ValidateUserDrive", validateArgumentsType, nil, list("ValidRootDrives"))
	add("validatenotnull", "ValidateNotNull", validateArgumentsType, nil)
	add("validatenotnullorempty", "ValidateNotNullOrEmpty", notNullOrType, nil)
	add("validatenotnullorwhitespace", "ValidateNotNullOrWhiteSpace", notNullOrType, nil)
	add("validatetrusteddata", "ValidateTrustedData", validateArgumentsType, nil)
	add("allownull", "AllowNull", nil, nil)
	add("allowemptystring", "AllowEmptyString", nil, nil)
	add("allowemptycollection", "AllowEmptyCollection", nil, nil)
	add("supportswildcards", "SupportsWildcards", parsingAttributeType, nil)
	add("psdefaultvalue", "PSDefaultValue", parsingAttributeType, nil, any("Value"), text("Help"))
	add("argumentcompleter", "ArgumentCompleter", attributeType, []string{"ScriptBlock"}, block("ScriptBlock"), attributeProp{name: "Type", typ: object.TypeType, readOnly: true})
	add("argumentcompletions", "ArgumentCompletions", attributeType, nil)
	add("argumenttypeconverter", "ArgumentTypeConverter", transformationAttributeType, nil)
	add("outputtype", "OutputType", parsingAttributeType, []string{"Type…"}, attributeProp{name: "Type", typ: object.ObjectType.ArrayOf(), readOnly: true}, text("ProviderCmdlet"), list("ParameterSetName"))
	add("cmdletbinding", "CmdletBinding", parsingAttributeType, nil, flag("PositionalBinding", true), text("DefaultParameterSetName"), flag("SupportsShouldProcess", false),
		flag("SupportsPaging", false), flag("SupportsTransactions", false), attributeProp{"ConfirmImpact", confirmImpactType, confirmImpactType.EnumValue("Medium"), false},
		text("HelpUri"), attributeProp{"RemotingCapability", remotingCapabilityType, remotingCapabilityType.EnumValue("PowerShell"), false})
	add("obsolete", "System.Obsolete", attributeType, []string{"Message", "IsError"}, fixed(text("Message")), fixed(flag("IsError", false)))
	return kinds
}

var remotingCapabilityType = object.NewEnum("System.Management.Automation.RemotingCapability", "None", "PowerShell", "SupportedByCommand", "OwnedByCommand")

// kindClasses are the attributes of the table as types, and their short names.
func kindClasses(short map[string]*object.Type) []dotnet.Class {
	none := func() []dotnet.Def { return nil }
	out := []dotnet.Class{{Type: setValuesGenerator, Members: none}, {Type: remotingCapabilityType, Members: none}}
	for key, k := range attributeKinds {
		out = append(out, dotnet.Class{Type: k.typ, Members: k.members})
		if key != "obsolete" && key != "argumenttypeconverter" {
			short[strings.TrimSuffix(k.typ.ShortName(), "Attribute")] = k.typ
		}
	}
	return out
}
