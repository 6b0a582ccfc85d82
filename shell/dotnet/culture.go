package dotnet

import (
	"strings"
	"time"

	"migsh/shell/object"
)

var (
	numberFormatType = object.NewClass("System.Globalization.NumberFormatInfo", nil, object.IFormatProviderType, object.ICloneableType)
	dateFormatType   = object.NewClass("System.Globalization.DateTimeFormatInfo", nil, object.IFormatProviderType, object.ICloneableType)
	textInfoType     = object.NewClass("System.Globalization.TextInfo", nil)
	compareInfoType  = object.NewClass("System.Globalization.CompareInfo", nil)
	calendarType     = object.NewClass("System.Globalization.GregorianCalendar", nil)
	isoWeekType      = object.NewClass("System.Globalization.ISOWeek", nil)
	calendarWeekRule = object.NewEnum("System.Globalization.CalendarWeekRule", "FirstDay", "FirstFullWeek", "FirstFourDayWeek")
	cultureTypes     = object.NewEnumValues("System.Globalization.CultureTypes", true, []string{"NeutralCultures", "SpecificCultures", "AllCultures"}, []int64{1, 2, 7})
	compareOptions   = object.NewEnumValues("System.Globalization.CompareOptions", true,
		[]string{"None", "IgnoreCase", "IgnoreNonSpace", "IgnoreSymbols", "StringSort", "OrdinalIgnoreCase", "Ordinal"}, []int64{0, 1, 2, 4, 536870912, 268435456, 1073741824})
)

// cultureView is a part of a culture (its number format, text info …) as an object of its own.
type cultureView struct {
	typ *object.Type
	c   *object.Culture
}

// PSType is the part's class.
func (v cultureView) PSType() *object.Type { return v.typ }

// culture makes a view usable where a format provider is wanted.
func (v cultureView) PSConvert(to *object.Type) (Value, bool) {
	return v.c, to == object.CultureInfoType
}

func cultureMembers() []Def {
	type C = *object.Culture
	view := func(t *object.Type) func(C) Value { return func(c C) Value { return cultureView{t, c} } }
	get := func(a Args) (Value, error) { return findCulture(a.String(0)) }
	return []Def{
		Prop("string Name {get;}", func(c C) Value { return c.Name }), Prop("string DisplayName {get;}", func(c C) Value { return c.EnglishName }),
		Prop("string EnglishName {get;}", func(c C) Value { return c.EnglishName }), Prop("string NativeName {get;}", func(c C) Value { return c.NativeName }),
		Prop("int LCID {get;}", func(c C) Value { return object.Int(c.LCID) }), Prop("string TwoLetterISOLanguageName {get;}", func(c C) Value { return c.TwoLetter }),
		Prop("string IetfLanguageTag {get;}", func(c C) Value { return c.Name }), Prop("bool IsNeutralCulture {get;}", func(c C) Value { return c.Name != "" && !strings.Contains(c.Name, "-") }),
		Prop("bool IsReadOnly {get;}", func(c C) Value { return true }),
		Prop("cultureinfo Parent {get;}", func(c C) Value {
			language, _, found := strings.Cut(c.Name, "-")
			if !found {
				return object.Invariant
			}
			p := *c
			p.Name = language
			return &p
		}),
		Prop("System.Globalization.NumberFormatInfo NumberFormat {get;set;}", view(numberFormatType)),
		Prop("System.Globalization.DateTimeFormatInfo DateTimeFormat {get;set;}", view(dateFormatType)),
		Prop("System.Globalization.TextInfo TextInfo {get;}", view(textInfoType)), Prop("System.Globalization.CompareInfo CompareInfo {get;}", view(compareInfoType)),
		Prop("System.Globalization.Calendar Calendar {get;}", view(calendarType)),
		Method("string ToString()", func(c C, a Args) (Value, error) { return c.Name, nil }),
		Method("System.Object GetFormat(type formatType)", func(c C, a Args) (Value, error) { return c, nil }),
		Method("System.Object Clone()", func(c C, a Args) (Value, error) { d := *c; return &d, nil }),
		StaticProp("cultureinfo InvariantCulture", func(*Host) Value { return object.Invariant }),
		{sig: "cultureinfo CurrentCulture {get;set;}", static: true, get: func(_ Value, h *Host) (Value, error) { return h.CultureInfo(), nil },
			set: func(_, v Value, h *Host) error {
				if c, ok := object.Unwrap(v).(C); ok && h != nil {
					h.Culture = c
				}
				return nil
			}},
		StaticProp("cultureinfo CurrentUICulture", func(h *Host) Value { return h.CultureInfo() }),
		StaticProp("cultureinfo InstalledUICulture", func(h *Host) Value { return h.CultureInfo() }),
		Static("cultureinfo GetCultureInfo(string name)", get), Static("cultureinfo CreateSpecificCulture(string name)", get),
		Static("cultureinfo[] GetCultures(System.Globalization.CultureTypes types)", func(a Args) (Value, error) {
			out := &object.Array{Elem: object.CultureInfoType}
			for _, c := range object.Cultures() {
				out.Items = append(out.Items, c)
			}
			return out, nil
		}),
		Ctor("new(string name)", get), Ctor("new(int culture)", func(a Args) (Value, error) {
			for _, c := range object.Cultures() {
				if c.LCID == a.Int(0) {
					return c, nil
				}
			}
			return nil, object.NewException(object.CultureNotFoundExceptionType, "Culture is not supported. (Parameter 'culture')")
		}),
	}
}

