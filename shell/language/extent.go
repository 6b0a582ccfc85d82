package language

import (
	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

var (
	iExtentType     = object.NewInterface(ns + "IScriptExtent")
	iPositionType   = object.NewInterface(ns + "IScriptPosition")
	extentType      = object.NewClass(ns+"InternalScriptExtent", nil, iExtentType)
	emptyExtentType = object.NewClass(ns+"EmptyScriptExtent", nil, iExtentType)
	positionType    = object.NewClass(ns+"InternalScriptPosition", nil, iPositionType)
)

// Extent is a place in a source as scripts see it.
type Extent struct{ syntax.Extent }

// PSType is the class of extents.
func (x Extent) PSType() *object.Type {
	if x.Source == nil {
		return emptyExtentType
	}
	return extentType
}

// PSString is the text.
func (x Extent) PSString(*object.Culture) string {
	if x.Source == nil {
		return emptyExtentType.Name
	}
	return x.Text()
}

// position is a point of a source.
type position struct {
	source *syntax.Source
	at     int
}

// PSType is InternalScriptPosition.
func (position) PSType() *object.Type { return positionType }

func extentClasses() []dotnet.Class {
	at := func(name string, f func(Extent) position) dotnet.Def {
		return dotnet.Prop(ns+"IScriptPosition "+name+" {get;}", func(x Extent) object.Value {
			if x.Source == nil {
				return nil
			}
			return f(x)
		})
	}
	number := func(name string, f func(Extent) int) dotnet.Def {
		return dotnet.Prop("int "+name+" {get;}", func(x Extent) object.Value { return int32(f(x)) })
	}
	members := func() []dotnet.Def {
		return []dotnet.Def{
			dotnet.Prop("string File {get;}", func(x Extent) object.Value { return nullable(x.File()) }),
			at("StartScriptPosition", func(x Extent) position { return position{x.Source, x.Start} }),
			at("EndScriptPosition", func(x Extent) position { return position{x.Source, x.End} }),
			number("StartLineNumber", func(x Extent) int { return x.StartLine() }),
			number("StartColumnNumber", func(x Extent) int { return x.StartColumn() }),
			number("EndLineNumber", func(x Extent) int { return x.EndLine() }),
			number("EndColumnNumber", func(x Extent) int { return x.EndColumn() }),
			dotnet.Prop("string Text {get;}", func(x Extent) object.Value { return x.Text() }),
			number("StartOffset", func(x Extent) int { return x.StartOffset() }),
			number("EndOffset", func(x Extent) int { return x.EndOffset() }),
			dotnet.Method("string ToString()", func(x Extent, _ dotnet.Args) (object.Value, error) { return x.PSString(nil), nil }),
		}
	}
	return []dotnet.Class{{Type: extentType, Members: members}, {Type: emptyExtentType, Members: members}, {Type: positionType, Members: positionMembers}}
}

func positionMembers() []dotnet.Def {
	return []dotnet.Def{
		dotnet.Prop("string File {get;}", func(p position) object.Value { return nullable(p.source.Name) }),
		dotnet.Prop("int LineNumber {get;}", func(p position) object.Value { return int32(p.source.Line(p.at)) }),
		dotnet.Prop("int ColumnNumber {get;}", func(p position) object.Value { return int32(p.source.Column(p.at)) }),
		dotnet.Prop("string Line {get;}", func(p position) object.Value { return p.source.FullLine(p.source.Line(p.at)) }),
		dotnet.Prop("int Offset {get;}", func(p position) object.Value { return int32(p.source.UTF16(p.at)) }),
		dotnet.Method("string GetFullScript()", func(p position, _ dotnet.Args) (object.Value, error) { return p.source.Text, nil }),
	}
}
