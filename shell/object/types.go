package object

import "math/big"

// Interfaces that -is and overload resolution know.
var (
	IComparableType     = NewInterface("System.IComparable")
	IFormattableType    = NewInterface("System.IFormattable")
	IConvertibleType    = NewInterface("System.IConvertible")
	IDisposableType     = NewInterface("System.IDisposable")
	ICloneableType      = NewInterface("System.ICloneable")
	IEnumerableType     = NewInterface("System.Collections.IEnumerable")
	IEnumeratorType     = NewInterface("System.Collections.IEnumerator", IDisposableType)
	ICollectionType     = NewInterface("System.Collections.ICollection", IEnumerableType)
	IListType           = NewInterface("System.Collections.IList", ICollectionType)
	IDictionaryType     = NewInterface("System.Collections.IDictionary", ICollectionType)
	IComparerType       = NewInterface("System.Collections.IComparer")
	IFormatProviderType = NewInterface("System.IFormatProvider")
	IEnumerableOfType   = NewInterface("System.Collections.Generic.IEnumerable`1", IEnumerableType)
	ICollectionOfType   = NewInterface("System.Collections.Generic.ICollection`1", IEnumerableType)
	IListOfType         = NewInterface("System.Collections.Generic.IList`1", IEnumerableType)
	IDictionaryOfType   = NewInterface("System.Collections.Generic.IDictionary`2", IEnumerableType)
)

// The root types.
var (
	ObjectType    = &Type{Name: "System.Object", Kind: KindObject}
	ValueTypeType = &Type{Name: "System.ValueType", Base: ObjectType}
	VoidType      = &Type{Name: "System.Void", Kind: KindVoid, Base: ValueTypeType, Value: true}
	NullableType  = &Type{Name: "System.Nullable`1", Kind: KindNullable, Base: ValueTypeType}
	MemberInfo    = &Type{Name: "System.Reflection.MemberInfo", Base: ObjectType}
	TypeType      = &Type{Name: "System.Type", Kind: KindType, Base: MemberInfo}
	// RuntimeTypeType is what every *Type value has.
	RuntimeTypeType = &Type{Name: "System.RuntimeType", Kind: KindType, Base: &Type{Name: "System.Reflection.TypeInfo", Kind: KindType, Base: TypeType}}
)

func primitive(name string, k Kind) *Type {
	return &Type{Name: name, Kind: k, Base: ValueTypeType, Value: true, Sealed: true,
		Interfaces: []*Type{IComparableType, IFormattableType, IConvertibleType}}
}

// Text, truth and numbers.
var (
	StringType = &Type{Name: "System.String", Kind: KindString, Base: ObjectType, Sealed: true,
		Interfaces: []*Type{IComparableType, IConvertibleType, ICloneableType, IEnumerableOfType.Generic(CharType)}}
	BooleanType    = &Type{Name: "System.Boolean", Kind: KindBool, Base: ValueTypeType, Value: true, Sealed: true, Interfaces: []*Type{IComparableType, IConvertibleType}}
	CharType       = primitive("System.Char", KindChar)
	SByteType      = primitive("System.SByte", KindInt8)
	ByteType       = primitive("System.Byte", KindUInt8)
	Int16Type      = primitive("System.Int16", KindInt16)
	UInt16Type     = primitive("System.UInt16", KindUInt16)
	Int32Type      = primitive("System.Int32", KindInt32)
	UInt32Type     = primitive("System.UInt32", KindUInt32)
	Int64Type      = primitive("System.Int64", KindInt64)
	UInt64Type     = primitive("System.UInt64", KindUInt64)
	SingleType     = primitive("System.Single", KindSingle)
	DoubleType     = primitive("System.Double", KindDouble)
	DecimalType    = primitive("System.Decimal", KindDecimal)
	BigIntegerType = primitive("System.Numerics.BigInteger", KindBigInt)
)

// Structures and small classes.
var (
	DateTimeType       = primitive("System.DateTime", KindDateTime)
	DateTimeOffsetType = primitive("System.DateTimeOffset", KindDateTimeOffset)
	TimeSpanType       = primitive("System.TimeSpan", KindTimeSpan)
	GuidType           = primitive("System.Guid", KindGuid)
	VersionType        = &Type{Name: "System.Version", Kind: KindVersion, Base: ObjectType, Sealed: true, Interfaces: []*Type{ICloneableType, IComparableType}}
	UriType            = &Type{Name: "System.Uri", Kind: KindUri, Base: ObjectType}
	EnumType           = &Type{Name: "System.Enum", Base: ValueTypeType, Value: true, Interfaces: []*Type{IComparableType, IFormattableType, IConvertibleType}}
)

