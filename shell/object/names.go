package object

import (
	"maps"
	"slices"
	"strings"
)

// accelerators are the short names of this package's types, as [psobject].Assembly…TypeAccelerators lists them.
var accelerators = map[string]*Type{
	"array": ArrayType, "bigint": BigIntegerType, "bool": BooleanType, "byte": ByteType, "char": CharType, "cultureinfo": CultureInfoType,
	"datetime": DateTimeType, "decimal": DecimalType, "double": DoubleType, "float": SingleType, "guid": GuidType, "hashtable": HashtableType,
	"int": Int32Type, "int16": Int16Type, "int32": Int32Type, "int64": Int64Type, "long": Int64Type, "ordered": OrderedType,
	"pscustomobject": PSObjectType, "ref": PSReferenceType, "regex": RegexType, "psobject": PSObjectType, "sbyte": SByteType, "scriptblock": ScriptBlockType, "short": Int16Type,
	"single": SingleType, "string": StringType, "switch": SwitchParameterType, "timespan": TimeSpanType, "type": TypeType, "uint": UInt32Type,
	"uint16": UInt16Type, "uint32": UInt32Type, "uint64": UInt64Type, "ulong": UInt64Type, "uri": UriType, "ushort": UInt16Type,
	"version": VersionType, "void": VoidType,
}

// accelerated is the name PowerShell prefers in text, by the full name; it covers types of other packages too.
var accelerated = map[string]string{
	"System.Int32": "int", "System.Int64": "long", "System.Int16": "short", "System.UInt16": "ushort", "System.UInt32": "uint", "System.UInt64": "ulong",
	"System.SByte": "sbyte", "System.Byte": "byte", "System.Single": "float", "System.Double": "double", "System.Decimal": "decimal",
	"System.Boolean": "bool", "System.Char": "char", "System.String": "string", "System.DateTime": "datetime", "System.TimeSpan": "timespan",
	"System.Guid": "guid", "System.Uri": "uri", "System.Version": "version", "System.Void": "void", "System.Array": "array", "System.Type": "type",
	"System.Numerics.BigInteger": "bigint", "System.Collections.Hashtable": "hashtable",
	"System.Collections.Specialized.OrderedDictionary": "ordered", "System.Globalization.CultureInfo": "cultureinfo",
	"System.Net.IPAddress": "ipaddress", "System.Net.IPEndPoint": "IPEndpoint", "System.Net.Mail.MailAddress": "mailaddress",
	"System.Net.NetworkInformation.PhysicalAddress": "PhysicalAddress", "System.Security.SecureString": "securestring",
	"System.Text.RegularExpressions.Regex": "regex", "System.Xml.XmlDocument": "xml", "System.Management.Automation.PSObject": "psobject",
	"System.Management.Automation.SwitchParameter": "switch", "System.Management.Automation.ScriptBlock": "scriptblock",
	"System.Management.Automation.PSCredential": "pscredential", "System.Management.Automation.PSReference": "ref",
	"System.Management.Automation.SemanticVersion": "semver", "System.Management.Automation.PSModuleInfo": "psmoduleinfo",
	"System.Management.Automation.PSVariable": "psvariable", "System.Management.Automation.PowerShell": "powershell",
	"System.Management.Automation.Runspaces.Runspace": "runspace", "System.Management.Automation.WildcardPattern": "WildcardPattern",
	"System.Management.Automation.PSNoteProperty": "psnoteproperty", "System.Management.Automation.PSAliasProperty": "psaliasproperty",
	"System.Management.Automation.PSScriptProperty": "psscriptproperty", "System.Management.Automation.PSScriptMethod": "psscriptmethod",
	"System.Management.Automation.ParameterAttribute": "Parameter", "System.Management.Automation.CmdletBindingAttribute": "CmdletBinding",
}

// Accelerators are the short names of this package's types.
func Accelerators() map[string]*Type { return accelerators }

// Types are this package's types, in no order.
func Types() []*Type { return slices.Collect(maps.Values(ownTypes)) }

// ownTypes are this package's types by upper-cased full name.
var ownTypes = addExceptions(indexTypes(
	ObjectType, ValueTypeType, VoidType, NullableType, TypeType, RuntimeTypeType, StringType, BooleanType, CharType, SByteType, ByteType, Int16Type,
	UInt16Type, Int32Type, UInt32Type, Int64Type, UInt64Type, SingleType, DoubleType, DecimalType, BigIntegerType, DateTimeType, DateTimeOffsetType,
	TimeSpanType, GuidType, VersionType, UriType, EnumType, ArrayType, ArrayListType, ListType, CollectionType, HashtableType, OrderedType, DictionaryType,
	SortedDictionaryType, SortedListType, DictionaryEntryType, KeyValuePairType, PSObjectType, PSCustomObjectType, SwitchParameterType,
	ScriptBlockType, CultureInfoType, MemberInfo,
	PSReferenceType, RegexType, RegexOptionsType, CaptureType, GroupType, MatchType, SplitOptionsType,
	IComparableType, IFormattableType, IConvertibleType, IDisposableType, ICloneableType, IEnumerableType, IEnumeratorType, ICollectionType, IListType,
	IDictionaryType, IComparerType, IFormatProviderType, IEnumerableOfType, ICollectionOfType, IListOfType, IDictionaryOfType,
	ExceptionType, SystemExceptionType, ApplicationExceptionType, AggregateExceptionType, ArgumentExceptionType, ArgumentNullExceptionType,
	ArgumentOutOfRangeExceptionType, ArithmeticExceptionType, DivideByZeroExceptionType, OverflowExceptionType, FormatExceptionType,
	UriFormatExceptionType, IndexOutOfRangeExceptionType, InvalidCastExceptionType, InvalidOperationExceptionType, NotSupportedExceptionType,
	PlatformNotSupportedExceptionType, NotImplementedExceptionType, NullReferenceExceptionType, OutOfMemoryExceptionType, TimeoutExceptionType,
	UnauthorizedAccessExceptionType, OperationCanceledExceptionType, RankExceptionType, KeyNotFoundExceptionType, CultureNotFoundExceptionType,
	RegexParseExceptionType, SecurityExceptionType, XmlExceptionType, IOExceptionType, FileNotFoundExceptionType, DirectoryNotFoundExceptionType,
	PathTooLongExceptionType, EndOfStreamExceptionType, InvalidDataExceptionType, RuntimeExceptionType, PSInvalidCastExceptionType,
	MethodExceptionType, MethodInvocationExceptionType, ExtendedTypeSystemExceptionType, GetValueExceptionType, SetValueExceptionType,
	SetValueInvocationExceptionType, GetValueInvocationExceptionType, PropertyNotFoundExceptionType, WildcardPatternExceptionType,
	PSArgumentExceptionType, PSArgumentNullExceptionType, PSInvalidOperationExceptionType, PSNotSupportedExceptionType,
))

func indexTypes(types ...*Type) map[string]*Type {
	m := make(map[string]*Type, len(types))
	for _, t := range types {
		m[strings.ToUpper(t.Name)] = t
	}
	return m
}

// TypeByName finds a type of this package by accelerator or full name (a leading "System." may be missing), ignoring case; nil when
// there is none. Arrays, generic types and the types of other packages are dotnet.Lookup's business.
func TypeByName(name string) *Type {
	if t := accelerators[strings.ToLower(name)]; t != nil {
		return t
	}
	up := strings.ToUpper(name)
	if t := ownTypes[up]; t != nil {
		return t
	}
	return ownTypes["SYSTEM."+up]
}
