package interp

import (
	"migsh/shell/object"
)

// blockStreams are the streams of a block the cmdlet runs: where the cmdlet's own are redirected to. pwsh: but errors inside are lost when the
// cmdlet's error stream is redirected.
func (p *Pipe) blockStreams() *streams {
	lists := p.streamLists()
	redirected := p.st != p.frame.st && p.st.err != p.frame.st.err
	if !redirected && len(lists) == 0 {
		return p.st
	}
	set := *p.st
	if redirected {
		set.err = nullSink{}
	}
	set.taps = append(append([]streamTap(nil), set.taps...), lists...)
	return &set
}

// Begin sorts the blocks out. pwsh: of several positional blocks the first is -Begin and, of three or more, the last -End.
func (c *forEachObject) Begin(p *Pipe) error {
	if c.Parallel != nil {
		return c.beginParallel(p)
	}
	blocks := append(append([]*ScriptBlock(nil), c.forEachParameters.Process...), c.RemainingScripts...)
	begin, end := c.forEachParameters.Begin, c.forEachParameters.End
	if begin == nil && len(blocks) > 1 {
		begin, blocks = blocks[0], blocks[1:]
		if end == nil && len(blocks) > 1 {
			end, blocks = blocks[len(blocks)-1], blocks[:len(blocks)-1]
		}
	}
	for _, b := range blocks {
		if b != nil {
			c.each = append(c.each, p.frame.runner(b, p.out))
		}
	}
	if end != nil {
		c.after = append(c.after, p.frame.runner(end, p.out))
	}
	if begin != nil {
		r := p.frame.runner(begin, p.out)
		err := r.run(nothing)
		r.done()
		return err
	}
	return nil
}

// Process runs the blocks, or reads the member, for one object.
func (c *forEachObject) Process(p *Pipe) error {
	if c.parallel != nil {
		v, piped := p.Input()
		if !piped {
			v = c.InputObject
		}
		return c.parallel.Each(p, v)
	}
	if c.MemberName != "" {
		return c.member(p)
	}
	v, piped := p.Input()
	if !piped {
		v = c.InputObject
	}
	for _, r := range c.each {
		r.f.st = p.blockStreams()
		if err := r.run(cellOf(v)); err != nil {
			return err
		}
	}
	return nil
}

// End runs the -End block.
func (c *forEachObject) End(p *Pipe) error {
	if c.parallel != nil {
		return c.parallel.Finish(p)
	}
	for _, r := range c.after {
		if err := r.run(nothing); err != nil {
			return err
		}
	}
	return nil
}

// Clean puts back the $_ of the caller.
func (c *forEachObject) Clean(*Pipe) {
	for _, list := range [...][]*runner{c.after, c.each} {
		for i := len(list) - 1; i >= 0; i-- {
			list[i].done()
		}
	}
}

