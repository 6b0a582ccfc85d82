package interp

import (
	"fmt"
	"strconv"
	"strings"

	"migsh/shell/object"
)

// Check is a validator of a parameter or variable ([ValidateSet()] and its kind).
type Check interface {
	// check looks at one value; collections have been taken apart unless the check is about the whole. f is where script blocks run.
	check(s *Session, f *frame, v object.Value) error
	// whole reports whether the check is about a collection rather than about its elements.
	whole() bool
}

func runCheck(c Check, s *Session, f *frame, v object.Value) error {
	if c.whole() {
		return c.check(s, f, v)
	}
	if items, ok := sequence(v); ok {
		for _, x := range items {
			if err := c.check(s, f, x); err != nil {
				return err
			}
		}
		return nil
	}
	return c.check(s, f, v)
}

// checkVariable runs a variable's validator before an assignment.
func checkVariable(c Check, s *Session, name string, v object.Value) error {
	err := runCheck(c, s, s.top, v)
	if err == nil || isFlow(err) {
		return err
	}
	return validateSetFailure(object.AsException(err), fmt.Sprintf("The variable cannot be validated because the value %s is not a valid value for the %s variable.", checkedText(v), name))
}

func validateSetFailure(inner *object.Exception, text string) *ErrorRecord {
	return &ErrorRecord{Err: &object.Exception{Type: validationMetadata, Inner: inner, Message: text}, ID: "ValidateSetFailure", Category: MetadataError, exact: true}
}

// unfitAttribute is checkVariable's error where the attribute is being given to the variable.
func unfitAttribute(err error, name string, v object.Value) error {
	if isFlow(err) {
		return err
	}
	return validateSetFailure(object.AsException(err).Inner, fmt.Sprintf("The attribute cannot be added because variable %s with value %s would no longer be valid.", name, checkedText(v)))
}

// checkedText is a refused value in the error's text.
func checkedText(v object.Value) string {
	if v == nil {
		return "$null"
	}
	return object.ToStringCulture(v, object.EnUS)
}

func checkFailed(id, format string, args ...any) error {
	return object.NewException(validationMetadata, fmt.Sprintf(format, args...)).WithID(id, "MetadataError")
}

type oneOf struct {
	values        []string
	caseSensitive bool
	message       string
}

func (c *oneOf) whole() bool { return false }

func (c *oneOf) check(s *Session, _ *frame, v object.Value) error {
	text := s.text(v)
	for _, x := range c.values {
		if x == text || !c.caseSensitive && strings.EqualFold(x, text) {
			return nil
		}
	}
	if c.message != "" {
		return checkFailed("ValidateSetFailure", "%s", dotnetFormat(c.message, text, strings.Join(c.values, ",")))
	}
	return checkFailed("ValidateSetFailure", "The argument \"%s\" does not belong to the set \"%s\" specified by the ValidateSet attribute. Supply an argument that is in the set and then try the command again.",
		text, strings.Join(c.values, ","))
}

// dotnetFormat fills {0} and {1}.
func dotnetFormat(format string, args ...string) string {
	for i, a := range args {
		format = strings.ReplaceAll(format, "{"+strconv.Itoa(i)+"}", a)
	}
	return format
}

type inRange struct {
	min, max object.Value
	kind     string // Positive, NonNegative, Negative, NonPositive; "" for limits
}

func (c *inRange) whole() bool { return false }

