package cmdlets

import (
	crand "crypto/rand"
	"encoding/binary"
	"fmt"
	"math"
	"math/bits"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// chance are the cmdlets that draw.
func chance() []interp.Command {
	return []interp.Command{
		interp.Define("Get-Random", func() *getRandom { return &getRandom{} },
			interp.Synopsis("Gets a random number, or selects objects randomly from a collection."), utility, interp.DefaultSet("RandomNumberParameterSet"),
			interp.Output("System.Int32", "System.Int64", "System.Double"), interp.Example("Get-Random -Minimum 1 -Maximum 7")),
		interp.Define("Get-SecureRandom", func() *getSecureRandom { return &getSecureRandom{} },
			interp.Synopsis("Gets a cryptographically secure random number, or selects objects randomly from a collection."), utility, interp.DefaultSet("RandomNumberParameterSet"),
			interp.Output("System.Int32", "System.Int64", "System.Double"), interp.Example("Get-SecureRandom -Minimum 1 -Maximum 7")),
		interp.Define("New-Guid", func() *newGUID { return &newGUID{} },
			interp.Synopsis("Creates a GUID."), utility, interp.DefaultSet("Default"), interp.Output("System.Guid"), interp.Example("New-Guid")),
	}
}

// generator is where Get-Random and Get-SecureRandom draw from.
type generator interface {
	Bytes(b []byte)
}

// secure is the operating system's generator.
type secure struct{}

// Bytes fills b.
func (secure) Bytes(b []byte) { _, _ = crand.Read(b) }

// draws are the parameters both cmdlets have.
type draws struct {
	Count       int32          `ps:"set=RandomNumberParameterSet|RandomListItemParameterSet,range=1..2147483647"`
	Maximum     object.Value   `ps:"pos=0,set=RandomNumberParameterSet"`
	Minimum     object.Value   `ps:"set=RandomNumberParameterSet"`
	InputObject []object.Value `ps:"pos=0,mandatory,pipe,set=RandomListItemParameterSet|ShuffleParameterSet,allownull,allowemptylist"`
	Shuffle     interp.Switch  `ps:"mandatory,set=ShuffleParameterSet"`

	chosen []object.Value
	seen   int32
	from   generator
}

type getRandom struct {
	draws
	SetSeed int32 `ps:"notnull"`
}

type getSecureRandom struct{ draws }

// Begin takes the session's generator, started anew when there is a seed.
func (c *getRandom) Begin(p *interp.Pipe) error {
	if p.Bound("SetSeed") {
		p.Session().Net().SeedRandom(c.SetSeed)
	}
	return c.start(p, p.Session().Net().Random())
}

func (c *getSecureRandom) Begin(p *interp.Pipe) error { return c.start(p, secure{}) }

func (c *draws) start(p *interp.Pipe, g generator) error {
	c.from = g
	if p.ParameterSet() == "RandomNumberParameterSet" {
		return c.numbers(p)
	}
	if !p.Bound("Count") {
		c.Count = 1
	}
	if c.Shuffle {
		c.Count = math.MaxInt32
	}
	return nil
}

// Process keeps as many items as are wanted; later ones replace them by chance.
func (c *draws) Process(p *interp.Pipe) error {
	for _, v := range c.InputObject {
		switch {
		case c.seen < c.Count:
			c.chosen = append(c.chosen, v)
		case c.between(0, c.seen+1) < c.Count:
			c.chosen[c.between(0, int32(len(c.chosen)))] = v
		}
		c.seen++
	}
	return nil
}

// End writes the items that were kept in an order of chance.
func (c *draws) End(p *interp.Pipe) error {
	n := int32(len(c.chosen))
	for i := range n {
		j := c.between(i, n)
		c.chosen[i], c.chosen[j] = c.chosen[j], c.chosen[i]
	}
	for _, v := range c.chosen {
		if err := p.Write(v); err != nil {
			return err
		}
	}
	return nil
}

// numbers draws from Minimum up to but not including Maximum: of the widest of their types.
func (c *draws) numbers(p *interp.Pipe) error {
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
	for range max(1, c.Count) {
		if err := p.Write(c.draw(lo, hi)); err != nil {
			return err
		}
	}
	return nil
}

// sample is four bytes as a signed number, other than the greatest one.
func (c *draws) sample() int32 {
	var b [4]byte
	for {
		c.from.Bytes(b[:])
		if n := int32(binary.LittleEndian.Uint32(b[:])); n != math.MaxInt32 {
			return n
		}
	}
}

// float is a number from 0 up to but not including 1. pwsh: Get-Random makes it of bytes, not of its generator's own.
func (c *draws) float() float64 {
	n := c.sample()
	if n < 0 {
		n += math.MaxInt32
	}
	return float64(n) * (1.0 / math.MaxInt32)
}

func (c *draws) between(low, high int32) int32 {
	span := int64(high) - int64(low)
	if span <= math.MaxInt32 {
		return int32(c.float()*float64(span)) + low
	}
	wide := (float64(c.sample()) + math.MaxInt32) * (1.0 / (2 * float64(uint32(math.MaxInt32))))
	return int32(int64(wide*float64(span)) + int64(low))
}

func (c *draws) long(low, high int64) int64 {
	span := uint64(high) - uint64(low)
	if span <= math.MaxInt32 {
		return low + int64(c.between(0, int32(span)))
	}
	mask := uint64(math.MaxUint64) >> (64 - bits.Len64(span))
	var b [8]byte
	for {
		c.from.Bytes(b[:])
		if n := binary.LittleEndian.Uint64(b[:]) & mask; n < span {
			return int64(float64(low) + float64(n)) // pwsh: the sum is one of Doubles
		}
	}
}

func (c *draws) draw(lo, hi object.Value) object.Value {
	_, loFloat := lo.(float64)
	_, hiFloat := hi.(float64)
	if loFloat || hiFloat {
		low, high := toFloat(lo), toFloat(hi)
		for span := high - low; ; {
			r := c.float()
			if n := low + r*span; n < high {
				return n
			}
			span *= r
		}
	}
	_, loLong := lo.(int64)
	_, hiLong := hi.(int64)
	if loLong || hiLong {
		return c.long(toLong(lo), toLong(hi))
	}
	return c.between(lo.(int32), hi.(int32))
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
			return object.Convert(s, object.Int32Type)
		}
		u = n
	}
	switch u.(type) {
	case int32, int64, float64:
		return u, nil
	}
	return object.Convert(u, object.DoubleType)
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
