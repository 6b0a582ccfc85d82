package interp

import (
	"errors"
	"strings"

	"migsh/shell/object"
)

// complete fills in what the interpreter knows of an error a cmdlet made.
func (p *Pipe) complete(r *ErrorRecord) {
	if !r.exact && !r.Final {
		if suffix := p.cmd.errorSuffix(); suffix != "" {
			r.ID += "," + suffix
		}
		r.exact = true
	}
	if r.Activity == "" {
		r.Activity = p.cmd.activity()
	}
	if r.Invocation == nil {
		r.Invocation = p.inv
	}
	if r.Pos == nil && p.inv != nil {
		r.Pos = p.inv.Pos
	}
	if r.Stack == "" {
		r.Stack = p.frame.stackTrace()
	}
}

// action is what to do with a stream's records: by the command's own parameter, else by the preference variable.
func (p *Pipe) action(s Stream) string {
	if a := p.prefs.action[s]; a != "" {
		return a
	}
	pref := preferenceSyms[s]
	return p.scopeFrame().preference(pref.sym, pref.otherwise)
}

// scopeFrame is where preference variables are looked up: a function's own scope, where its common parameters have set them.
func (p *Pipe) scopeFrame() *frame { return p.frame }

// reportError deals with a non-terminating error.
func (s *Session) reportError(p *Pipe, r *ErrorRecord) error {
	if s.interrupted(r.Err) {
		return ErrStopped
	}
	action := p.action(StreamError)
	if action == "Ignore" {
		return nil
	}
	kept := object.Value(r)
	if action == "Stop" {
		kept = stoppedException(r)
	}
	if p.errorList != nil {
		p.errorList.Items = append(p.errorList.Items, kept)
	}
	p.st.tap(StreamError, kept)
	switch action {
	case "SilentlyContinue":
		s.remember(r)
		return nil
	case "Stop":
		r.stopping = true
		if !s.propagate {
			r.terminating = true
			s.remember(r)
		}
		return r
	case "Inquire":
		if err := p.frame.inquire(r.Message()); err != nil {
			r.terminating = true
			return r
		}
	}
	s.remember(r)
	if to := p.st.err; to != nil {
		return to.write(r)
	}
	s.host.Error(r)
	return nil
}

// failedNonTerminating reports an error that does not end anything.
func (f *frame) failedNonTerminating(r *ErrorRecord) error {
	p := &Pipe{cmd: &Command{}, frame: f, st: f.st}
	return f.sess.reportError(p, r)
}

// message writes a line to the warning, verbose or debug stream.
func (p *Pipe) message(n Stream, msg string) error {
	rec := &StreamRecord{Stream: n, Message: msg, Invocation: p.speaker()}
	if n == StreamWarning && p.warningList != nil && p.action(n) != "Ignore" {
		p.warningList.Items = append(p.warningList.Items, rec)
	}
	if p.action(n) != "Ignore" {
		p.st.tap(n, rec)
	}
	switch p.action(n) {
	case "SilentlyContinue", "Ignore":
		return nil
	case "Stop":
		if to := p.st.get(n); to == nil {
			p.frame.sess.host.Message(n, msg)
		}
		return p.stopped(n, msg)
	case "Inquire":
		if err := p.frame.inquire(msg); err != nil {
			return err
		}
	}
	if to := p.st.get(n); to != nil {
		return to.write(rec)
	}
	p.frame.sess.host.Message(n, msg)
	return nil
}

// speaker is the invocation a message is about: that of the function or script around, when it comes from Write-Warning and its kind.
func (p *Pipe) speaker() *Invocation {
	if a := p.frame.act; a != nil && a.inv != nil && strings.HasPrefix(p.cmd.Name, "Write-") {
		return a.inv
	}
	return p.inv
}

// stopped is what a message ends the command with when its preference is Stop.
func (p *Pipe) stopped(n Stream, msg string) error {
	name := preferenceNames[n]
	return &ErrorRecord{
		Err: object.NewException(actionStopException, "The running command stopped because the preference variable \""+name+"\" or common parameter is set to Stop: "+msg),
		ID:  "ActionPreferenceStop," + p.cmd.Class, Activity: p.cmd.Name, Category: OperationStopped, exact: true, terminating: !p.frame.sess.propagate,
	}
}

// information writes a record to stream 6.
func (p *Pipe) information(r *InformationRecord) error {
	if p.infoList != nil {
		p.infoList.Items = append(p.infoList.Items, r)
	}
	p.st.tap(StreamInformation, r)
	if to := p.st.info; to != nil {
		return to.write(r)
	}
	if r.Host {
		if p.action(StreamInformation) == "Ignore" {
			return nil
		}
		p.frame.sess.host.Print(p.frame.sess.shown(p.frame.sess.text(r.Data)), !r.NoNewline, r.Foreground, r.Background)
		return nil
	}
	switch p.action(StreamInformation) {
	case "SilentlyContinue", "Ignore":
		return nil
	case "Stop":
		return p.stopped(StreamInformation, p.frame.sess.text(r.Data))
	}
	p.frame.sess.host.Information(r)
	return nil
}

