package object

import (
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// Cultures are the cultures with data of their own.
func Cultures() []*Culture {
	return []*Culture{Invariant, EnUS, enGB, deDE, frFR, esES, itIT, nlNL, ptBR}
}

// CultureByName finds a culture ("de-DE", "de", ""), ignoring case. A well-formed name without data here formats as its language does, or
// as the invariant culture; nil for what can't be a name.
func CultureByName(name string) *Culture {
	for _, c := range Cultures() {
		if strings.EqualFold(c.Name, name) {
			return c
		}
	}
	tag, err := language.Parse(name)
	if _, malformed := err.(language.ValueError); err != nil && !malformed || strings.ContainsAny(name, "_ ") {
		return nil
	}
	return derived(tag, name)
}

// derived is a culture by its language's data.
func derived(tag language.Tag, name string) *Culture {
	base, _ := tag.Base()
	from := Invariant
	for _, c := range Cultures() {
		if c.TwoLetter == base.String() {
			from = c
			break
		}
	}
	c := *from
	c.Name = canonicalName(name)
	c.TwoLetter = base.String()
	c.LCID = 4096
	c.EnglishName = display.English.Tags().Name(tag)
	c.NativeName = display.Self.Name(tag)
	return &c
}

// canonicalName is "xx-YY", as .NET spells names.
func canonicalName(name string) string {
	language, rest, found := strings.Cut(name, "-")
	if !found {
		return strings.ToLower(name)
	}
	return strings.ToLower(language) + "-" + strings.ToUpper(rest)
}

// like makes a culture of another one with changes.
func like(c *Culture, change func(*Culture)) *Culture {
	d := *c
	change(&d)
	return &d
}

func shortened(names []string, n int) []string {
	out := make([]string, len(names))
	for i, s := range names {
		r := []rune(s)
		out[i] = string(r[:min(n, len(r))])
	}
	return out
}

var enGB = like(EnUS, func(c *Culture) {
	c.Name, c.LCID = "en-GB", 2057
	c.EnglishName, c.NativeName = "English (United Kingdom)", "English (United Kingdom)"
	c.Number.Currency = "£"
	c.Date.ShortDate, c.Date.LongDate, c.Date.ShortTime, c.Date.LongTime = "dd/MM/yyyy", "dddd, d MMMM yyyy", "HH:mm", "HH:mm:ss"
	c.Date.MonthDay, c.Date.AM, c.Date.PM, c.Date.FirstDay = "d MMMM", "am", "pm", 1
})

// continental has the comma as decimal sign and the currency behind the number.
func continental(c *Culture) {
	c.ListSep = ";"
	c.Number.Decimal, c.Number.Group, c.Number.Currency = ",", ".", "€"
	c.Number.CurrencyPositive, c.Number.CurrencyNegative, c.Number.PercentPositive, c.Number.PercentNegative = 3, 8, 0, 0
	c.Date.ShortTime, c.Date.LongTime, c.Date.FirstDay = "HH:mm", "HH:mm:ss", 1
}

var deDE = like(EnUS, func(c *Culture) {
	continental(c)
	c.Name, c.LCID, c.TwoLetter, c.EnglishName, c.NativeName = "de-DE", 1031, "de", "German (Germany)", "Deutsch (Deutschland)"
	d := &c.Date
	d.ShortDate, d.LongDate, d.MonthDay, d.YearMonth, d.DateSep = "dd.MM.yyyy", "dddd, d. MMMM yyyy", "d. MMMM", "MMMM yyyy", "."
	d.Days = []string{"Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"}
	d.ShortDays = shortened(d.Days, 2)
	d.Months = []string{"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"}
	d.ShortMonths = []string{"Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"}
	d.Era = "n. Chr."
})

var frFR = like(EnUS, func(c *Culture) {
	continental(c)
	c.Number.Group = "\u202f"
	c.Name, c.LCID, c.TwoLetter, c.EnglishName, c.NativeName = "fr-FR", 1036, "fr", "French (France)", "français (France)"
	d := &c.Date
	d.ShortDate, d.LongDate, d.MonthDay, d.YearMonth = "dd/MM/yyyy", "dddd d MMMM yyyy", "d MMMM", "MMMM yyyy"
	d.Days = []string{"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"}
	d.ShortDays = []string{"dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."}
	d.Months = []string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"}
	d.ShortMonths = []string{"janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."}
	d.Era = "ap. J.-C."
})

var esES = like(EnUS, func(c *Culture) {
	continental(c)
	c.Name, c.LCID, c.TwoLetter, c.EnglishName, c.NativeName = "es-ES", 3082, "es", "Spanish (Spain)", "español (España)"
	d := &c.Date
	d.ShortDate, d.LongDate, d.MonthDay, d.YearMonth = "d/M/yyyy", "dddd, d 'de' MMMM 'de' yyyy", "d 'de' MMMM", "MMMM 'de' yyyy"
	d.ShortTime, d.LongTime = "H:mm", "H:mm:ss"
	d.Days = []string{"domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"}
	d.ShortDays = shortened(d.Days, 3)
	d.Months = []string{"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"}
	d.ShortMonths = []string{"ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"}
})

var itIT = like(EnUS, func(c *Culture) {
	continental(c)
	c.Name, c.LCID, c.TwoLetter, c.EnglishName, c.NativeName = "it-IT", 1040, "it", "Italian (Italy)", "italiano (Italia)"
	d := &c.Date
	d.ShortDate, d.LongDate, d.MonthDay, d.YearMonth = "dd/MM/yyyy", "dddd d MMMM yyyy", "d MMMM", "MMMM yyyy"
	d.Days = []string{"domenica", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato"}
	d.ShortDays = shortened(d.Days, 3)
	d.Months = []string{"gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"}
	d.ShortMonths = shortened(d.Months, 3)
})

var nlNL = like(EnUS, func(c *Culture) {
	continental(c)
	c.Number.CurrencyPositive, c.Number.CurrencyNegative = 2, 12
	c.Name, c.LCID, c.TwoLetter, c.EnglishName, c.NativeName = "nl-NL", 1043, "nl", "Dutch (Netherlands)", "Nederlands (Nederland)"
	d := &c.Date
	d.ShortDate, d.LongDate, d.MonthDay, d.YearMonth, d.DateSep = "dd-MM-yyyy", "dddd d MMMM yyyy", "d MMMM", "MMMM yyyy", "-"
	d.Days = []string{"zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"}
	d.ShortDays = shortened(d.Days, 2)
	d.Months = []string{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"}
	d.ShortMonths = []string{"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"}
})

var ptBR = like(EnUS, func(c *Culture) {
	continental(c)
	c.Number.Currency, c.Number.CurrencyPositive, c.Number.CurrencyNegative, c.Number.PercentPositive, c.Number.PercentNegative = "R$", 2, 9, 1, 1
	c.Name, c.LCID, c.TwoLetter, c.EnglishName, c.NativeName = "pt-BR", 1046, "pt", "Portuguese (Brazil)", "português (Brasil)"
	d := &c.Date
	d.ShortDate, d.LongDate, d.MonthDay, d.YearMonth, d.FirstDay = "dd/MM/yyyy", "dddd, d 'de' MMMM 'de' yyyy", "d 'de' MMMM", "MMMM 'de' yyyy", 0
	d.Days = []string{"domingo", "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado"}
	d.ShortDays = []string{"dom.", "seg.", "ter.", "qua.", "qui.", "sex.", "sáb."}
	d.Months = []string{"janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"}
	d.ShortMonths = []string{"jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez."}
})