func findCulture(name string) (Value, error) {
	if c := object.CultureByName(name); c != nil {
		return c, nil
	}
	return nil, object.NewException(object.CultureNotFoundExceptionType,
		"Culture is not supported. (Parameter 'name')\n"+name+" is an invalid culture identifier.")
}

func numberFormatMembers() []Def {
	p := func(sig string, f func(n *object.NumberFormat) Value) Def {
		return Prop(sig, func(v cultureView) Value { return f(&v.c.Number) })
	}
	return []Def{
		p("string NumberDecimalSeparator", func(n *object.NumberFormat) Value { return n.Decimal }), p("string NumberGroupSeparator", func(n *object.NumberFormat) Value { return n.Group }),
		p("string CurrencySymbol", func(n *object.NumberFormat) Value { return n.Currency }), p("string NegativeSign", func(n *object.NumberFormat) Value { return n.Negative }),
		p("string PercentSymbol", func(n *object.NumberFormat) Value { return n.Percent }), p("string NaNSymbol", func(n *object.NumberFormat) Value { return n.NaN }),
		p("int NumberDecimalDigits", func(n *object.NumberFormat) Value { return object.Int(n.Digits) }), p("int CurrencyDecimalDigits", func(n *object.NumberFormat) Value { return object.Int(n.CurrencyDigits) }),
		p("string CurrencyDecimalSeparator", func(n *object.NumberFormat) Value { return n.Decimal }), p("string PositiveSign", func(*object.NumberFormat) Value { return "+" }),
		StaticProp("System.Globalization.NumberFormatInfo InvariantInfo", func(*Host) Value { return cultureView{numberFormatType, object.Invariant} }),
		StaticProp("System.Globalization.NumberFormatInfo CurrentInfo", func(h *Host) Value { return cultureView{numberFormatType, h.CultureInfo()} }),
	}
}

