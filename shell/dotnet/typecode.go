package dotnet

import "migsh/shell/object"

var typeCodes = object.NewEnumValues("System.TypeCode", false,
	[]string{"Empty", "Object", "DBNull", "Boolean", "Char", "SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "Single", "Double",
		"Decimal", "DateTime", "String"},
	[]int64{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18})

func typeCode(v Value) Value {
	t := object.TypeOf(object.Unwrap(v))
	if t == nil {
		return typeCodes.EnumValue("Empty")
	}
	if _, ok := typeCodes.Members.ValueOf(t.ShortName()); ok && t.Namespace() == "System" {
		return typeCodes.EnumValue(t.ShortName())
	}
	return typeCodes.EnumValue("Object")
}
