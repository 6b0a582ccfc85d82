// Package dotnet is the part of .NET that scripts reach: type names, static and instance members, constructors.
//
// The map: classes.go lists the tables, one file per type or family holds a table (string.go, datetime.go, math.go, …). An entry is a
// signature as PowerShell shows it and a Go function:
//
//	Method("string PadLeft(int totalWidth)", func(s string, a Args) (Value, error) { return pad(s, a.Int(0), ' ', true) })
//
// From the signature come the name, the overload resolution with PowerShell's conversions (overload.go), what Get-Member prints and the
// names in error texts. class.go makes a table searchable when the type is first used; host.go is what the interpreter calls: Get, Set,
// Call, New, GetStatic, CallStatic, Members. lookup.go turns names into types. Host carries what .NET takes from its process: working
// folder, path resolver, culture.
//
// To add a method, write an entry in the type's file; to add a type, write a file with its table and name it in classes.go.
package dotnet
