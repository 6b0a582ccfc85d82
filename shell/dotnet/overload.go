package dotnet

import (
	"fmt"
	"runtime"
	"strings"

	"migsh/shell/object"
)

// hasHiddenTwin tells whether a method of a list has a second form through IList. pwsh: with one form only the failed conversion is the
// error, with several an argument that no form takes means that there is no overload.
func hasHiddenTwin(self Value, name string) bool {
	if _, ok := self.(*HashSet); ok {
		return strings.HasSuffix(name, "With") || name == "Overlaps" || name == "SetEquals" || strings.HasPrefix(name, "Is")
	}
	if _, ok := self.(*list); !ok {
		return false
	}
	switch name {
	case "Add", "Insert", "Remove", "Contains", "IndexOf":
		return true
	}
	return false
}

// ExplicitMethod is the error of calling a method that v's class has only as an interface's: those of ICollection and IList on a
// ReadOnlyCollection. pwsh: the method is found, but none of its forms can be called. It is nil for all else.
func ExplicitMethod(v Value, name string, args int) error {
	l, ok := object.Unwrap(v).(*list)
	if !ok || !l.ReadOnly || !strings.HasPrefix(object.TypeOf(l).Name, readOnlyListDef.Name) {
		return nil
	}
	for _, m := range []string{"Add", "Clear", "Insert", "Remove", "RemoveAt"} {
		if strings.EqualFold(m, name) {
			return noOverload(m, args)
		}
	}
	return nil
}

// noConversion tells a conversion that does not exist from one that was tried and failed on the value.
func noConversion(err error) bool {
	x := object.AsException(err).Inner
	return x != nil && (x.ErrorID == "ConvertToFinalInvalidCastException" || x.Type == object.MethodExceptionType)
}

// invoke picks the overload that suits the arguments best and calls it.
func (h *Host) invoke(s *slot, self Value, t *object.Type, args []Value) (Value, error) {
	return h.invokeGeneric(s, self, t, nil, args)
}

// invokeGeneric is invoke with the type arguments a script wrote.
func (h *Host) invokeGeneric(s *slot, self Value, t *object.Type, given []*object.Type, args []Value) (result Value, failed error) {
	sigs := s.signatures(h)
	var from []int
	var best int
	var err error
	if s.generic || len(given) > 0 {
		sigs, from = s.candidates(h, given, args)
		best, err = choose(s.name, sigs, args)
	} else {
		best, err = s.choose(sigs, args)
	}
	if err != nil {
		return nil, err
	}
	def := best
	if from != nil {
		def = from[best]
	}
	name := s.name
	if name == "new" {
		name = ".ctor"
	}
	converted, err := bind(name, &sigs[best], args)
	if err != nil && hasHiddenTwin(self, name) && noConversion(err) {
		return nil, noOverload(name, len(args))
	}
	if err != nil {
		return nil, err
	}
	v, err := s.call(def, self, Args{Host: h, Type: t, Generic: sigs[best].typeArgs, v: converted})
	if (name == "Add" || name == "Insert") && err != nil && hasHiddenTwin(self, name) && refusesElement(err) {
		return nil, noOverload(name, len(args)) // no constructor of the element's class takes it
	}
	if err != nil {
		return nil, invocationError(s.name, len(args), err)
	}
	if v == nil && sigs[best].ret == "void" {
		return Void, nil
	}
	return v, nil
}

// refusesElement tells the error of a list whose elements' class takes no such value.
func refusesElement(err error) bool {
	x := object.AsException(err)
	return x.Type == object.MethodExceptionType || x.ErrorID == "ConvertToFinalInvalidCastException"
}

// call runs an overload. A mistake in a table's code is an error of the script's, never the end of the process.
func (s *slot) call(def int, self Value, a Args) (v Value, err error) {
	defer func() {
		if r := recover(); r != nil {
			if _, ok := r.(runtime.Error); !ok {
				panic(r)
			}
			err = object.NewException(object.InvalidOperationExceptionType, "Operation is not valid due to the current state of the object.")
		}
	}()
	return s.defs[def].call(self, a)
}

// Void is what calling a method that returns nothing gives, so that the interpreter can tell it from $null: it writes no output.
var Void Value = void{}

type void struct{}

// PSType is System.Void.
func (void) PSType() *object.Type { return object.VoidType }

