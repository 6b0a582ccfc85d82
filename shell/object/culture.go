package object

import "strings"

// Culture is what formatting and parsing need to know about a culture; cultures are data (cultures.go) and never change.
type Culture struct {
	Name        string // "en-US"; "" for the invariant culture
	EnglishName string
	NativeName  string
	LCID        int
	TwoLetter   string
	Number      NumberFormat
	Date        DateFormat
	ListSep     string
}

// NumberFormat is NumberFormatInfo.
type NumberFormat struct {
	Decimal, Group, Negative string
	Groups                   []int // sizes from the right; the last repeats
	Digits                   int   // default of N and F
	NegativePattern          int   // of N: 0 (n) 1 -n 2 "- n" 3 n- 4 "n -"
	Currency                 string
	CurrencyDigits           int
	CurrencyPositive         int // CurrencyPositivePattern
	CurrencyNegative         int // CurrencyNegativePattern
	Percent                  string
	PercentDigits            int
	PercentPositive          int
	PercentNegative          int
	NaN, PosInf, NegInf      string
	// CurrencyDecimal and CurrencyGroup are empty where they are those of plain numbers.
	CurrencyDecimal, CurrencyGroup string
}

// DateFormat is DateTimeFormatInfo.
type DateFormat struct {
	ShortDate, LongDate, ShortTime, LongTime, MonthDay, YearMonth string
	DateSep, TimeSep, AM, PM                                      string
	Days, ShortDays                                               []string // Sunday first
	Months, ShortMonths                                           []string
	// MonthsGenitive are used beside a day number; nil where they are the Months.
	MonthsGenitive []string
	FirstDay       int // 0 Sunday
	Era            string
}

// PSType is System.Globalization.CultureInfo.
func (*Culture) PSType() *Type { return CultureInfoType }

// PSString is the name.
func (c *Culture) PSString(*Culture) string { return c.Name }

// PSEquals compares by name.
func (c *Culture) PSEquals(o Value) bool {
	d, ok := o.(*Culture)
	return ok && strings.EqualFold(c.Name, d.Name)
}

// CultureInfoType is the type of cultures.
var CultureInfoType = cultureType()

func cultureType() *Type {
	t := NewClass("System.Globalization.CultureInfo", nil, IFormatProviderType, ICloneableType)
	t.FromValue = func(v Value) (Value, bool, error) {
		s, ok := Unwrap(v).(string)
		if !ok {
			return nil, false, nil
		}
		c := CultureByName(s)
		if c == nil {
			return nil, false, valueError("InvalidCastConstructorException", s, t, NewException(CultureNotFoundExceptionType,
				"Culture is not supported. (Parameter 'name')\n"+s+" is an invalid culture identifier."))
		}
		return c, true, nil
	}
	return t
}

// orInvariant lets nil stand for the invariant culture.
func orInvariant(c *Culture) *Culture {
	if c == nil {
		return Invariant
	}
	return c
}

var (
	englishDays        = []string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}
	englishShortDays   = []string{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"}
	englishMonths      = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	englishShortMonths = []string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
)

// Invariant is CultureInfo.InvariantCulture.
var Invariant = &Culture{
	EnglishName: "Invariant Language (Invariant Country)", NativeName: "Invariant Language (Invariant Country)", LCID: 127, TwoLetter: "iv", ListSep: ",",
	Number: NumberFormat{Decimal: ".", Group: ",", Negative: "-", Groups: []int{3}, Digits: 2, NegativePattern: 1,
		Currency: "¤", CurrencyDigits: 2, CurrencyPositive: 0, CurrencyNegative: 0, Percent: "%", PercentDigits: 2, PercentPositive: 0, PercentNegative: 0,
		NaN: "NaN", PosInf: "Infinity", NegInf: "-Infinity"},
	Date: DateFormat{ShortDate: "MM/dd/yyyy", LongDate: "dddd, dd MMMM yyyy", ShortTime: "HH:mm", LongTime: "HH:mm:ss", MonthDay: "MMMM dd",
		YearMonth: "yyyy MMMM", DateSep: "/", TimeSep: ":", AM: "AM", PM: "PM", Days: englishDays, ShortDays: englishShortDays,
		Months: englishMonths, ShortMonths: englishShortMonths, Era: "A.D."},
}

// EnUS is the culture of a shell in an English environment, the default.
var EnUS = &Culture{
	Name: "en-US", EnglishName: "English (United States)", NativeName: "English (United States)", LCID: 1033, TwoLetter: "en", ListSep: ",",
	Number: NumberFormat{Decimal: ".", Group: ",", Negative: "-", Groups: []int{3}, Digits: 3, NegativePattern: 1,
		Currency: "$", CurrencyDigits: 2, CurrencyPositive: 0, CurrencyNegative: 1, Percent: "%", PercentDigits: 3, PercentPositive: 1, PercentNegative: 1,
		NaN: "NaN", PosInf: "∞", NegInf: "-∞"},
	Date: DateFormat{ShortDate: "M/d/yyyy", LongDate: "dddd, MMMM d, yyyy", ShortTime: "h:mm\u202ftt", LongTime: "h:mm:ss\u202ftt", MonthDay: "MMMM d",
		YearMonth: "MMMM yyyy", DateSep: "/", TimeSep: ":", AM: "AM", PM: "PM", Days: englishDays, ShortDays: englishShortDays,
		Months: englishMonths, ShortMonths: englishShortMonths, Era: "AD"},
}
