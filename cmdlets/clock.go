package cmdlets

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// clock are the cmdlets about time.
func clock() []interp.Command {
	return []interp.Command{
		interp.Define("Get-Date", func() *getDate { return &getDate{} },
			interp.Synopsis("Gets the current date and time."), utility, interp.DefaultSet("DateAndFormat"), interp.Output("System.String", "System.DateTime"),
			interp.Example("Get-Date -Format 'yyyy-MM-dd HH:mm'")),
		interp.Define("New-TimeSpan", func() *newTimeSpan { return &newTimeSpan{} },
			interp.Synopsis("Creates a TimeSpan object."), utility, interp.DefaultSet("Date"), interp.Output("System.TimeSpan"),
			interp.Example("New-TimeSpan -Hours 1 -Minutes 30")),
		interp.Define("Start-Sleep", func() *startSleep { return &startSleep{} },
			interp.Synopsis("Suspends the activity in a script or session for the specified period of time."), interp.Alias("sleep"), utility,
			interp.DefaultSet("Seconds"), interp.Example("Start-Sleep -Seconds 5")),
		interp.Define("Measure-Command", func() *measureCommand { return &measureCommand{} },
			interp.Synopsis("Measures the time it takes to run script blocks and cmdlets."), utility, interp.Output("System.TimeSpan"),
			interp.Example("Measure-Command { Get-MigrationUser }")),
	}
}

type getDate struct {
	AsUTC           interp.Switch
	Date            object.DateTime `ps:"pos=0,pipe,prop,set=DateAndFormat|DateAndUFormat,alias=LastWriteTime"`
	Day             int32           `ps:"range=1..31"`
	DisplayHint     string          `ps:"enum=Microsoft.PowerShell.Commands.DisplayHintType(Date|Time|DateTime)"`
	Format          string          `ps:"set=DateAndFormat|UnixTimeSecondsAndFormat"`
	Hour            int32           `ps:"range=0..23"`
	Millisecond     int32           `ps:"range=0..999"`
	Minute          int32           `ps:"range=0..59"`
	Month           int32           `ps:"range=1..12"`
	Second          int32           `ps:"range=0..59"`
	Year            int32           `ps:"range=1..9999"`
	UFormat         string          `ps:"mandatory,set=DateAndUFormat|UnixTimeSecondsAndUFormat"`
	UnixTimeSeconds int64           `ps:"mandatory,set=UnixTimeSecondsAndFormat|UnixTimeSecondsAndUFormat,alias=UnixTime"`
}

// displayHintType is DisplayHintType.
var displayHintType = object.NewEnum("Microsoft.PowerShell.Commands.DisplayHintType", "Date", "Time", "DateTime")

func (c *getDate) Process(p *interp.Pipe) error {
	d := object.DateTimeOf(time.Now())
	d.Kind = object.Local
	switch {
	case p.Bound("Date"):
		d = c.Date
	case p.Bound("UnixTimeSeconds"):
		d = object.DateTimeOf(time.Unix(c.UnixTimeSeconds, 0).Local())
		d.Kind = object.Local
	}
	d, err := c.adjusted(p, d)
	if err != nil {
		return err
	}
	if c.AsUTC {
		d = d.ToUniversal()
	}
	switch {
	case p.Bound("UFormat"):
		s, err := unixFormat(d, c.UFormat)
		if err != nil {
			return err
		}
		return p.Write(s)
	case p.Bound("Format"):
		s, err := netFormat(d, c.Format)
		if err != nil {
			return err
		}
		return p.Write(s)
	}
	o := &object.Object{Base: d}
	hint := "DateTime"
	if c.DisplayHint != "" {
		hint = c.DisplayHint
	}
	o.Props.Add(object.Prop{Name: "DisplayHint", Value: displayHintType.EnumValue(hint)})
	return p.Write(o)
}

// adjusted replaces the parts of the date that were given.
func (c *getDate) adjusted(p *interp.Pipe, d object.DateTime) (object.DateTime, error) {
	given := false
	t := time.Unix(d.Ticks/object.TicksPerSecond-62135596800, 0).UTC()
	year, month, day := t.Date()
	hour, minute, second := t.Clock()
	fraction := d.Ticks % object.TicksPerSecond
	for _, part := range []struct {
		name string
		set  func()
	}{
		{"Year", func() { year = int(c.Year) }}, {"Month", func() { month = time.Month(c.Month) }}, {"Day", func() { day = int(c.Day) }},
		{"Hour", func() { hour = int(c.Hour) }}, {"Minute", func() { minute = int(c.Minute) }}, {"Second", func() { second = int(c.Second) }},
		{"Millisecond", func() { fraction = int64(c.Millisecond) * 10000 }},
	} {
		if p.Bound(part.name) {
			part.set()
			given = true
		}
	}
	if !given {
		return d, nil
	}
	// pwsh: the parts are added as differences, so that the 31st of a short month runs over.
	return object.NewDateTime(year, int(month), day, hour, minute, second, fraction, d.Kind), nil
}

// netFormat formats a date by .NET's rules and Get-Date's own names for file names.
func netFormat(d object.DateTime, format string) (string, error) {
	switch strings.ToLower(format) {
	case "filedate":
		format = "yyyyMMdd"
	case "filedateuniversal":
		d, format = d.ToUniversal(), "yyyyMMddZ"
	case "filedatetime":
		format = "yyyyMMddTHHmmssffff"
	case "filedatetimeuniversal":
		d, format = d.ToUniversal(), "yyyyMMddTHHmmssffffZ"
	}
	return object.FormatValue(d, format, object.EnUS)
}

