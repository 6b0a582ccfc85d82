package language

import (
	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

func enumOf(name string, flags bool, names []string, values ...int64) *object.Type {
	return object.NewEnumValues(ns+name, flags, names, values)
}

var (
	tokenKindType         = kindEnum()
	tokenFlagsType        = flagsEnum()
	redirectionStreamType = object.NewEnum(ns+"RedirectionStream", "All", "Output", "Error", "Warning", "Verbose", "Debug", "Information")
	stringConstantType    = object.NewEnum(ns+"StringConstantType", "SingleQuoted", "SingleQuotedHereString", "DoubleQuoted", "DoubleQuotedHereString", "BareWord")
	usingKindType         = object.NewEnum(ns+"UsingStatementKind", "Assembly", "Command", "Module", "Namespace", "Type")
	switchFlagsType       = enumOf("SwitchFlags", true, []string{"None", "File", "Regex", "Wildcard", "Exact", "CaseSensitive", "Parallel"}, 0, 1, 2, 4, 8, 16, 32)
	forEachFlagsType      = enumOf("ForEachFlags", true, []string{"None", "Parallel"}, 0, 1)
	typeAttributesType    = enumOf("TypeAttributes", true, []string{"None", "Class", "Interface", "Enum"}, 0, 1, 2, 4)
	methodAttributesType  = enumOf("MethodAttributes", true, []string{"None", "Public", "Private", "Static", "Hidden"}, 0, 1, 2, 16, 64)
	propAttributesType    = enumOf("PropertyAttributes", true, []string{"None", "Public", "Private", "Static", "Literal", "Hidden"}, 0, 1, 2, 16, 32, 64)
	psTokenTypeType       = psTokenTypeEnum()
)

// enum is a number of syntax as a value of the enumeration with the same numbers.
func enum[N ~uint8 | ~uint32](t *object.Type, n N) object.Value {
	return object.Enum{Type: t, Value: int64(n)}
}

func kindEnum() *object.Type {
	names, values := syntax.TokenKinds()
	return enumOf("TokenKind", false, names, values...)
}

func flagsEnum() *object.Type {
	names := []string{"None", "BinaryPrecedenceLogical", "BinaryPrecedenceBitwise", "BinaryPrecedenceComparison", "BinaryPrecedenceCoalesce",
		"BinaryPrecedenceAdd", "BinaryPrecedenceMultiply", "BinaryPrecedenceFormat", "BinaryPrecedenceRange", "BinaryPrecedenceMask",
		"Keyword", "ScriptBlockBlockName", "BinaryOperator", "UnaryOperator", "CaseSensitiveOperator", "TernaryOperator", "SpecialOperator",
		"AssignmentOperator", "ParseModeInvariant", "TokenInError", "DisallowedInRestrictedMode", "PrefixOrPostfixOperator", "CommandName",
		"MemberName", "TypeName", "AttributeName", "CanConstantFold", "StatementDoesntSupportAttributes"}
	return enumOf("TokenFlags", true, names, 0, 1, 2, 5, 7, 9, 10, 12, 13, 15, 16, 32, 256, 512, 1024, 2048, 4096, 8192, 32768, 65536, 131072, 262144,
		524288, 1048576, 2097152, 4194304, 8388608, 16777216)
}

func psTokenTypeEnum() *object.Type {
	var names []string
	for t := syntax.PSUnknown; t <= syntax.PSPosition; t++ {
		names = append(names, t.String())
	}
	return object.NewEnum("System.Management.Automation.PSTokenType", names...)
}

func enumClasses() []dotnet.Class {
	var list []dotnet.Class
	for _, t := range [...]*object.Type{tokenKindType, tokenFlagsType, redirectionStreamType, stringConstantType, usingKindType, switchFlagsType,
		forEachFlagsType, typeAttributesType, methodAttributesType, propAttributesType, psTokenTypeType, iExtentType, iPositionType, iTypeNameType} {
		list = append(list, dotnet.Class{Type: t, Members: func() []dotnet.Def { return nil }})
	}
	return list
}