func (p *Pipe) progress(r *ProgressRecord) error {
	action := p.prefs.progress
	if action == "" {
		action = p.frame.preference(progressSym, "Continue")
	}
	if action == "Continue" || action == "Inquire" {
		p.frame.sess.host.Progress(r)
	}
	return nil
}

var (
	progressSym = symOf("ProgressPreference")
	confirmSym  = symOf("ConfirmPreference")
	whatIfSym   = symOf("WhatIfPreference")
)

// stop keeps an error that Should could not return.
func (p *Pipe) stop(err error) { p.broken = err }

// shouldProcess prints the -WhatIf line, asks, or simply agrees.
func (p *Pipe) shouldProcess(target, action string) (bool, error) {
	text := "Performing the operation \"" + action + "\" on target \"" + target + "\"."
	return p.shouldDescribed(text, "Are you sure you want to perform this action?\n"+text, "Confirm")
}

// shouldDescribed is shouldProcess with the texts given: what -WhatIf prints, and the question.
func (p *Pipe) shouldDescribed(text, question, caption string) (bool, error) {
	if p.whatIf() {
		p.frame.sess.host.Print("What if: "+text, true, -1, -1)
		return false, nil
	}
	if !p.mustConfirm() {
		_ = p.message(StreamVerbose, text)
		return true, nil
	}
	return p.ask(caption, question)
}

// whatIf is what -WhatIf says, or else $WhatIfPreference.
func (p *Pipe) whatIf() bool {
	if p.prefs.whatIf != nil {
		return *p.prefs.whatIf
	}
	v := p.frame.scope.find(whatIfSym)
	return v != nil && v.read().truth()
}

// mustConfirm compares the command's impact with $ConfirmPreference; -Confirm decides when it is given.
func (p *Pipe) mustConfirm() bool {
	if p.prefs.confirm != nil {
		return *p.prefs.confirm
	}
	level := "High"
	if v := p.frame.scope.find(confirmSym); v != nil {
		level = p.frame.sess.text(v.read().value())
	}
	for i := ImpactLow; i <= ImpactHigh; i++ {
		if strings.EqualFold(i.String(), level) {
			return p.cmd.Impact >= i
		}
	}
	return false
}

func (p *Pipe) shouldContinue(query, caption string) (bool, error) {
	return p.ask(caption, query)
}

var confirmChoices = []Choice{
	{"&Yes", "Continue with only the next step of the operation."},
	{"Yes to &All", "Continue with all the steps of the operation."},
	{"&No", "Skip this operation and proceed with the next operation."},
	{"No to A&ll", "Skip this operation and all subsequent operations."},
	{"&Suspend", "Pause the current pipeline and return to the command prompt. Type \"exit\" to resume the pipeline."},
}

func (p *Pipe) ask(caption, message string) (bool, error) {
	switch {
	case p.yesToAll:
		return true, nil
	case p.noToAll:
		return false, nil
	}
	for {
		n, err := p.frame.sess.host.Choose(caption, message, confirmChoices, 0)
		if err != nil {
			return false, p.cannotAsk(err)
		}
		if n == suspend {
			if err := p.frame.sess.suspend(); err != nil {
				return false, err
			}
			continue
		}
		p.yesToAll, p.noToAll = n == 1, n == 3
		return n < 2, nil
	}
}

// suspend is the place of Suspend in [confirmChoices].
const suspend = 4

// suspend opens a nested prompt; where the host has none, the question is asked again.
func (s *Session) suspend() error {
	nester, ok := s.host.(Nester)
	if !ok {
		return nil
	}
	level, _ := s.Variable("NestedPromptLevel")
	n, _ := level.(int32)
	s.global.define("NestedPromptLevel", intCell(n+1))
	defer s.global.define("NestedPromptLevel", intCell(n))
	if err := nester.NestedPrompt(); err != nil && !errors.Is(err, ErrNotInteractive) {
		return err
	}
	return nil
}

// cannotAsk is the error of a question where nobody can answer.
func (p *Pipe) cannotAsk(err error) error {
	if err != ErrNotInteractive {
		return err
	}
	return &ErrorRecord{
		Err: object.NewException(object.PSInvalidOperationExceptionType,
			"PowerShell is in NonInteractive mode. Read and Prompt functionality is not available."),
		ID: "InvalidOperation", Category: InvalidOperation,
	}
}

// inquire asks what to do under the preference Inquire.
func (f *frame) inquire(message string) error {
	choices := []Choice{{"&Yes", "Continue"}, {"Yes to &All", ""}, {"&Halt Command", ""}, {"&Suspend", ""}}
	n, err := f.sess.host.Choose("Confirm", message+"\nContinue with this operation?", choices, 0)
	if err != nil {
		return err
	}
	if n == 2 {
		return ErrStopped
	}
	return nil
}
