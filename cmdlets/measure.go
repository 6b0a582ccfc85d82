package cmdlets

import (
	"fmt"
	"math"
	"strings"
	"unicode"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// measuring are the cmdlets that count and compare.
func measuring() []interp.Command {
	return []interp.Command{
		interp.Define("Measure-Object", func() *measureObject { return &measureObject{} },
			interp.Synopsis("Calculates the numeric properties of objects, and the characters, words, and lines in string objects."),
			interp.Alias("measure"), utility, interp.DefaultSet("GenericMeasure"),
			interp.Output("Microsoft.PowerShell.Commands.GenericMeasureInfo", "Microsoft.PowerShell.Commands.TextMeasureInfo"),
			interp.Example("Get-MigrationBatch | Measure-Object TotalCount -Sum")),
		interp.Define("Compare-Object", func() *compareObject { return &compareObject{SyncWindow: math.MaxInt32} },
			interp.Synopsis("Compares two sets of objects."), interp.Alias("diff", "compare"), utility,
			interp.Example("Compare-Object (Get-Content old.txt) (Get-Content new.txt)")),
	}
}

type measureObject struct {
	AllStats          interp.Switch  `ps:"set=GenericMeasure"`
	Average           interp.Switch  `ps:"set=GenericMeasure"`
	InputObject       object.Value   `ps:"pipe"`
	Maximum           interp.Switch  `ps:"set=GenericMeasure"`
	Minimum           interp.Switch  `ps:"set=GenericMeasure"`
	Property          []object.Value `ps:"pos=0,notempty"`
	StandardDeviation interp.Switch  `ps:"set=GenericMeasure"`
	Sum               interp.Switch  `ps:"set=GenericMeasure"`
	Character         interp.Switch  `ps:"set=TextMeasure"`
	IgnoreWhiteSpace  interp.Switch  `ps:"set=TextMeasure"`
	Line              interp.Switch  `ps:"set=TextMeasure"`
	Word              interp.Switch  `ps:"set=TextMeasure"`

	properties []property
	stats      []*statistics
	byName     map[string]*statistics
}

// statistics is what is known of one property, or of the objects themselves.
type statistics struct {
	property           string
	count              int32
	sum, m2, mean      float64
	min, max           object.Value
	lines, words, char int32
	failed             bool // something was not a number
}

func (c *measureObject) Begin(p *interp.Pipe) error {
	c.byName = map[string]*statistics{}
	var err error
	if c.properties, err = readProperties(c.Property, keyExpression); err != nil {
		return err
	}
	if c.AllStats {
		c.Average, c.Maximum, c.Minimum, c.StandardDeviation, c.Sum = true, true, true, true, true
	}
	if len(c.properties) == 0 {
		c.of("")
	}
	return nil
}

// of is the statistics of a property, made when it is first met.
func (c *measureObject) of(name string) *statistics {
	key := strings.ToLower(name)
	s := c.byName[key]
	if s == nil {
		s = &statistics{property: name}
		c.byName[key] = s
		c.stats = append(c.stats, s)
	}
	return s
}

func (c *measureObject) Process(p *interp.Pipe) error {
	v := c.InputObject
	if v == nil {
		return nil
	}
	if len(c.properties) == 0 {
		return c.measure(p, c.stats[0], v)
	}
	for i := range c.properties {
		q := &c.properties[i]
		if q.block != nil {
			x, _, err := q.value(p, v)
			if err != nil {
				return err
			}
			if err := c.measure(p, c.of(q.name), x); err != nil {
				return err
			}
			continue
		}
		for _, n := range q.names(p, v) {
			x, _, err := getProperty(p, v, n)
			if err != nil {
				continue
			}
			if err := c.measure(p, c.of(n), x); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *measureObject) measure(p *interp.Pipe, s *statistics, v object.Value) error {
	s.count++
	if v == nil {
		return nil // pwsh: a property that is $null counts, and is nothing more
	}
	if p.ParameterSet() == "TextMeasure" {
		s.text(object.ToString(v), bool(c.IgnoreWhiteSpace))
		return nil
	}
	if c.Minimum && v != nil && (s.min == nil || compareValues(v, s.min) < 0) {
		s.min = v
	}
	if c.Maximum && v != nil && (s.max == nil || compareValues(v, s.max) > 0) {
		s.max = v
	}
	if !c.Sum && !c.Average && !c.StandardDeviation {
		return nil
	}
	f, ok := asNumber(v)
	if !ok {
		s.failed = true
		return p.Error(&interp.ErrorRecord{ID: "NonNumericInputObject", Category: interp.InvalidType, Target: v,
			Err: object.NewException(object.PSInvalidOperationExceptionType, fmt.Sprintf("Input object \"%s\" is not numeric.", object.ToString(v)))})
	}
	s.sum += f
	d := f - s.mean
	s.mean += d / float64(s.count)
	s.m2 += d * (f - s.mean)
	return nil
}

// compareValues orders two values as numbers where both are, else as PowerShell compares them.
func compareValues(a, b object.Value) int {
	x, ok := asNumber(a)
	y, ok2 := asNumber(b)
	switch {
	case ok && ok2 && x < y:
		return -1
	case ok && ok2 && x > y:
		return 1
	case ok && ok2:
		return 0
	}
	k, l := keyOf(a, true), keyOf(b, true)
	return compareKeys(&k, &l, true)
}

// asNumber is v as a number: numbers, and texts that are one.
func asNumber(v object.Value) (float64, bool) {
	u := object.Unwrap(v)
	switch x := u.(type) {
	case nil:
		return 0, false
	case int32:
		return float64(x), true
	case int64:
		return float64(x), true
	case float64:
		return x, true
	case bool:
		if x {
			return 1, true
		}
		return 0, true
	case object.Char:
		return float64(x), true
	case object.DateTime, object.TimeSpan:
		return 0, false
	case object.Enum:
		return float64(x.Value), true
	case string:
		if strings.TrimSpace(x) == "" {
			return 0, false
		}
	}
	if t := object.TypeOf(u); !t.IsNumeric() && t != object.StringType {
		return 0, false
	}
	f, err := object.Convert(u, object.DoubleType)
	if err != nil {
		return 0, false
	}
	return f.(float64), true
}

// text counts lines, words and characters.
func (s *statistics) text(t string, ignoreWhite bool) {
	if t != "" {
		s.lines += int32(strings.Count(t, "\n")) + 1
		if strings.HasSuffix(t, "\n") {
			s.lines--
		}
	}
	s.words += int32(len(strings.Fields(t)))
	for _, r := range t {
		if ignoreWhite && unicode.IsSpace(r) {
			continue
		}
		s.char++
		if r > 0xffff {
			s.char++
		}
	}
}

var (
	measureInfoType        = object.NewClass("Microsoft.PowerShell.Commands.MeasureInfo", nil)
	genericMeasureInfoType = object.NewClass("Microsoft.PowerShell.Commands.GenericMeasureInfo", measureInfoType)
	objectMeasureInfoType  = object.NewClass("Microsoft.PowerShell.Commands.GenericObjectMeasureInfo", measureInfoType)
	textMeasureInfoType    = object.NewClass("Microsoft.PowerShell.Commands.TextMeasureInfo", measureInfoType)
)

func (c *measureObject) End(p *interp.Pipe) error {
	for _, s := range c.stats {
		o := c.generic(s)
		if p.ParameterSet() == "TextMeasure" {
			o = c.texts(s)
		}
		if err := p.Write(o); err != nil {
			return err
		}
	}
	return nil
}

func (c *measureObject) generic(s *statistics) *object.Object {
	o := &object.Object{Type: genericMeasureInfoType}
	add := func(name string, wanted bool, v object.Value) {
		if !wanted {
			v = nil
		}
		o.Props.Add(object.Prop{Name: name, Value: v, Kind: object.Property})
	}
	numeric := !s.failed && s.count > 0
	add("Count", true, s.count)
	add("Average", bool(c.Average) && numeric, s.sum/float64(s.count))
	add("Sum", bool(c.Sum) && (numeric || s.count == 0 && !s.failed), s.sum)
	add("Maximum", bool(c.Maximum), measured(s.max))
	add("Minimum", bool(c.Minimum), measured(s.min))
	add("StandardDeviation", bool(c.StandardDeviation) && numeric, math.Sqrt(s.m2/math.Max(1, float64(s.count-1))))
	add("Property", s.property != "", s.property)
	if !isPlainNumber(s.max) || !isPlainNumber(s.min) {
		o.Type = objectMeasureInfoType
	}
	return o
}

// measured is a minimum or maximum as it is shown: numbers as Double, all else as it came.
func measured(v object.Value) object.Value {
	if f, ok := asNumber(v); ok {
		return f
	}
	return v
}

func isPlainNumber(v object.Value) bool {
	_, ok := asNumber(v)
	return ok || v == nil
}

func (c *measureObject) texts(s *statistics) *object.Object {
	o := &object.Object{Type: textMeasureInfoType}
	add := func(name string, wanted bool, v object.Value) {
		if !wanted {
			v = nil
		}
		o.Props.Add(object.Prop{Name: name, Value: v, Kind: object.Property})
	}
	add("Lines", bool(c.Line), s.lines)
	add("Words", bool(c.Word), s.words)
	add("Characters", bool(c.Character), s.char)
	add("Property", s.property != "", s.property)
	return o
}