func dateFormatMembers() []Def {
	text := func(sig string, f func(d *object.DateFormat) string) Def {
		return Prop("string "+sig, func(v cultureView) Value { return f(&v.c.Date) })
	}
	names := func(sig string, f func(d *object.DateFormat) []string) Def {
		return Prop("string[] "+sig, func(v cultureView) Value { return object.NewStrings(f(&v.c.Date)...) })
	}
	name := func(sig, param string, from int, f func(d *object.DateFormat) []string) Def {
		return Method("string "+sig, func(v cultureView, a Args) (Value, error) {
			n := a.Value(0)
			i := 0
			if e, ok := n.(object.Enum); ok {
				i = int(e.Value)
			} else {
				i = a.Int(0) - from
			}
			list := f(&v.c.Date)
			if i < 0 || i >= len(list) {
				return nil, outOfRange(param, "Valid values are between 1 and 13, inclusive.")
			}
			return list[i], nil
		})
	}
	months := func(d *object.DateFormat) []string { return append(append([]string(nil), d.Months...), "") }
	shortMonths := func(d *object.DateFormat) []string { return append(append([]string(nil), d.ShortMonths...), "") }
	days := func(d *object.DateFormat) []string { return d.Days }
	shortDays := func(d *object.DateFormat) []string { return d.ShortDays }
	return []Def{
		text("ShortDatePattern", func(d *object.DateFormat) string { return d.ShortDate }), text("LongDatePattern", func(d *object.DateFormat) string { return d.LongDate }),
		text("ShortTimePattern", func(d *object.DateFormat) string { return d.ShortTime }), text("LongTimePattern", func(d *object.DateFormat) string { return d.LongTime }),
		text("FullDateTimePattern", func(d *object.DateFormat) string { return d.LongDate + " " + d.LongTime }), text("MonthDayPattern", func(d *object.DateFormat) string { return d.MonthDay }),
		text("YearMonthPattern", func(d *object.DateFormat) string { return d.YearMonth }), text("DateSeparator", func(d *object.DateFormat) string { return d.DateSep }),
		text("TimeSeparator", func(d *object.DateFormat) string { return d.TimeSep }), text("AMDesignator", func(d *object.DateFormat) string { return d.AM }),
		text("PMDesignator", func(d *object.DateFormat) string { return d.PM }),
		text("SortableDateTimePattern", func(*object.DateFormat) string { return "yyyy'-'MM'-'dd'T'HH':'mm':'ss" }),
		text("UniversalSortableDateTimePattern", func(*object.DateFormat) string { return "yyyy'-'MM'-'dd HH':'mm':'ss'Z'" }),
		text("RFC1123Pattern", func(*object.DateFormat) string { return "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'" }),
		names("DayNames", days), names("AbbreviatedDayNames", shortDays), names("MonthNames", months), names("AbbreviatedMonthNames", shortMonths),
		Prop("System.DayOfWeek FirstDayOfWeek", func(v cultureView) Value { return object.Enum{Type: dayOfWeek, Value: int64(v.c.Date.FirstDay)} }),
		name("GetMonthName(int month)", "month", 1, months), name("GetAbbreviatedMonthName(int month)", "month", 1, shortMonths),
		name("GetDayName(System.DayOfWeek dayofweek)", "dayofweek", 0, days), name("GetAbbreviatedDayName(System.DayOfWeek dayofweek)", "dayofweek", 0, shortDays),
		StaticProp("System.Globalization.DateTimeFormatInfo InvariantInfo", func(*Host) Value { return cultureView{dateFormatType, object.Invariant} }),
		StaticProp("System.Globalization.DateTimeFormatInfo CurrentInfo", func(h *Host) Value { return cultureView{dateFormatType, h.CultureInfo()} }),
	}
}

func textInfoMembers() []Def {
	return []Def{
		Prop("string ListSeparator", func(v cultureView) Value { return v.c.ListSep }), Prop("string CultureName", func(v cultureView) Value { return v.c.Name }),
		Method("string ToTitleCase(string str)", func(v cultureView, a Args) (Value, error) { return titleCase(a.String(0)), nil }),
		Method("string ToUpper(string str)", func(v cultureView, a Args) (Value, error) { return strings.ToUpper(a.String(0)), nil }),
		Method("string ToLower(string str)", func(v cultureView, a Args) (Value, error) { return strings.ToLower(a.String(0)), nil }),
	}
}