// choose picks an overload by number.
func choose(name string, sigs []signature, args []Value) (int, error) {
	if len(sigs) == 1 && sigs[0].accepts(len(args)) {
		return 0, nil
	}
	best := -1
	var bestRanks []rank
	for i := range sigs {
		if !sigs[i].accepts(len(args)) {
			continue
		}
		ranks := sigs[i].ranks(args)
		if best < 0 {
			best, bestRanks = i, ranks
			continue
		}
		if better(&sigs[i], ranks, &sigs[best], bestRanks, args) > 0 {
			best, bestRanks = i, ranks
		}
	}
	if best < 0 {
		return 0, noOverload(name, len(args))
	}
	if !possible(bestRanks) && countApplicable(sigs, len(args)) > 1 {
		return 0, noOverload(name, len(args))
	}
	return best, nil
}

func countApplicable(sigs []signature, n int) int {
	count := 0
	for i := range sigs {
		if sigs[i].accepts(n) {
			count++
		}
	}
	return count
}

func possible(r []rank) bool {
	for _, x := range r {
		if x == rankNone {
			return false
		}
	}
	return true
}

// accepts reports whether n arguments can fill the parameters.
func (s *signature) accepts(n int) bool {
	least := 0
	for i := range s.params {
		if p := &s.params[i]; !p.optional && !p.variadic {
			least++
		}
	}
	return n >= least && (n <= len(s.params) || s.variadic())
}

func (s *signature) variadic() bool {
	return len(s.params) > 0 && s.params[len(s.params)-1].variadic
}

// expanded reports whether the arguments from the variadic parameter on are its elements (true) or its array (false).
func (s *signature) expanded(args []Value) bool {
	if !s.variadic() {
		return false
	}
	if len(args) != len(s.params) {
		return true
	}
	last := args[len(args)-1]
	p := &s.params[len(s.params)-1]
	if last == nil {
		return false
	}
	if t := object.TypeOf(object.Unwrap(last)); t.Is(p.typ) {
		return false
	}
	if object.IsEnumerable(last) && object.CanConvert(last, p.typ) {
		return false
	}
	// pwsh: a string for char[] is taken apart.
	if _, text := object.Unwrap(last).(string); text && p.typ == object.CharArrayType {
		return false
	}
	return true
}

// rank orders conversions, better ones higher; the numbers are those of PowerShell's ConversionRank.
type rank int

const (
	rankNone            rank = 0
	rankToString        rank = 0x1f
	rankConvert         rank = 0x3f
	rankParse           rank = 0x7f
	rankLanguage        rank = 0x9f
	rankNullToValue     rank = 0xaf
	rankNullToRef       rank = 0xbf
	rankNumericExplicit rank = 0xcf
	rankNumericString   rank = 0xef
	rankNumericImplicit rank = 0xff
	rankAssignable      rank = 0x10f
	rankStringToChars   rank = 0x11a
	rankIdentity        rank = 0x11f
)

func (s *signature) ranks(args []Value) []rank {
	out := make([]rank, len(args))
	expanded := s.expanded(args)
	for i, v := range args {
		if i >= len(s.params)-1 && expanded {
			out[i] = rankOf(v, s.params[len(s.params)-1].typ.Elem)
			continue
		}
		p := &s.params[i]
		if p.ref {
			if _, isRef := object.Unwrap(v).(object.Reference); isRef {
				out[i] = rankIdentity
			}
			continue
		}
		out[i] = rankOf(v, p.typ)
	}
	return out
}

// rankOf says how well v fits a parameter of type t.
func rankOf(v Value, t *object.Type) rank {
	if t == nil {
		return rankAssignable
	}
	u := object.Unwrap(v)
	if u == nil {
		if t.Value {
			return rankNullToValue
		}
		return rankNullToRef
	}
	from := object.TypeOf(u)
	switch {
	case from == t:
		return rankIdentity
	case from.Is(t):
		if t == object.ObjectType {
			return rankAssignable - 1 // anything more special than object wins
		}
		return rankAssignable
	case t.IsNumeric() && from.IsNumeric():
		return numericRank(from, t)
	case t.Kind == object.KindString:
		if from.Kind == object.KindChar {
			return rankConvert
		}
		return rankToString
	case from.Kind == object.KindString && t == object.CharArrayType:
		return rankStringToChars
	}
	return convertRank(u, from, t)
}

