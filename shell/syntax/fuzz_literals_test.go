package syntax

import (
	"math/big"
	"strings"
	"testing"
	"unicode/utf8"
)

// onlyExpression is the expression a text consists of, nil when it is anything else or has errors.
func onlyExpression(text string) Expression {
	script, errs := Parse("", text)
	if len(errs) > 0 || script.EndBlock == nil || len(script.EndBlock.Statements) != 1 {
		return nil
	}
	p, ok := script.EndBlock.Statements[0].(*Pipeline)
	if !ok || len(p.PipelineElements) != 1 {
		return nil
	}
	e, ok := p.PipelineElements[0].(*CommandExpression)
	if !ok {
		return nil
	}
	return e.Expression
}

// quoted is a text in each form of string that can say it: value comes back from all of them.
func quoted(text string) map[string]string {
	single := strings.NewReplacer("'", "''", "‘", "‘‘", "’", "’’", "‚", "‚‚", "‛", "‛‛").Replace(text)
	double := strings.NewReplacer("`", "``", "$", "`$", `"`, "`\"", "“", "`“", "”", "`”", "„", "`„").Replace(text)
	forms := map[string]string{"single": "'" + single + "'", "double": `"` + double + `"`}
	if strings.HasSuffix(text, "\r") {
		return forms // it would belong to the line break before the end
	}
	if !strings.ContainsAny(text, "'‘’‚‛") {
		forms["here single"] = "@'\n" + text + "\n'@"
	}
	if !strings.ContainsAny(text, "\"“”„") {
		forms["here double"] = "@\"\n" + double + "\n\"@"
	}
	return forms
}

// FuzzStringForms checks that every form of string gives back what was put into it, and that the text as it is never breaks the tokenizer
// in the midst of one.
func FuzzStringForms(f *testing.F) {
	for _, s := range []string{"", "a", "it's", `say "x"`, "$x ${y} $(z)", "`n`u{41}", "two\nlines", "\r\n'@", "“”„‘’", "`", "$(", "é😀", "a`\r\nb", "#<#"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, frame := range [][2]string{{`"`, `"`}, {"'", "'"}, {"@\"\n", "\n\"@"}, {"@'\n", "\n'@"}, {`"$(`, `)"`}, {`"${`, `}"`}, {"\"`u{", "}\""}} {
			checkTree(t, frame[0]+text+frame[1])
		}
		if !utf8.ValidString(text) || strings.ContainsRune(text, 0) {
			return // the reader of scripts leaves neither in
		}
		for form, source := range quoted(text) {
			s, ok := onlyExpression(source).(*StringConstantExpression)
			if !ok || s.Value != text {
				t.Fatalf("%s: %q written %q is %#v", form, text, source, s)
			}
		}
	})
}

func TestStringForms(t *testing.T) {
	for _, text := range []string{"", "plain", "it's", `"quoted"`, "tab\tand `tick` and $dollar", "line\nline", "‘curly’ “curly”", "😀"} {
		for form, source := range quoted(text) {
			if s, ok := onlyExpression(source).(*StringConstantExpression); !ok || s.Value != text {
				t.Errorf("%s: %q written %q does not come back", form, text, source)
			}
		}
	}
}

// FuzzNumberLiteral checks that a number has a value, and that a minus sign before it does nothing but turn it around.
func FuzzNumberLiteral(f *testing.F) {
	for _, s := range []string{"0", "1", "0x1F", "0b101", "1kb", "1.5", "1e3", "1.5d", "7l", "10ul", "255uy", "3s", "9n", ".5", "0xFFFFFFFFFFFFFFFF", "1e400", "99999999999999999999",
		"0x80000000", "1.5e-3pb", "79228162514264337593543950335d", "2147483648", "1..2", "0b2", "1_000"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		checkTree(t, text)
		checkTree(t, "["+text+"]")
		c, ok := onlyExpression(text).(*ConstantExpression)
		if !ok {
			return
		}
		if c.Value == nil {
			t.Fatalf("%q is a number without a value", text)
		}
		if negative, ok := onlyExpression("-" + text).(*ConstantExpression); ok && isBig(c.Value) && isBig(negative.Value) {
			sum := new(big.Int).Add(c.Value.(*big.Int), negative.Value.(*big.Int))
			if sum.Sign() != 0 && text[0] != '-' && text[0] != '+' {
				t.Fatalf("%q is %v, with a minus sign %v", text, c.Value, negative.Value)
			}
		}
	})
}

func isBig(v any) bool { _, ok := v.(*big.Int); return ok }
