package object

import (
	"strings"
	"sync"
	"sync/atomic"
)

// Kind says which Go representation the values of a Type have; it is what switches look at.
type Kind uint8

// The kinds. Class covers every type whose values are Typed, Interface the abstract ones ([object] is KindObject).
const (
	KindClass Kind = iota
	KindInterface
	KindObject
	KindVoid
	KindBool
	KindChar
	KindString
	KindInt8
	KindUInt8
	KindInt16
	KindUInt16
	KindInt32
	KindUInt32
	KindInt64
	KindUInt64
	KindSingle
	KindDouble
	KindDecimal
	KindBigInt
	KindDateTime
	KindDateTimeOffset
	KindTimeSpan
	KindGuid
	KindVersion
	KindUri
	KindEnum
	KindType
	KindArray
	KindArrayList
	KindList
	KindHashtable
	KindOrdered
	KindDictionary
	KindPSObject
	KindException
	KindNullable
)

// Type is a .NET type: [int], [System.Text.StringBuilder], [string[]]. Types are compared by pointer; every type exists once
// (ArrayOf and Generic hand out the same pointer each time), except classes and enumerations that scripts define.
type Type struct {
	Name       string  // full name as Type.ToString() gives it: "System.Int32", "System.Collections.Generic.List`1[System.Int32]"
	Kind       Kind    //
	Base       *Type   // nil for System.Object and interfaces
	Interfaces []*Type // implemented by this type itself; those of Base count too
	Elem       *Type   // of an array, a Nullable, or a list's element type
	Rank       int     // the number of dimensions of an array that has several; 0 otherwise
	Args       []*Type // of a constructed generic type
	Def        *Type   // the open generic a constructed one came from
	Members    *EnumMembers
	Sealed     bool
	Value      bool // a value type (struct): its default is not $null

	// FromValue converts v to this type where Convert has no rule of its own. ok false means "no conversion"; an error
	// means that there is one and it failed. It is set by the package that owns the type when the type is made.
	FromValue func(v Value) (result Value, ok bool, err error)

	// Build makes a value of type to out of another the general ways: by a constructor, a collection's elements, a dictionary of
	// properties. It is set by package dotnet, which knows constructors, before the type can be named. ok and err are as with FromValue.
	Build func(to *Type, v Value) (result Value, ok bool, err error)

	// Script is what interp attaches to classes defined in a script; nil otherwise.
	Script any

	array    atomic.Pointer[Type]
	mu       sync.Mutex
	ranks    map[int]*Type
	generics map[string]*Type
}

// NewClass makes a reference type whose values are Typed. base nil means System.Object.
func NewClass(name string, base *Type, interfaces ...*Type) *Type {
	if base == nil {
		base = ObjectType
	}
	return &Type{Name: name, Base: base, Interfaces: interfaces}
}

// NewStruct makes a value type whose values are Typed.
func NewStruct(name string, interfaces ...*Type) *Type {
	return &Type{Name: name, Base: ValueTypeType, Interfaces: interfaces, Value: true, Sealed: true}
}

// NewInterface makes an interface type.
func NewInterface(name string, extends ...*Type) *Type {
	return &Type{Name: name, Kind: KindInterface, Interfaces: extends}
}

// ArrayOf is T[] for t.
func (t *Type) ArrayOf() *Type {
	if a := t.array.Load(); a != nil {
		return a
	}
	a := &Type{Name: t.Name + "[]", Kind: KindArray, Base: ArrayType, Elem: t, Sealed: true,
		Interfaces: []*Type{IListOfType.Generic(t), ICollectionOfType.Generic(t), IEnumerableOfType.Generic(t)}}
	if !t.array.CompareAndSwap(nil, a) {
		return t.array.Load()
	}
	return a
}