// whereObject is Where-Object: a block, or a property compared with a value.
type whereObject struct {
	InputObject  object.Value `ps:"pipe"`
	FilterScript *ScriptBlock `ps:"set=ScriptBlockSet,pos=0,mandatory"`
	Property     string       `ps:"pos=0,mandatory,set=EqualSet|CaseSensitiveEqualSet|NotEqualSet|CaseSensitiveNotEqualSet|GreaterThanSet|CaseSensitiveGreaterThanSet|LessThanSet|CaseSensitiveLessThanSet|GreaterOrEqualSet|CaseSensitiveGreaterOrEqualSet|LessOrEqualSet|CaseSensitiveLessOrEqualSet|LikeSet|CaseSensitiveLikeSet|NotLikeSet|CaseSensitiveNotLikeSet|MatchSet|CaseSensitiveMatchSet|NotMatchSet|CaseSensitiveNotMatchSet|ContainsSet|CaseSensitiveContainsSet|NotContainsSet|CaseSensitiveNotContainsSet|InSet|CaseSensitiveInSet|NotInSet|CaseSensitiveNotInSet|IsSet|IsNotSet|Not"`
	Value        object.Value `ps:"pos=1,set=EqualSet|CaseSensitiveEqualSet|NotEqualSet|CaseSensitiveNotEqualSet|GreaterThanSet|CaseSensitiveGreaterThanSet|LessThanSet|CaseSensitiveLessThanSet|GreaterOrEqualSet|CaseSensitiveGreaterOrEqualSet|LessOrEqualSet|CaseSensitiveLessOrEqualSet|LikeSet|CaseSensitiveLikeSet|NotLikeSet|CaseSensitiveNotLikeSet|MatchSet|CaseSensitiveMatchSet|NotMatchSet|CaseSensitiveNotMatchSet|ContainsSet|CaseSensitiveContainsSet|NotContainsSet|CaseSensitiveNotContainsSet|InSet|CaseSensitiveInSet|NotInSet|CaseSensitiveNotInSet|IsSet|IsNotSet"`
	EQ           Switch       `ps:"set=EqualSet,alias=IEQ"`
	CEQ          Switch       `ps:"set=CaseSensitiveEqualSet,mandatory"`
	NE           Switch       `ps:"set=NotEqualSet,mandatory,alias=INE"`
	CNE          Switch       `ps:"set=CaseSensitiveNotEqualSet,mandatory"`
	GT           Switch       `ps:"set=GreaterThanSet,mandatory,alias=IGT"`
	CGT          Switch       `ps:"set=CaseSensitiveGreaterThanSet,mandatory"`
	LT           Switch       `ps:"set=LessThanSet,mandatory,alias=ILT"`
	CLT          Switch       `ps:"set=CaseSensitiveLessThanSet,mandatory"`
	GE           Switch       `ps:"set=GreaterOrEqualSet,mandatory,alias=IGE"`
	CGE          Switch       `ps:"set=CaseSensitiveGreaterOrEqualSet,mandatory"`
	LE           Switch       `ps:"set=LessOrEqualSet,mandatory,alias=ILE"`
	CLE          Switch       `ps:"set=CaseSensitiveLessOrEqualSet,mandatory"`
	Like         Switch       `ps:"set=LikeSet,mandatory,alias=ILike"`
	CLike        Switch       `ps:"set=CaseSensitiveLikeSet,mandatory"`
	NotLike      Switch       `ps:"set=NotLikeSet,mandatory,alias=INotLike"`
	CNotLike     Switch       `ps:"set=CaseSensitiveNotLikeSet,mandatory"`
	Match        Switch       `ps:"set=MatchSet,mandatory,alias=IMatch"`
	CMatch       Switch       `ps:"set=CaseSensitiveMatchSet,mandatory"`
	NotMatch     Switch       `ps:"set=NotMatchSet,mandatory,alias=INotMatch"`
	CNotMatch    Switch       `ps:"set=CaseSensitiveNotMatchSet,mandatory"`
	Contains     Switch       `ps:"set=ContainsSet,mandatory,alias=IContains"`
	CContains    Switch       `ps:"set=CaseSensitiveContainsSet,mandatory"`
	NotContains  Switch       `ps:"set=NotContainsSet,mandatory,alias=INotContains"`
	CNotContains Switch       `ps:"set=CaseSensitiveNotContainsSet,mandatory"`
	In           Switch       `ps:"set=InSet,mandatory,alias=IIn"`
	CIn          Switch       `ps:"set=CaseSensitiveInSet,mandatory"`
	NotIn        Switch       `ps:"set=NotInSet,mandatory,alias=INotIn"`
	CNotIn       Switch       `ps:"set=CaseSensitiveNotInSet,mandatory"`
	Is           Switch       `ps:"set=IsSet,mandatory"`
	IsNot        Switch       `ps:"set=IsNotSet,mandatory"`
	Not          Switch       `ps:"set=Not,mandatory"`

	run *runner
	got collector
	op  operator
}