// convertRank goes by the types alone, as PowerShell does: whether the value itself converts shows later, in the error.
func convertRank(u Value, from, t *object.Type) rank {
	switch {
	case t.Kind == object.KindBool:
		return rankLanguage
	case from.Kind == object.KindString:
		return rankFromString(t)
	case from.Kind == object.KindChar && t.IsInteger():
		return rankNumericImplicit - 1
	case t.Kind == object.KindArray:
		return rankToArray(u, t)
	case t.Kind == object.KindEnum && from.IsNumeric(), from.Kind == object.KindEnum && t.IsNumeric():
		return rankLanguage
	}
	if object.CanConvert(u, t) {
		return rankConvert
	}
	return rankNone
}

func rankFromString(t *object.Type) rank {
	switch {
	case t.IsNumeric():
		return rankNumericString
	case t.Kind == object.KindArray:
		if t.Elem == nil || t.Elem.Kind == object.KindString || t.Elem.Kind == object.KindObject {
			return rankLanguage
		}
		return rankFromString(t.Elem) - 1
	case t.Kind == object.KindEnum, t.Kind >= object.KindChar && t.Kind <= object.KindType, t.FromValue != nil:
		return rankParse
	case t.Kind == object.KindInterface, t.Kind == object.KindClass, t == object.ScriptBlockType, t.Kind == object.KindHashtable:
		return rankNone
	}
	return rankConvert
}

// rankToArray is for what is no array of that type: a collection whose elements convert, or a single value to put into one.
func rankToArray(u Value, t *object.Type) rank {
	if t.Elem == nil {
		return rankConvert
	}
	if !object.IsEnumerable(u) {
		if r := rankOf(u, t.Elem); r > rankNone {
			return r - 1
		}
		return rankNone
	}
	if object.CanConvert(u, t) {
		return rankToString - 1
	}
	return rankNone
}

// numericWidth orders the numeric types by what they hold; a conversion to a wider one is implicit.
var numericWidth = map[object.Kind]int{object.KindInt8: 1, object.KindUInt8: 1, object.KindInt16: 2, object.KindUInt16: 2, object.KindInt32: 3,
	object.KindUInt32: 3, object.KindInt64: 4, object.KindUInt64: 4, object.KindSingle: 5, object.KindDouble: 6, object.KindDecimal: 6, object.KindBigInt: 7}

func numericRank(from, t *object.Type) rank {
	a, b := numericWidth[from.Kind], numericWidth[t.Kind]
	unsignedTarget := t.Kind == object.KindUInt8 || t.Kind == object.KindUInt16 || t.Kind == object.KindUInt32 || t.Kind == object.KindUInt64
	unsignedSource := from.Kind == object.KindUInt8 || from.Kind == object.KindUInt16 || from.Kind == object.KindUInt32 || from.Kind == object.KindUInt64
	real := from.Kind == object.KindSingle || from.Kind == object.KindDouble || from.Kind == object.KindDecimal
	switch {
	case b > a && (!unsignedTarget || unsignedSource) && !(real && t.Kind == object.KindDecimal):
		return rankNumericImplicit
	}
	return rankNumericExplicit
}

// better compares two candidates as PowerShell does: positive when the first one suits the arguments better, 0 when they are as good.
// Earlier arguments weigh more, which is why [math]::Max(3, 7.5) is the one of int.
func better(s1 *signature, r1 []rank, s2 *signature, r2 []rank, args []Value) int {
	p1, p2 := possible(r1), possible(r2)
	if p1 != p2 {
		if p1 {
			return 1
		}
		return -1
	}
	score := 0
	for i := range args {
		weight := len(args) - i
		switch {
		case r1[i] > r2[i]:
			score += weight
		case r1[i] < r2[i]:
			score -= weight
		}
	}
	if score != 0 {
		return score
	}
	e1, e2 := s1.expanded(args), s2.expanded(args)
	if c := moreSpecific(s1, r1, e1, s2, r2, e2, args); c != 0 {
		return c
	}
	if e1 != e2 {
		if e2 {
			return 1
		}
		return -1
	}
	return len(s2.params) - len(s1.params)
}

// moreSpecific compares the parameters' types: for implicit conversions the special one wins (int over long), for explicit ones the
// general one (double over int, for a text).
func moreSpecific(s1 *signature, r1 []rank, e1 bool, s2 *signature, r2 []rank, e2 bool, args []Value) int {
	score := 0
	for i := range args {
		a, b := s1.typeAt(i, e1), s2.typeAt(i, e2)
		if a == nil || b == nil || a == b || r1[i] < rankNullToValue || r2[i] < rankNullToValue {
			continue
		}
		weight := len(args) - i
		if r1[i] < rankNumericImplicit {
			weight = -weight
		}
		if r1[i] == rankNullToRef || r1[i] == rankNullToValue {
			weight = len(args) - i
		}
		score += weight * narrower(a, b)
	}
	return score
}