// Collections.
var (
	ArrayType     = &Type{Name: "System.Array", Kind: KindArray, Base: ObjectType, Interfaces: []*Type{ICloneableType, IListType}}
	ArrayListType = &Type{Name: "System.Collections.ArrayList", Kind: KindArrayList, Base: ObjectType, Interfaces: []*Type{IListType, ICloneableType}}
	// ListType is the open List`1; ListType.Generic(Int32Type) is List[int].
	ListType = &Type{Name: "System.Collections.Generic.List`1", Kind: KindList, Base: ObjectType,
		Interfaces: []*Type{IListOfType, ICollectionOfType, IEnumerableOfType, IListType}}
	CollectionType = &Type{Name: "System.Collections.ObjectModel.Collection`1", Kind: KindList, Base: ObjectType,
		Interfaces: []*Type{IListOfType, ICollectionOfType, IEnumerableOfType, IListType}}
	HashtableType = &Type{Name: "System.Collections.Hashtable", Kind: KindHashtable, Base: ObjectType, Interfaces: []*Type{IDictionaryType, ICloneableType}}
	OrderedType   = &Type{Name: "System.Collections.Specialized.OrderedDictionary", Kind: KindOrdered, Base: ObjectType, Interfaces: []*Type{IDictionaryType}}
	// DictionaryType is the open Dictionary`2.
	DictionaryType = &Type{Name: "System.Collections.Generic.Dictionary`2", Kind: KindDictionary, Base: ObjectType,
		Interfaces: []*Type{IDictionaryOfType, IDictionaryType}}
	SortedDictionaryType = &Type{Name: "System.Collections.Generic.SortedDictionary`2", Kind: KindDictionary, Base: ObjectType,
		Interfaces: []*Type{IDictionaryOfType, IDictionaryType}}
	SortedListType      = &Type{Name: "System.Collections.SortedList", Kind: KindHashtable, Base: ObjectType, Interfaces: []*Type{IDictionaryType, ICloneableType}}
	DictionaryEntryType = NewStruct("System.Collections.DictionaryEntry")
	// KeyValuePairType is the open KeyValuePair`2, what a Dictionary enumerates.
	KeyValuePairType = NewStruct("System.Collections.Generic.KeyValuePair`2")
)

// PowerShell's own.
var (
	// PSObjectType is what [psobject] and [pscustomobject] name.
	PSObjectType = &Type{Name: "System.Management.Automation.PSObject", Kind: KindPSObject, Base: ObjectType}
	// PSCustomObjectType is what GetType() of a [pscustomobject] answers.
	PSCustomObjectType  = &Type{Name: "System.Management.Automation.PSCustomObject", Kind: KindPSObject, Base: ObjectType}
	SwitchParameterType = NewStruct("System.Management.Automation.SwitchParameter")
	ScriptBlockType     = NewClass("System.Management.Automation.ScriptBlock", nil, ICloneableType)
)

// Shorthands that come up everywhere.
var (
	ObjectArrayType = ObjectType.ArrayOf()
	StringArrayType = StringType.ArrayOf()
	ByteArrayType   = ByteType.ArrayOf()
	CharArrayType   = CharType.ArrayOf()
)

// TypeOf is the .NET type of v's own (unwrapped) value, GetType(); nil for $null.
func TypeOf(v Value) *Type {
	switch x := v.(type) {
	case nil:
		return nil
	case string:
		return StringType
	case int32:
		return Int32Type
	case bool:
		return BooleanType
	case int64:
		return Int64Type
	case float64:
		return DoubleType
	case *Object:
		return x.PSType()
	case Char:
		return CharType
	case int8:
		return SByteType
	case uint8:
		return ByteType
	case int16:
		return Int16Type
	case uint16:
		return UInt16Type
	case uint32:
		return UInt32Type
	case uint64:
		return UInt64Type
	case float32:
		return SingleType
	case *big.Int:
		return BigIntegerType
	case Typed:
		return x.PSType()
	}
	return ObjectType
}
