package interp

import (
	"strings"

	"migsh/shell/object"
)

// commonParams are the parameters every cmdlet and advanced function has.
var commonParams = []*Parameter{
	common("Verbose", object.SwitchParameterType, "vb"),
	common("Debug", object.SwitchParameterType, "db"),
	common("ErrorAction", actionPreferenceType, "ea"),
	common("WarningAction", actionPreferenceType, "wa"),
	common("InformationAction", actionPreferenceType, "infa"),
	common("ProgressAction", actionPreferenceType, "proga"),
	common("ErrorVariable", object.StringType, "ev"),
	common("WarningVariable", object.StringType, "wv"),
	common("InformationVariable", object.StringType, "iv"),
	common("OutVariable", object.StringType, "ov"),
	common("OutBuffer", object.Int32Type, "ob"),
	common("PipelineVariable", object.StringType, "pv"),
}

// shouldParams are those of commands that support ShouldProcess.
var shouldParams = []*Parameter{
	common("WhatIf", object.SwitchParameterType, "wi"),
	common("Confirm", object.SwitchParameterType, "cf"),
}

// pagingParams are those of functions that support paging.
var pagingParams = []*Parameter{
	common("IncludeTotalCount", object.SwitchParameterType),
	common("Skip", object.UInt64Type),
	common("First", object.UInt64Type),
}

func common(name string, t *object.Type, aliases ...string) *Parameter {
	return &Parameter{Name: name, Type: t, Aliases: aliases, Sets: []ParameterIn{{Position: -1}}, common: true, AllowEmptyString: true}
}

var actionPreferenceType = object.NewEnumValues("System.Management.Automation.ActionPreference", false,
	[]string{"SilentlyContinue", "Stop", "Continue", "Inquire", "Ignore", "Suspend", "Break"}, []int64{0, 1, 2, 3, 4, 5, 6})

// commonParameters are the values of the common parameters of one command.
type commonParameters struct {
	action                                map[Stream]string // by -…Action; "" as the preferences say
	progress                              string
	errorVar, warningVar, infoVar, outVar string
	pipelineVar                           string
	whatIf, confirm                       *bool
}

// preferenceNames are the preference variables of the streams.
var preferenceNames = map[Stream]string{
	StreamError: "ErrorActionPreference", StreamWarning: "WarningPreference", StreamVerbose: "VerbosePreference",
	StreamDebug: "DebugPreference", StreamInformation: "InformationPreference",
}

// preferenceSyms are their names, interned, with what holds where they are not set.
var preferenceSyms = map[Stream]struct {
	sym       sym
	otherwise string
}{
	StreamError:       {symOf("ErrorActionPreference"), "Continue"},
	StreamWarning:     {symOf("WarningPreference"), "Continue"},
	StreamVerbose:     {symOf("VerbosePreference"), "SilentlyContinue"},
	StreamDebug:       {symOf("DebugPreference"), "SilentlyContinue"},
	StreamInformation: {symOf("InformationPreference"), "SilentlyContinue"},
}

// commonValues reads the common parameters out of what was bound.
func commonValues(b *binder) commonParameters {
	c := commonParameters{}
	set := func(s Stream, name string) {
		if c.action == nil {
			c.action = map[Stream]string{}
		}
		c.action[s] = name
	}
	for i, p := range b.bound.params {
		if !p.common {
			continue
		}
		v := b.bound.values[i]
		switch p.Name {
		case "ErrorAction":
			set(StreamError, object.ToString(v))
		case "WarningAction":
			set(StreamWarning, object.ToString(v))
		case "InformationAction":
			set(StreamInformation, object.ToString(v))
		case "ProgressAction":
			c.progress = object.ToString(v)
		case "Verbose":
			set(StreamVerbose, onOff(v))
		case "Debug":
			set(StreamDebug, onOff(v))
		case "ErrorVariable":
			c.errorVar = object.ToString(v)
		case "WarningVariable":
			c.warningVar = object.ToString(v)
		case "InformationVariable":
			c.infoVar = object.ToString(v)
		case "OutVariable":
			c.outVar = object.ToString(v)
		case "PipelineVariable":
			c.pipelineVar = object.ToString(v)
		case "WhatIf":
			on := object.Truth(v)
			c.whatIf = &on
		case "Confirm":
			on := object.Truth(v)
			c.confirm = &on
		}
	}
	return c
}

