package dotnet

import "migsh/shell/object"

// classes are all tables. The order does not matter; keep it by file.
func classes() []Class {
	return append(numberTables(), []Class{
		{object.ObjectType, objectMembers},
		{object.StringType, stringMembers},
		{object.EnumType, enumBaseMembers},
		{charEnumeratorType, enumeratorMembers},
		{arrayEnumeratorType, enumeratorMembers},
		{listEnumeratorType, enumeratorMembers},
		{hashEnumeratorType, enumeratorMembers},
		{object.ExceptionType, exceptionMembers},
		{MethodGroupType, methodGroupMembers},
		{psObjectView, psObjectMembers},
		{memberListType, memberListMembers},
		{propertyInfoTypes[object.NoteProperty], notePropertyMembers},
		{propertyInfoTypes[object.AliasProperty], aliasPropertyMembers},
		{propertyInfoTypes[object.Property], propertyInfoMembers},
		{propertyInfoTypes[object.ScriptProperty], scriptPropertyMembers},
		{propertyInfoTypes[object.CodeProperty], propertyInfoMembers},
		{SecureStringType, secureStringMembers},
		{CredentialType, credentialMembers},
		{networkCredentialType, networkCredentialMembers},
		{FileSystemInfoType, fileSystemInfoMembers},
		{FileInfoType, fileInfoMembers},
		{DirectoryInfoType, directoryInfoMembers},
		{mathType, mathMembers},
		{object.BooleanType, boolMembers},
		{object.CharType, charMembers},
		{object.DateTimeType, dateTimeMembers},
		{object.DateTimeOffsetType, dateTimeOffsetMembers},
		{object.TimeSpanType, timeSpanMembers},
		{object.GuidType, guidMembers},
		{object.VersionType, versionMembers},
		{stringComparerType, stringComparerMembers},
		{object.ArrayType, arrayMembers},
		{object.ListType, listMembers},
		{object.CollectionType, listMembers},
		{readOnlyListDef, listMembers},
		{object.ArrayListType, arrayListMembers},
		{object.HashtableType, hashtableMembers},
		{object.SortedListType, sortedListMembers},
		{object.OrderedType, orderedMembers},
		{object.DictionaryType, dictionaryMembers},
		{object.SortedDictionaryType, dictionaryMembers},
		{genericSortedListDef, dictionaryMembers},
		{concurrentDictionaryDef, dictionaryMembers},
		{object.DictionaryEntryType, entryMembers},
		{object.KeyValuePairType, pairMembers},
		{keyCollection, collectionMembers},
		{valueCollection, collectionMembers},
		{orderedKeys, collectionMembers},
		{dictionaryKeys, collectionMembers},
		{dictionaryVals, collectionMembers},
		{queueType, func() []Def { return queueMembers("System.Object") }},
		{queueDef, func() []Def { return queueMembers("T") }},
		{cqueueDef, func() []Def { return queueMembers("T") }},
		{cbagDef, func() []Def { return queueMembers("T") }},
		{stackType, func() []Def { return stackMembers("System.Object") }},
		{stackDef, func() []Def { return stackMembers("T") }},
		{linkedDef, linkedListMembers},
		{hashSetDef, hashSetMembers},
		{sortedSet, hashSetMembers},
		{valueTupleDef, tupleMembers},
		{valueTuple3Def, tupleMembers},
		{tupleDef, tupleMembers},
		{tuple3Def, tupleMembers},
		{tupleFactory, tupleFactoryMembers},
		{valueFactory, valueFactoryMembers},
	}...)
}

// enums are the enumerations that have no table of their own.
var enums = []*object.Type{
	memberTypes, typeCodes, splitOptions, normalizationForms, stringComparison, object.SplitOptionsType, object.RegexOptionsType, numberStyles, midpointRounding, dateTimeKind, dayOfWeek, dateTimeStyles, unicodeCategory,
	FileAttributesType, UnixFileModeType,
}

// others are types that have names but no members of their own.
var others = []*object.Type{}

// accelerators are the short names of this package's types.
var accelerators = map[string]*object.Type{}
