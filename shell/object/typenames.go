package object

import "strings"

// ClrName is Type.FullName, which PSTypeNames shows: generic arguments with their assemblies.
func (t *Type) ClrName() string {
	if t.Kind == KindArray && t.Elem != nil {
		return t.Elem.ClrName() + rankBrackets(t.Rank)
	}
	if t.Def == nil || len(t.Args) == 0 {
		return t.Name
	}
	parts := make([]string, len(t.Args))
	for i, a := range t.Args {
		parts[i] = "[" + a.ClrName() + ", " + a.Assembly() + "]"
	}
	return t.Def.Name + "[" + strings.Join(parts, ",") + "]"
}

// Assembly is the full name of the assembly .NET has the type in.
func (t *Type) Assembly() string {
	if strings.HasPrefix(t.Name, "System.Management.Automation") {
		return "System.Management.Automation, Version=7.6.0.500, Culture=neutral, PublicKeyToken=31bf3856ad364e35"
	}
	return "System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e"
}

// Accelerated is the name PowerShell shows for a type in text: its accelerator ("int"), generic arguments in brackets.
func (t *Type) Accelerated() string {
	if t.Kind == KindArray && t.Elem != nil {
		return t.Elem.Accelerated() + rankBrackets(t.Rank)
	}
	if len(t.Args) > 0 {
		parts := make([]string, len(t.Args))
		for i, a := range t.Args {
			parts[i] = a.Accelerated()
		}
		name, _, _ := strings.Cut(t.Def.Name, "`")
		return name + "[" + strings.Join(parts, ",") + "]"
	}
	if short, ok := accelerated[t.Name]; ok {
		return short
	}
	return t.Name
}
