package cmdlets

import (
	"context"
	"errors"
	"iter"
	"reflect"
	"strings"
	"time"

	"migsh/engine"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// What the migration cmdlets share: their module and classes, refused parameters, errors, and the small
// values in their objects.

// ofExchange gives a cmdlet Exchange's module and .NET class.
func ofExchange(name string) interp.Option {
	module, class := interp.InModule("ExchangeOnlineManagement"), interp.Class("Microsoft.Exchange.Management.Migration."+strings.ReplaceAll(name, "-", ""))
	return func(c *interp.Command) { module(c); class(c) }
}

// refusals are the reasons a field's `no:` tag names. A refused parameter exists, so that a command line binds as it does with
// Exchange, and using it is an error: never is one accepted and ignored.
var refusals = map[string]string{
	"exchange":   "it belongs to Exchange's own kinds of migration. migsh migrates IMAP mailboxes",
	"limits":     "the number of skipped messages has no limit, as in Exchange Online. Get-MigrationUserStatistics -IncludeSkippedItems names each of them",
	"adopt":      "users aren't copied from another batch. Start that batch again with Start-MigrationBatch, or remove its users and name them in -CSVData",
	"onprem":     "it is about servers of an Exchange organization. migsh talks to none",
	"internal":   "it is reserved for Microsoft's own use",
	"diagnostic": "diagnostic information is made for Microsoft's support. See -IncludeReport and the worker's log instead",
	"m365":       "this version can't write to Microsoft 365 yet. Without it, Connect-ExchangeOnline connects to the target that Set-MigrationTarget has chosen",
	"signin":     "it is about how Exchange Online's own module works. migsh needs nothing of the kind",
}

// refuse ends the statement when a parameter was given that cannot work here. c is the cmdlet.
func refuse(p *interp.Pipe, c any) error {
	for name, why := range refused(c) {
		if p.Bound(name) {
			return p.Terminate("ParameterNotSupported", interp.NotImplemented, name, "The parameter %q can't be used: %s.", name, refusals[why])
		}
	}
	return nil
}

// refused are the parameters of a cmdlet with a `no:` tag, and the tags.
func refused(c any) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		t := reflect.TypeOf(c).Elem()
		for i := range t.NumField() {
			f := t.Field(i)
			if why := f.Tag.Get("no"); why != "" && !yield(f.Name, why) {
				return
			}
		}
	}
}

// goOn asks ShouldProcess, before anything is looked up, and then refuses what cannot work. The cmdlet goes on
// when ok is true; otherwise it returns err.
func goOn(p *interp.Pipe, s *interp.ShouldProcess, c any, target string) (ok bool, err error) {
	if !s.Should(p, target) {
		return false, nil
	}
	err = refuse(p, c)
	return err == nil, err
}

// onIdentity is the whole of a cmdlet that does one thing to one object: it asks, refuses what cannot work, and does it.
func onIdentity(p *interp.Pipe, s *interp.ShouldProcess, c any, identity string, do func(ctx context.Context, identity string) error) error {
	if ok, err := goOn(p, s, c, identity); !ok {
		return err
	}
	if err := needIdentity(identity); err != nil {
		return failed(p, err, nil)
	}
	return failed(p, do(p.Context(), identity), identity)
}

var (
	notFoundException   = exchangeException("Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException")
	existsException     = exchangeException("Microsoft.Exchange.Configuration.Tasks.ManagementObjectAlreadyExistsException")
	stateException      = exchangeException("Microsoft.Exchange.Management.Migration.MigrationPermanentException")
	connectionException = exchangeException("Microsoft.Exchange.Migration.MigrationServerConnectionFailedException")
	csvException        = exchangeException("Microsoft.Exchange.Migration.MigrationCSVParsingException")
	valueException      = exchangeException("Microsoft.Exchange.Configuration.Tasks.TaskArgumentException")
)

func exchangeException(name string) *object.Type {
	return object.NewClass(name, object.ExceptionType)
}

