package language

import (
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

var pathType = object.NewClass("System.Management.Automation.VariablePath", nil)

// variablePath is the name of a variable, taken apart.
type variablePath struct{ p syntax.VariablePath }

// PSType is System.Management.Automation.VariablePath.
func (variablePath) PSType() *object.Type { return pathType }

// PSString is the name as written.
func (v variablePath) PSString(*object.Culture) string { return v.p.UserPath }

// drive is the drive of a name that is no variable's.
func (v variablePath) drive() string {
	if strings.EqualFold(v.p.Drive, "variable") {
		return ""
	}
	return v.p.Drive
}

func pathClasses() []dotnet.Class {
	type vp = variablePath
	scope := func(name, scope string) dotnet.Def {
		return dotnet.Prop("bool "+name+" {get;}", func(v vp) object.Value { return v.p.Scope == scope })
	}
	return []dotnet.Class{{Type: pathType, Members: func() []dotnet.Def {
		return []dotnet.Def{
			dotnet.Prop("string UserPath {get;}", func(v vp) object.Value { return v.p.UserPath }),
			scope("IsGlobal", "global"), scope("IsLocal", "local"), scope("IsPrivate", "private"), scope("IsScript", "script"),
			dotnet.Prop("bool IsUnqualified {get;}", func(v vp) object.Value {
				return v.p.Scope == "" && (v.p.Name == v.p.UserPath || v.p.UserPath[0] == ':')
			}),
			dotnet.Prop("bool IsUnscopedVariable {get;}", func(v vp) object.Value { return v.p.Scope == "" && v.drive() == "" }),
			dotnet.Prop("bool IsVariable {get;}", func(v vp) object.Value { return v.drive() == "" }),
			dotnet.Prop("bool IsDriveQualified {get;}", func(v vp) object.Value { return v.drive() != "" }),
			dotnet.Prop("string DriveName {get;}", func(v vp) object.Value { return nullable(v.drive()) }),
			dotnet.Method("string ToString()", func(v vp, _ dotnet.Args) (object.Value, error) { return v.p.UserPath, nil }),
		}
	}}}
}