// typeAt is the type argument i is converted to.
func (s *signature) typeAt(i int, expanded bool) *object.Type {
	last := len(s.params) - 1
	if i >= last && expanded {
		return s.params[last].typ.Elem
	}
	if i > last {
		return nil
	}
	return s.params[i].typ
}

// narrower is positive when a converts to b more easily than b to a.
func narrower(a, b *object.Type) int {
	switch {
	case a.Is(b):
		return 1
	case b.Is(a):
		return -1
	case a.IsNumeric() && b.IsNumeric():
		if a == object.DecimalType && b == object.DoubleType {
			return 1
		}
		if a == object.DoubleType && b == object.DecimalType {
			return -1
		}
		return sign(numericWidth[b.Kind] - numericWidth[a.Kind])
	}
	return 0
}

func sign(n int) int {
	switch {
	case n > 0:
		return 1
	case n < 0:
		return -1
	}
	return 0
}

// bind converts the arguments for the chosen overload.
func bind(name string, s *signature, args []Value) ([]Value, error) {
	if s.fits(args) {
		return args, nil
	}
	out := make([]Value, 0, len(s.params))
	expanded := s.expanded(args)
	fixed := len(s.params)
	if expanded {
		fixed--
	}
	for i := 0; i < fixed; i++ {
		p := &s.params[i]
		if i >= len(args) {
			if p.variadic {
				out = append(out, object.NewTypedArray(p.typ.Elem, 0))
				continue
			}
			out = append(out, p.def)
			continue
		}
		v, err := bindOne(name, p, args[i])
		if r, ok := v.(object.Reference); ok && p.ref && err == nil {
			err = refConverts(name, len(args), r, p)
		}
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	if !expanded {
		return out, nil
	}
	return bindRest(name, &s.params[len(s.params)-1], args, fixed, out)
}

func bindOne(name string, p *param, v Value) (Value, error) {
	if p.ref {
		r, ok := object.Unwrap(v).(object.Reference)
		if !ok {
			return nil, refNeeded(name, p)
		}
		return r, nil
	}
	if p.typ == nil || p.typ == object.ObjectType {
		return v, nil
	}
	if v == nil && !p.typ.Value && p.typ.Kind != object.KindString {
		return nil, nil
	}
	if v == nil && p.typ.Kind == object.KindString {
		return "", nil // pwsh: $null becomes the empty string
	}
	c, err := object.Convert(v, p.typ)
	if err != nil {
		return nil, badArgument(*p, v, name, err)
	}
	return c, nil
}

// refConverts checks that what a [ref] argument holds converts to the parameter's type. pwsh: out parameters, too, start with the value.
func refConverts(name string, args int, r object.Reference, p *param) error {
	v := r.RefGet()
	if v == nil || p.typ == nil || p.typ == object.ObjectType {
		return nil
	}
	if _, err := object.Convert(v, p.typ); err != nil {
		x := object.AsException(err)
		return object.NewException(object.MethodInvocationExceptionType, fmt.Sprintf("Exception calling \"%s\" with \"%d\" argument(s): \"%s\"", name, args, x.Message)).
			WithInner(x).WithID(x.Type.ShortName(), "NotSpecified")
	}
	return nil
}

// bindRest gathers the elements of a Params array.
func bindRest(name string, p *param, args []Value, from int, out []Value) ([]Value, error) {
	elem := *p
	elem.typ = p.typ.Elem
	rest := make([]Value, 0, max(0, len(args)-from))
	for _, v := range args[min(from, len(args)):] {
		c, err := bindOne(name, &elem, v)
		if err != nil {
			return nil, err
		}
		rest = append(rest, c)
	}
	if elem.typ == object.ByteType {
		b := make([]byte, len(rest))
		for i, v := range rest {
			b[i] = v.(uint8)
		}
		return append(out, &object.Bytes{B: b}), nil
	}
	return append(out, &object.Array{Elem: elem.typ, Items: rest}), nil
}

func refNeeded(name string, p *param) error {
	return object.NewException(object.MethodExceptionType,
		"Argument: '1' should be a System.Management.Automation.PSReference. Use [ref].").WithID("NonRefArgumentToRefParameterMsg", "NotSpecified")
}

// setRef stores a result in a [ref] argument.
func (a Args) setRef(i int, v Value) error {
	r, ok := a.v[i].(object.Reference)
	if !ok {
		return nil
	}
	return r.RefSet(v)
}
