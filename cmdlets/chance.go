package cmdlets

import (
	"fmt"
	"math"
	"math/rand/v2"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// chance are the cmdlets that draw.
func chance() []interp.Command {
	return []interp.Command{
		interp.Define("Get-Random", func() *getRandom { return &getRandom{Count: 1} },
			interp.Synopsis("Gets a random number, or selects objects randomly from a collection."), utility, interp.DefaultSet("RandomNumberParameterSet"),
			interp.Output("System.Int32", "System.Int64", "System.Double"), interp.Example("Get-Random -Minimum 1 -Maximum 7")),
		interp.Define("New-Guid", func() *newGUID { return &newGUID{} },
			interp.Synopsis("Creates a GUID."), utility, interp.DefaultSet("Default"), interp.Output("System.Guid"), interp.Example("New-Guid")),
	}
}

type getRandom struct {
	Count       int32          `ps:"set=RandomNumberParameterSet|RandomListItemParameterSet,range=1..2147483647"`
	Maximum     object.Value   `ps:"pos=0,set=RandomNumberParameterSet"`
	Minimum     object.Value   `ps:"set=RandomNumberParameterSet"`
	SetSeed     int32          `ps:"notnull"`
	InputObject []object.Value `ps:"pos=0,mandatory,pipe,set=RandomListItemParameterSet|ShuffleParameterSet,allownull,allowemptylist"`
	Shuffle     interp.Switch  `ps:"mandatory,set=ShuffleParameterSet"`

	items []object.Value
}

func (c *getRandom) Process(p *interp.Pipe) error {
	c.items = append(c.items, c.InputObject...)
	return nil
}

func (c *getRandom) source(p *interp.Pipe) *rand.Rand {
	if p.Bound("SetSeed") {
		return rand.New(rand.NewPCG(uint64(uint32(c.SetSeed)), 0))
	}
	return rand.New(rand.NewPCG(rand.Uint64(), rand.Uint64()))
}

func (c *getRandom) End(p *interp.Pipe) error {
	r := c.source(p)
	if p.ParameterSet() == "RandomNumberParameterSet" {
		return c.numbers(p, r)
	}
	n := int(c.Count)
	if c.Shuffle {
		n = len(c.items)
	}
	for _, i := range r.Perm(len(c.items))[:min(n, len(c.items))] {
		if err := p.Write(c.items[i]); err != nil {
			return err
		}
	}
	return nil
}

// numbers draws from Minimum up to but not including Maximum: of the widest of their types.
func (c *getRandom) numbers(p *interp.Pipe, r *rand.Rand) error {
	lo, err := limit(c.Minimum, int32(0))
	if err != nil {
		return err
	}
	hi, err := limit(c.Maximum, int32(math.MaxInt32))
	if err != nil {
		return err
	}
	if n, cerr := object.Compare(lo, hi, false); cerr == nil && n >= 0 {
		return &interp.ErrorRecord{ID: "MinGreaterThanOrEqualMax", Category: interp.InvalidArgument, Err: object.NewException(object.ArgumentExceptionType,
			fmt.Sprintf("The Minimum value (%s) cannot be greater than or equal to the Maximum value (%s).", object.ToString(lo), object.ToString(hi)))}
	}
	for range c.Count {
		if err := p.Write(draw(r, lo, hi)); err != nil {
			return err
		}
	}
	return nil
}

// limit is a bound as Int32, Int64 or Double.
func limit(v object.Value, otherwise object.Value) (object.Value, error) {
	u := object.Unwrap(v)
	if u == nil {
		return otherwise, nil
	}
	if s, ok := u.(string); ok {
		n, ok := object.ParseNumber(s)
		if !ok {
			return object.Convert(s, object.DoubleType)
		}
		u = n
	}
	switch u.(type) {
	case int32, int64, float64:
		return u, nil
	}
	return object.Convert(u, object.DoubleType)
}

func draw(r *rand.Rand, lo, hi object.Value) object.Value {
	_, loFloat := lo.(float64)
	_, hiFloat := hi.(float64)
	if loFloat || hiFloat {
		a, b := toFloat(lo), toFloat(hi)
		return a + r.Float64()*(b-a)
	}
	a, b := toLong(lo), toLong(hi)
	n := a + int64(r.Uint64N(uint64(b-a)))
	_, loLong := lo.(int64)
	_, hiLong := hi.(int64)
	if loLong || hiLong {
		return n
	}
	return int32(n)
}

func toFloat(v object.Value) float64 {
	f, err := object.Convert(v, object.DoubleType)
	if err != nil {
		return 0
	}
	return f.(float64)
}

func toLong(v object.Value) int64 {
	n, err := object.Convert(v, object.Int64Type)
	if err != nil {
		return 0
	}
	return n.(int64)
}

type newGUID struct {
	Empty       interp.Switch `ps:"set=Empty"`
	InputObject string        `ps:"pos=0,pipe,set=InputObject"`
}

func (c *newGUID) Process(p *interp.Pipe) error {
	switch {
	case bool(c.Empty):
		return p.Write(object.Guid{})
	case p.Bound("InputObject"):
		g, ok := object.ParseGuid(c.InputObject)
		if !ok {
			return p.Error(&interp.ErrorRecord{ID: "StringNotRecognizedAsGuid", Category: interp.InvalidArgument, Target: c.InputObject,
				Err: object.NewException(object.FormatExceptionType, "Unrecognized Guid format.")})
		}
		return p.Write(g)
	}
	return p.Write(object.NewGuid())
}