// failed reports what the engine refused for one object, so that the next one gets its turn. What concerns
// the engine as a whole (the store cannot be read, Ctrl-C) is returned and ends the pipeline.
func failed(p *interp.Pipe, err error, target object.Value) error {
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	class, category := failure(err)
	if class == nil {
		return err
	}
	x := object.NewException(class, err.Error())
	x.Cause = err
	return p.Error(&interp.ErrorRecord{Err: x, ID: class.ShortName(), Category: category, Target: target})
}

func failure(err error) (*object.Type, interp.Category) {
	var (
		state *engine.StateError
		inUse *engine.InUseError
		other *engine.InOtherBatchError
		probe *engine.ProbeError
		csv   *engine.CSVError
		value *engine.ValueError
	)
	switch {
	case errors.Is(err, engine.ErrNotFound):
		return notFoundException, interp.ObjectNotFound
	case errors.Is(err, engine.ErrExists):
		return existsException, interp.ResourceExists
	case errors.As(err, &state), errors.As(err, &inUse), errors.As(err, &other):
		return stateException, interp.InvalidOperation
	case errors.As(err, &probe):
		return connectionException, interp.ConnectionError
	case errors.As(err, &csv):
		return csvException, interp.InvalidData
	case errors.As(err, &value):
		return valueException, interp.InvalidArgument
	}
	return nil, 0
}

// identity is a name as a property: text in every respect, with a property Name, as scripts for
// older versions of the module expect.
func identity(name string) object.Value {
	o := &object.Object{Base: name}
	o.Props.Add(object.Prop{Name: "Name", Value: name, Kind: object.Property})
	return o
}

// enumeration is a member of one of Exchange's enumerations as a property: text in every respect, with the property Value of
// objects that came through remote PowerShell, which scripts read; $null for none.
func enumeration(member string) object.Value {
	if member == "" {
		return nil
	}
	o := &object.Object{Base: member}
	o.Props.Add(object.Prop{Name: "Value", Value: member, Kind: object.Property})
	return o
}

// orNull is $null for an empty text.
func orNull(s string) object.Value {
	if s == "" {
		return nil
	}
	return s
}

func guid(g engine.GUID) object.Value {
	v, ok := object.ParseGuid(string(g))
	if !ok {
		return nil
	}
	return v
}

// bothTimes are the two forms in which objects show a time, $null when it is unset.
func bothTimes(t time.Time) (local, utc object.Value) {
	if t.IsZero() {
		return nil, nil
	}
	return object.DateTimeOf(t.Local()), object.DateTimeOf(t.UTC())
}

func localTime(t time.Time) object.Value {
	local, _ := bothTimes(t)
	return local
}

// inZone shows a time in a batch's own zone, which is UTC unless -TimeZone said otherwise.
func inZone(t time.Time, zone string) object.Value {
	if t.IsZero() {
		return nil
	}
	loc, err := zoneOf(zone)
	if err != nil || loc == time.UTC {
		return object.DateTimeOf(t.UTC())
	}
	wall := object.DateTimeOf(t.In(loc))
	wall.Kind = object.Unspecified
	return wall
}

func span(d time.Duration) object.Value {
	if d == 0 {
		return nil
	}
	return object.TimeSpanOf(d)
}

// given is a pointer to v when the parameter was given, for the changes of a Set- cmdlet.
func given[T any](p *interp.Pipe, name string, v T) *T {
	if !p.Bound(name) {
		return nil
	}
	return &v
}

// defaultResultSize is how many objects Get- cmdlets return unless told otherwise.
const defaultResultSize = 1000

// limit is the number of results to ask the engine for; 0 is all.
func (u unlimited) limit() int {
	switch {
	case !u.given:
		return defaultResultSize
	case u.n == engine.Unlimited:
		return 0
	}
	return u.n
}

const moreResults = "There are more results available than are currently displayed. To view them, increase the value for the ResultSize parameter."

// instant reads a date parameter: one without a zone is meant in the zone given, UTC unless -TimeZone says otherwise.
func instant(d object.DateTime, zone *time.Location) time.Time {
	if d.Kind != object.Unspecified {
		return d.Time().UTC()
	}
	w := d.Wall()
	return time.Date(w.Year(), w.Month(), w.Day(), w.Hour(), w.Minute(), w.Second(), w.Nanosecond(), zone).UTC()
}