func (c *inRange) check(s *Session, _ *frame, v object.Value) error {
	v = object.Unwrap(v)
	if c.kind != "" {
		return c.checkKind(s, v)
	}
	t, limit := object.TypeOf(v), object.TypeOf(c.min)
	if t == nil {
		return checkFailed("ArgumentIsEmpty", "The argument is null, empty, or an element of the argument collection contains a null value. Supply a collection that does not contain any null values and then try the command again.")
	}
	if t != limit {
		if !t.IsNumeric() || !limit.IsNumeric() {
			if t.IsNumeric() != limit.IsNumeric() || t != limit {
				return checkFailed("ValidationRangeElementType", "The argument cannot be validated because its type \"%s\" is not the same type (%s) as the maximum and minimum limits of the parameter. Make sure the argument is of type %s and then try the command again.",
					t.ShortName(), limit.ShortName(), limit.ShortName())
			}
		}
	}
	if n, err := object.Compare(v, c.min, true); err != nil {
		return err
	} else if n < 0 {
		return checkFailed("ValidateRangeTooSmall", "The %s argument is less than the minimum allowed range of %s. Supply an argument that is greater than or equal to %s and then try the command again.",
			s.text(v), s.text(c.min), s.text(c.min))
	}
	if n, err := object.Compare(v, c.max, true); err != nil {
		return err
	} else if n > 0 {
		return checkFailed("ValidateRangeTooBig", "The %s argument is greater than the maximum allowed range of %s. Supply an argument that is less than or equal to %s and then try the command again.",
			s.text(v), s.text(c.max), s.text(c.max))
	}
	return nil
}

func (c *inRange) checkKind(s *Session, v object.Value) error {
	n, err := object.Compare(v, int32(0), true)
	if err != nil {
		return err
	}
	var ok bool
	var text string
	switch strings.ToLower(c.kind) {
	case "positive":
		ok, text = n > 0, "greater than zero"
	case "nonnegative":
		ok, text = n >= 0, "greater than or equal to zero"
	case "negative":
		ok, text = n < 0, "less than zero"
	default:
		ok, text = n <= 0, "less than or equal to zero"
	}
	if ok {
		return nil
	}
	return checkFailed("ValidateRangeFailure"+c.kind, "The argument \"%s\" cannot be validated because its value is not %s.", s.text(v), text)
}

type lengthIn struct{ min, max int }

func (c *lengthIn) whole() bool { return false }

func (c *lengthIn) check(s *Session, _ *frame, v object.Value) error {
	text, ok := object.Unwrap(v).(string)
	if !ok {
		return checkFailed("ValidateLengthNotString", "The ValidateLength attribute cannot be applied to a value that is not a string. Apply the attribute to a string and then try the command again.")
	}
	n := object.Length(text)
	if n < c.min {
		return checkFailed("ValidateLengthMinLengthFailure", "The character length (%d) of the argument is too short. Specify an argument with a length that is greater than or equal to \"%d\", and then try the command again.", n, c.min)
	}
	if n > c.max {
		return checkFailed("ValidateLengthMaxLengthFailure", "The character length of the %d argument is too long. Shorten the character length of the argument so it is fewer than or equal to \"%d\" characters, and then try the command again.", n, c.max)
	}
	return nil
}

type countIn struct{ min, max int }

func (c *countIn) whole() bool { return true }

func (c *countIn) check(s *Session, _ *frame, v object.Value) error {
	n := 0
	switch x := object.Unwrap(v).(type) {
	case *object.Hashtable:
		n = x.Len()
	default:
		items, ok := sequence(x)
		if !ok {
			return checkFailed("NotAnArrayParameter", "The ValidateCount attribute cannot be applied to a non-array parameter. Either remove the attribute from the parameter or make the parameter an array parameter.")
		}
		n = len(items)
	}
	if n < c.min || n > c.max {
		if c.min == c.max {
			return checkFailed("ValidateCountExactFailure", "The parameter requires exactly %d value(s) - %d value(s) were provided.", c.max, n)
		}
		return checkFailed("ValidateCountMinMaxFailure", "The parameter requires at least %d value(s) and no more than %d value(s) - %d value(s) were provided.", c.min, c.max, n)
	}
	return nil
}

type matches struct {
	pattern string
	regex   *object.Regex
	message string
}

func (c *matches) whole() bool { return false }