func onOff(v object.Value) string {
	if object.Truth(v) {
		return "Continue"
	}
	return "SilentlyContinue"
}

// applyCommon puts a cmdlet's common parameters into effect.
func (p *Pipe) applyCommon(b *binder) error {
	p.prefs = commonValues(b)
	p.wireVariables()
	return nil
}

// wireVariables makes the lists of -OutVariable and its kind, and taps the streams.
func (p *Pipe) wireVariables() {
	if name := p.prefs.outVar; name != "" {
		p.out = &teeSink{to: p.out, keep: p.listVariable(name)}
	}
	if name := p.prefs.pipelineVar; name != "" {
		to, f := p.out, p.frame
		p.out = &funcSink{func(v object.Value) error {
			f.scope.define(name, cellOf(v))
			return to.write(v)
		}}
	}
	if name := p.prefs.errorVar; name != "" {
		p.errorList = p.listVariable(name)
	}
	if name := p.prefs.warningVar; name != "" {
		p.warningList = p.listVariable(name)
	}
	if name := p.prefs.infoVar; name != "" {
		p.infoList = p.listVariable(name)
	}
}

// listVariable is the ArrayList of a variable named by -…Variable: a new one, or with +name the one that is there.
func (p *Pipe) listVariable(name string) *object.List {
	plain, add := strings.CutPrefix(name, "+")
	if add {
		if v, ok := p.frame.variable(plain); ok {
			if l, ok := object.Unwrap(v).(*object.List); ok {
				return l
			}
			l := object.NewArrayList(append([]object.Value(nil), object.Items(v)...)...)
			_ = p.frame.setVariable(plain, l)
			return l
		}
	}
	l := object.NewArrayList()
	_ = p.frame.setVariable(plain, l)
	return l
}

// applyCommon makes the common parameters of a script function its local preference variables.
func (st *blockStage) applyCommon(b *binder) error {
	st.pipe.prefs = commonValues(b)
	scope := st.f.scope
	for s, name := range st.pipe.prefs.action {
		v, err := object.Convert(name, actionPreferenceType)
		if err != nil {
			return err
		}
		scope.define(preferenceNames[s], cellOf(v))
	}
	if w := st.pipe.prefs.whatIf; w != nil {
		scope.define("WhatIfPreference", boolCell(*w))
	}
	if c := st.pipe.prefs.confirm; c != nil {
		level := "None"
		if *c {
			level = "Low"
		}
		v, err := object.Convert(level, confirmImpactType)
		if err != nil {
			return err
		}
		scope.define("ConfirmPreference", cellOf(v))
	}
	st.pipe.wireVariables()
	st.out = st.pipe.out
	st.f.out = st.out
	st.wireStreams()
	return nil
}

var confirmImpactType = object.NewEnum("System.Management.Automation.ConfirmImpact", "None", "Low", "Medium", "High")

// wireStreams has what the function's body writes to its streams added to the variables of -ErrorVariable and its kind.
func (st *blockStage) wireStreams() {
	set := *st.f.st
	set.taps = append(append([]streamTap(nil), set.taps...), st.pipe.streamLists()...)
	st.f.st = &set
}

// streamLists are the variables of -ErrorVariable and its kind, as what is to be tapped.
func (p *Pipe) streamLists() []streamTap {
	var taps []streamTap
	for n, list := range map[Stream]*object.List{StreamError: p.errorList, StreamWarning: p.warningList, StreamInformation: p.infoList} {
		if list != nil {
			taps = append(taps, streamTap{n, list})
		}
	}
	return taps
}
