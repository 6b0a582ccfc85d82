package dotnet

import (
	"migsh/shell/object"
	"migsh/shell/xmldom"
)

// xmlTables are the tables of System.Xml.
func xmlTables() []Class {
	none := func() []Def { return nil }
	return []Class{
		{XMLNodeType, xmlNodeMembers},
		{xmlLinkedType, none},
		{xmlCharacterType, xmlCharacterMembers},
		{XMLDocumentType, xmlDocumentMembers},
		{xmlElementType, xmlElementMembers},
		{xmlAttributeType, xmlAttributeMembers},
		{xmlDeclarationType, xmlDeclarationMembers},
		{xmlInstructionType, xmlInstructionMembers},
		{xmlDocTypeType, xmlDocTypeMembers},
		{xmlNodeTypes[xmldom.Text], none},
		{xmlNodeTypes[xmldom.CDATA], none},
		{xmlNodeTypes[xmldom.Comment], none},
		{xmlNodeTypes[xmldom.DocumentFragment], none},
		{xmlNodeTypes[xmldom.EntityReference], none},
		{xmlNodeTypes[xmldom.Whitespace], none},
		{xmlNodeTypes[xmldom.SignificantWhitespace], none},
		{xmlNodeListType, xmlNodeListMembers},
		{xmlNamedMapType, none},
		{xmlAttributesType, xmlAttributesMembers},
		{xmlNamespacesType, xmlNamespacesMembers},
		{xmlWriterType, xmlWriterMembers},
		{xmlTextWriterType, xmlTextWriterMembers},
		{xmlSettingsType, xmlSettingsMembers},
		{xmlReaderType, xmlReaderMembers},
		{xmlTextReaderType, xmlTextReaderMembers},
		{xmlReaderSettingsType, xmlReaderSettingsMembers},
		{xpathNavigatorBase, xpathNavigatorMembers},
		{xpathIteratorType, xpathIteratorMembers},
		{xmlNameTableType, func() []Def {
			return []Def{Ctor("new()", func(a Args) (Value, error) { return opaque{xmlNameTableType}, nil })}
		}},
		{xmlConvertType, xmlConvertMembers},
		{securityElementType, securityElementMembers},
	}
}

// xmlOthers can be named and have no members of their own.
var xmlOthers = []*object.Type{xpathExceptionType, xmlNameTableType.Base, xmlSchemaSetType, xmlImplementationType, xmlChildNodesType, xpathNodeListType,
	xmlElementList, xmlWellFormedType, xmlTextReaderImpl, xpathNavigatorType}

// xmlEnums are the enumerations of System.Xml.
var xmlEnums = []*object.Type{xmlNodeTypeEnum, xmlFormatting, xmlConformance, xmlNewLines, xmlWriteState, xmlReadState, xmlDtd, xmlDateTimeMode}