func (c *matches) check(s *Session, _ *frame, v object.Value) error {
	text := s.text(v)
	ok, err := c.regex.IsMatch(text)
	if err != nil || ok {
		return err
	}
	if c.message != "" {
		return checkFailed("ValidatePatternFailure", "%s", dotnetFormat(c.message, text, c.pattern))
	}
	return checkFailed("ValidatePatternFailure", "The argument \"%s\" does not match the \"%s\" pattern. Supply an argument that matches \"%s\" and try the command again.", text, c.pattern, c.pattern)
}

type notNull struct{}

func (notNull) whole() bool { return true }

func (notNull) check(_ *Session, _ *frame, v object.Value) error {
	if v == nil {
		return checkFailed("ArgumentIsNull", "The argument is null. Provide a valid value for the argument, and then try running the command again.")
	}
	if items, ok := sequence(v); ok {
		for _, x := range items {
			if x == nil {
				return checkFailed("ArgumentIsNull", "The argument has a null value, or an element of the argument collection contains a null value. Provide a collection that does not contain any null values, and then try the command again.")
			}
		}
	}
	return nil
}

// notEmpty is ValidateNotNullOrEmpty, or ValidateNotNullOrWhiteSpace when blank.
type notEmpty struct{ blank bool }

func (notEmpty) whole() bool { return true }

func (c notEmpty) check(_ *Session, _ *frame, v object.Value) error {
	v = object.Unwrap(v)
	empty := func(s string) bool { return s == "" || c.blank && strings.TrimSpace(s) == "" }
	word := "empty"
	if c.blank {
		word = "empty, or consists of only white-space characters"
	}
	if s, ok := v.(string); v == nil || ok && empty(s) {
		if c.blank {
			return checkFailed("ArgumentIsEmptyOrWhiteSpace", "The argument is null, empty, or consists of only white-space characters. Provide an argument that contains non white-space characters, and then try the command again.")
		}
		return checkFailed("ArgumentIsEmpty", "The argument is null or %s. Provide an argument that is not null or empty, and then try the command again.", word)
	}
	if h, ok := v.(*object.Hashtable); ok && h.Len() == 0 {
		return checkFailed("ArgumentCollectionIsEmpty", "The argument is null, empty, or an element of the argument collection contains a null value. Supply a collection that does not contain any null values and then try the command again.")
	}
	if items, ok := sequence(v); ok {
		bad := len(items) == 0
		for _, x := range items {
			if s, ok := object.Unwrap(x).(string); x == nil || ok && empty(s) {
				bad = true
			}
		}
		if bad {
			return checkFailed("ArgumentCollectionContainsNull", "The argument is null, empty, or an element of the argument collection contains a null value. Supply a collection that does not contain any null values and then try the command again.")
		}
	}
	return nil
}

// scriptCheck is ValidateScript.
type scriptCheck struct {
	block   *ScriptBlock
	message string
}

func (*scriptCheck) whole() bool { return false }

func (c *scriptCheck) check(s *Session, f *frame, v object.Value) error {
	if v == nil {
		return checkFailed("ArgumentIsEmpty", "The argument is null. Provide a valid value for the argument, and then try running the command again.")
	}
	old := s.propagate
	s.propagate = true
	out, err := f.invoke(c.block, v, nil)
	s.propagate = old
	if err != nil {
		if isFlow(err) {
			return err
		}
		return checkFailed("ValidateScriptFailure", "%s", Record(err).Message())
	}
	if object.Truth(collapse(out)) {
		return nil
	}
	if c.message != "" {
		return checkFailed("ValidateScriptFailure", "%s", dotnetFormat(c.message, s.text(v), c.block.Text()))
	}
	return checkFailed("ValidateScriptFailure", "The \"%s\" validation script for the argument with value \"%s\" did not return a result of True. Determine why the validation script failed, and then try the command again.",
		c.block.Text(), s.text(v))
}