// ArrayOfRank is T[] for one dimension, T[,] for two, and so on.
func (t *Type) ArrayOfRank(rank int) *Type {
	if rank <= 1 {
		return t.ArrayOf()
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if a := t.ranks[rank]; a != nil {
		return a
	}
	a := &Type{Name: t.Name + rankBrackets(rank), Kind: KindArray, Base: ArrayType, Elem: t, Rank: rank, Sealed: true}
	if t.ranks == nil {
		t.ranks = map[int]*Type{}
	}
	t.ranks[rank] = a
	return a
}

// rankBrackets is "[,]" for two dimensions.
func rankBrackets(rank int) string { return "[" + strings.Repeat(",", max(1, rank)-1) + "]" }

// Generic is the open generic type t, such as List`1, constructed with args.
func (t *Type) Generic(args ...*Type) *Type {
	names := make([]string, len(args))
	for i, a := range args {
		names[i] = a.Name
	}
	key := strings.Join(names, ",")
	t.mu.Lock()
	defer t.mu.Unlock()
	if g := t.generics[key]; g != nil {
		return g
	}
	g := &Type{Name: t.Name + "[" + key + "]", Kind: t.Kind, Base: t.Base, Def: t, Args: args, Value: t.Value, Sealed: t.Sealed, FromValue: t.FromValue}
	if len(args) > 0 {
		g.Elem = args[0]
	}
	g.Interfaces = constructedInterfaces(t, args)
	if t.generics == nil {
		t.generics = map[string]*Type{}
	}
	t.generics[key] = g
	return g
}

// constructedInterfaces replaces the open interfaces of def by those over args, where the number of parameters agrees.
func constructedInterfaces(def *Type, args []*Type) []*Type {
	var out []*Type
	for _, i := range def.Interfaces {
		if i.Arity() > 0 && i.Arity() == len(args) && i.Def == nil {
			out = append(out, i.Generic(args...))
		} else {
			out = append(out, i)
		}
	}
	return out
}

// Arity is the number of type parameters an open generic type takes; 0 for every other type.
func (t *Type) Arity() int {
	if t.Def != nil {
		return 0
	}
	if i := strings.LastIndexByte(t.Name, '`'); i >= 0 && i+2 == len(t.Name) {
		return int(t.Name[i+1] - '0')
	}
	return 0
}

// Is reports whether a value of type t is also of type u: the same, derived from it, or implementing it.
func (t *Type) Is(u *Type) bool {
	if u == ObjectType {
		return true
	}
	for x := t; x != nil; x = x.Base {
		if x == u || x.implements(u) {
			return true
		}
	}
	// pwsh: arrays of reference types are covariant: [string[]] is [object[]].
	if t.Kind == KindArray && !t.Elem.Value && u.Elem != nil && t.Elem.Is(u.Elem) {
		return u.Kind == KindArray && t.Rank == u.Rank || u.Def == IListOfType || u.Def == ICollectionOfType
	}
	return false
}

// covariant tells whether an interface serves as another of the same kind: IEnumerable of a class is one of its base class.
func covariant(i, u *Type) bool {
	return u.Def == IEnumerableOfType && i.Def == u.Def && !i.Elem.Value && i.Elem != u.Elem && i.Elem.Is(u.Elem)
}

func (t *Type) implements(u *Type) bool {
	if u.Kind != KindInterface {
		return false
	}
	for _, i := range t.Interfaces {
		if i == u || covariant(i, u) || i.implements(u) {
			return true
		}
	}
	return false
}

// ShortName is Type.Name: the name without namespace, and for generic types without arguments ("List`1").
func (t *Type) ShortName() string {
	if t.Kind == KindArray && t.Elem != nil {
		return t.Elem.ShortName() + rankBrackets(t.Rank)
	}
	n := t.Name
	if t.Def != nil {
		n = t.Def.Name
	}
	n = n[strings.LastIndexByte(n, '.')+1:]
	return n[strings.LastIndexByte(n, '+')+1:]
}

// Namespace is Type.Namespace: "System" for System.Int32, "" when there is none.
func (t *Type) Namespace() string {
	n := t.Name
	if t.Kind == KindArray && t.Elem != nil {
		return t.Elem.Namespace()
	}
	if t.Def != nil {
		n = t.Def.Name
	}
	if i := strings.LastIndexByte(n, '.'); i >= 0 {
		return n[:i]
	}
	return ""
}

// String is Type.ToString().
func (t *Type) String() string { return t.Name }

// PSType makes *Type itself a typed value: .NET says System.RuntimeType.
func (t *Type) PSType() *Type { return RuntimeTypeType }

// IsNumeric reports whether the type is one of the primitive numbers, Decimal or BigInteger.
func (t *Type) IsNumeric() bool { return t.Kind >= KindInt8 && t.Kind <= KindBigInt }

// IsInteger reports whether the type is one of the eight primitive integers.
func (t *Type) IsInteger() bool { return t.Kind >= KindInt8 && t.Kind <= KindUInt64 }