// titleCase capitalises words; one written in capitals stays, as an acronym.
func titleCase(s string) string {
	var b strings.Builder
	rs := []rune(s)
	isLetter := func(r rune) bool { return strings.ToUpper(string(r)) != strings.ToLower(string(r)) }
	for i := 0; i < len(rs); {
		j := i
		for j < len(rs) && (isLetter(rs[j]) || j > i && (rs[j] == '\'' || rs[j] >= '0' && rs[j] <= '9')) {
			j++
		}
		if j == i {
			b.WriteRune(rs[i])
			i++
			continue
		}
		word := string(rs[i:j])
		if word != strings.ToUpper(word) || j-i == 1 {
			word = strings.ToUpper(string(rs[i])) + strings.ToLower(string(rs[i+1:j]))
		}
		b.WriteString(word)
		i = j
	}
	return b.String()
}

func compareInfoMembers() []Def {
	return []Def{
		Method("int Compare(string string1, string string2)", func(v cultureView, a Args) (Value, error) {
			return object.Int(object.CompareStrings(a.String(0), a.String(1), false)), nil
		}),
		Method("int Compare(string string1, string string2, System.Globalization.CompareOptions options)", func(v cultureView, a Args) (Value, error) {
			return object.Int(object.CompareStrings(a.String(0), a.String(1), a.Enum(2)&(1|268435456) != 0)), nil
		}),
	}
}

func calendarMembers() []Def {
	date := func(a Args) time.Time { return Arg[object.DateTime](a, 0).Wall() }
	part := func(sig string, f func(time.Time) int) Def {
		return Method("int "+sig+"(datetime time)", func(v cultureView, a Args) (Value, error) { return object.Int(f(date(a))), nil })
	}
	return []Def{
		Method("int GetWeekOfYear(datetime time, System.Globalization.CalendarWeekRule rule, System.DayOfWeek firstDayOfWeek)", func(v cultureView, a Args) (Value, error) {
			return object.Int(weekOfYear(date(a), a.Enum(1), int(a.Enum(2)))), nil
		}),
		part("GetYear", time.Time.Year), part("GetDayOfMonth", time.Time.Day), part("GetDayOfYear", time.Time.YearDay),
		part("GetMonth", func(t time.Time) int { return int(t.Month()) }),
		Method("int GetDaysInMonth(int year, int month)", func(v cultureView, a Args) (Value, error) {
			return object.Int(object.DaysInMonth(a.Int(0), a.Int(1))), nil
		}),
		Method("bool IsLeapYear(int year)", func(v cultureView, a Args) (Value, error) { return object.DaysInMonth(a.Int(0), 2) == 29, nil }),
		Ctor("new()", func(a Args) (Value, error) { return cultureView{calendarType, object.Invariant}, nil }),
	}
}

// weekOfYear is Calendar.GetWeekOfYear: the first week is that of 1 January, the first whole one, or the first with four days.
func weekOfYear(t time.Time, rule int64, first int) int {
	need := []int{1, 7, 4}[rule]
	week := func(year int) time.Time { // start of week 1
		jan1 := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)
		back := (int(jan1.Weekday()) - first + 7) % 7
		start := jan1.AddDate(0, 0, -back)
		if 7-back < need {
			start = start.AddDate(0, 0, 7)
		}
		return start
	}
	day := time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
	start := week(t.Year())
	if day.Before(start) {
		start = week(t.Year() - 1)
	}
	return int(day.Sub(start).Hours()/24)/7 + 1
}

func isoWeekMembers() []Def {
	week := func(a Args) (year, week int) { return Arg[object.DateTime](a, 0).Wall().ISOWeek() }
	return []Def{
		Static("int GetWeekOfYear(datetime date)", func(a Args) (Value, error) { _, w := week(a); return object.Int(w), nil }),
		Static("int GetYear(datetime date)", func(a Args) (Value, error) { y, _ := week(a); return object.Int(y), nil }),
		Static("int GetWeeksInYear(int year)", func(a Args) (Value, error) {
			_, w := time.Date(a.Int(0), 12, 28, 0, 0, 0, 0, time.UTC).ISOWeek()
			return object.Int(w), nil
		}),
	}
}