// Begin prepares the block, or picks the comparison.
func (c *whereObject) Begin(p *Pipe) error {
	if c.FilterScript != nil {
		c.run = p.frame.runner(c.FilterScript, &c.got)
		c.run.f.st = p.blockStreams()
		return nil
	}
	c.op = whereOperators[p.ParameterSet()]
	if p.ParameterSet() == "EqualSet" && !c.EQ.IsPresent() && !p.Bound("Value") {
		c.op = nil // Where-Object Property: its truth
	} else if p.ParameterSet() == "EqualSet" && !c.EQ.IsPresent() {
		return &ErrorRecord{Err: object.NewException(object.PSArgumentExceptionType, "An operator is required to compare the two specified values. Include a valid operator in the command, and then try the command again. For example, Get-Process | Where-Object -Property Name -eq Idle"),
			ID: "OperatorNotSpecified", Category: InvalidArgument}
	} else if p.ParameterSet() != "Not" && !p.Bound("Value") {
		return &ErrorRecord{Err: object.NewException(object.PSArgumentExceptionType, "The specified operator requires both the -Property and -Value parameters. Provide values for both parameters, and then try the command again."),
			ID: "ValueNotSpecifiedForWhereObject", Category: InvalidArgument}
	}
	return nil
}

var whereOperators = map[string]operator{
	"EqualSet": equal(false, true), "CaseSensitiveEqualSet": equal(true, true),
	"NotEqualSet": equal(false, false), "CaseSensitiveNotEqualSet": equal(true, false),
	"GreaterThanSet": ordered(false, func(n int) bool { return n > 0 }), "CaseSensitiveGreaterThanSet": ordered(true, func(n int) bool { return n > 0 }),
	"LessThanSet": ordered(false, func(n int) bool { return n < 0 }), "CaseSensitiveLessThanSet": ordered(true, func(n int) bool { return n < 0 }),
	"GreaterOrEqualSet": ordered(false, func(n int) bool { return n >= 0 }), "CaseSensitiveGreaterOrEqualSet": ordered(true, func(n int) bool { return n >= 0 }),
	"LessOrEqualSet": ordered(false, func(n int) bool { return n <= 0 }), "CaseSensitiveLessOrEqualSet": ordered(true, func(n int) bool { return n <= 0 }),
	"LikeSet": like(false, true), "CaseSensitiveLikeSet": like(true, true), "NotLikeSet": like(false, false), "CaseSensitiveNotLikeSet": like(true, false),
	"MatchSet": match(false, true), "CaseSensitiveMatchSet": match(true, true), "NotMatchSet": match(false, false), "CaseSensitiveNotMatchSet": match(true, false),
	"ContainsSet": contains(false, true, false), "CaseSensitiveContainsSet": contains(true, true, false),
	"NotContainsSet": contains(false, false, false), "CaseSensitiveNotContainsSet": contains(true, false, false),
	"InSet": contains(false, true, true), "CaseSensitiveInSet": contains(true, true, true),
	"NotInSet": contains(false, false, true), "CaseSensitiveNotInSet": contains(true, false, true),
	"IsSet": isOperator(true), "IsNotSet": isOperator(false),
	"Not": func(_ *frame, a, _ cell) (cell, error) { return boolCell(!a.truth()), nil },
}

func isOperator(want bool) operator {
	return func(f *frame, a, b cell) (cell, error) {
		t, ok := object.Unwrap(b.value()).(*object.Type)
		if !ok {
			t = f.sess.typeNamed(f.scope, f.sess.text(b.value()))
		}
		if t == nil {
			return boolCell(!want), nil
		}
		return boolCell(object.Is(a.value(), t) == want), nil
	}
}

// Process passes the object on when it is wanted.
func (c *whereObject) Process(p *Pipe) error {
	v := c.InputObject
	if c.run != nil {
		c.got.items = c.got.items[:0]
		if err := c.run.run(cellOf(v)); err != nil {
			return err
		}
		if object.Truth(collapse(c.got.items)) {
			return p.Write(v)
		}
		return nil
	}
	got, err := p.frame.property(cellOf(v), c.Property)
	if err != nil {
		return p.Error(memberError("PropertyNotFound", v, "The input name \""+c.Property+"\" cannot be resolved to a property."))
	}
	if c.op != nil {
		if got, err = c.op(p.frame, got, cellOf(c.Value)); err != nil {
			return p.Error(p.frame.record(err))
		}
	}
	if got.truth() {
		return p.Write(v)
	}
	return nil
}

// Clean puts back the $_ of the caller.
func (c *whereObject) Clean(*Pipe) {
	if c.run != nil {
		c.run.done()
	}
}
