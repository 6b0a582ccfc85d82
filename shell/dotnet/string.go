package dotnet

import (
	"migsh/shell/object"
)

func stringMembers() []Def {
	return []Def{
		Prop("int Length {get;}", func(s string) Value { return object.Int(object.Length(s)) }),
	}
}