// unixFormat formats a date as date(1) does, with PowerShell's own ideas of some letters.
func unixFormat(d object.DateTime, format string) (string, error) {
	format = strings.TrimPrefix(format, "+")
	var b strings.Builder
	for i := 0; i < len(format); i++ {
		if format[i] != '%' || i+1 == len(format) {
			b.WriteByte(format[i])
			continue
		}
		i++
		s, ok, err := unixPart(d, format[i])
		if err != nil {
			return "", err
		}
		if !ok {
			s = "%" + string(format[i]) // pwsh: an unknown letter stays
		}
		b.WriteString(s)
	}
	return b.String(), nil
}

// netParts are the letters of -UFormat that are .NET formats.
var netParts = map[byte]string{
	'A': "dddd", 'a': "ddd", 'B': "MMMM", 'b': "MMM", 'h': "MMM", 'c': "ddd dd MMM yyyy HH:mm:ss", 'D': "MM/dd/yy", 'd': "dd", 'F': "yyyy-MM-dd",
	'H': "HH", 'I': "hh", 'M': "mm", 'm': "MM", 'p': "tt", 'R': "HH:mm", 'r': "hh:mm:ss tt", 'S': "ss", 'T': "HH:mm:ss", 'X': "HH:mm:ss",
	'x': "MM/dd/yy", 'Y': "yyyy", 'G': "yyyy", 'y': "yy", 'g': "yy", 'Z': "zz",
}

func unixPart(d object.DateTime, letter byte) (string, bool, error) {
	if f, ok := netParts[letter]; ok {
		if len(f) == 2 && f[0] == f[1] || len(f) > 2 {
			s, err := object.FormatValue(d, f, object.EnUS)
			return s, true, err
		}
	}
	t := time.Unix(d.Ticks/object.TicksPerSecond-62135596800, 0).UTC()
	switch letter {
	case 'C':
		return strconv.Itoa(t.Year() / 100), true, nil
	case 'e':
		return fmt.Sprintf("%2d", t.Day()), true, nil
	case 'j':
		return fmt.Sprintf("%03d", t.YearDay()), true, nil
	case 'k':
		return fmt.Sprintf("%2d", t.Hour()), true, nil
	case 'l':
		return fmt.Sprintf("%2d", (t.Hour()+11)%12+1), true, nil
	case 'n':
		return "\n", true, nil
	case 's':
		return strconv.FormatInt(d.ToUniversal().Ticks/object.TicksPerSecond-62135596800, 10), true, nil
	case 't':
		return "\t", true, nil
	case 'U', 'W':
		return strconv.Itoa(t.YearDay() / 7), true, nil
	case 'u':
		return strconv.Itoa((int(t.Weekday())+6)%7 + 1), true, nil
	case 'V':
		_, week := t.ISOWeek()
		return fmt.Sprintf("%02d", week), true, nil
	case 'w':
		return strconv.Itoa(int(t.Weekday())), true, nil
	case '%':
		return "%", true, nil
	}
	return "", false, nil
}

type newTimeSpan struct {
	End          object.DateTime `ps:"pos=1,prop,set=Date"`
	Start        object.DateTime `ps:"pos=0,pipe,prop,set=Date,alias=LastWriteTime"`
	Days         int32           `ps:"set=Time"`
	Hours        int32           `ps:"set=Time"`
	Milliseconds int32           `ps:"set=Time"`
	Minutes      int32           `ps:"set=Time"`
	Seconds      int32           `ps:"set=Time"`
}

func (c *newTimeSpan) Process(p *interp.Pipe) error {
	if p.ParameterSet() == "Time" {
		d := time.Duration(c.Days)*24*time.Hour + time.Duration(c.Hours)*time.Hour + time.Duration(c.Minutes)*time.Minute +
			time.Duration(c.Seconds)*time.Second + time.Duration(c.Milliseconds)*time.Millisecond
		return p.Write(object.TimeSpanOf(d))
	}
	now := object.DateTimeOf(time.Now())
	if !p.Bound("Start") {
		c.Start = now
	}
	if !p.Bound("End") {
		c.End = now
	}
	return p.Write(object.TimeSpan(c.End.Ticks - c.Start.Ticks))
}

type startSleep struct {
	Seconds      float64         `ps:"pos=0,mandatory,pipe,prop,set=Seconds,range=0..2147483647"`
	Milliseconds int32           `ps:"mandatory,prop,set=Milliseconds,alias=ms,range=0..2147483647"`
	Duration     object.TimeSpan `ps:"pos=0,mandatory,pipe,prop,set=FromTimeSpan,alias=ts"`
}

func (c *startSleep) Process(p *interp.Pipe) error {
	d := time.Duration(c.Seconds * float64(time.Second))
	switch p.ParameterSet() {
	case "Milliseconds":
		d = time.Duration(c.Milliseconds) * time.Millisecond
	case "FromTimeSpan":
		d = time.Duration(c.Duration) * 100
	}
	p.Host().Flush()
	timer := time.NewTimer(d)
	defer timer.Stop()
	var err error
	ctx := p.Context()
	p.Session().Blocking(func() {
		select {
		case <-timer.C:
		case <-ctx.Done():
			err = ctx.Err()
		}
	})
	return err
}

type measureCommand struct {
	Expression  *interp.ScriptBlock `ps:"pos=0,mandatory"`
	InputObject object.Value        `ps:"pipe"`

	spent time.Duration
}

func (c *measureCommand) Process(p *interp.Pipe) error {
	start := time.Now()
	_, err := p.Invoke(c.Expression, c.InputObject)
	c.spent += time.Since(start)
	return err
}

func (c *measureCommand) End(p *interp.Pipe) error { return p.Write(object.TimeSpanOf(c.spent)) }
