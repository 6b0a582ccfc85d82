package interp

import (
	"fmt"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
)

// cmdletObject is $PSCmdlet of an advanced function.
type cmdletObject struct {
	pipe *Pipe
	f    *frame
}

// PSType is System.Management.Automation.PSScriptCmdlet.
func (*cmdletObject) PSType() *object.Type { return scriptCmdletType }

// commandRuntime is $PSCmdlet.CommandRuntime: it writes as the cmdlet does.
type commandRuntime struct{ *cmdletObject }

// PSType is System.Management.Automation.MshCommandRuntime.
func (commandRuntime) PSType() *object.Type { return commandRuntimeType }

var (
	scriptCmdletType        = object.NewClass("System.Management.Automation.PSScriptCmdlet", nil)
	commandRuntimeType      = object.NewClass("System.Management.Automation.MshCommandRuntime", nil)
	jobManagerType          = object.NewClass("System.Management.Automation.JobManager", nil)
	pagingType              = object.NewClass("System.Management.Automation.PagingParameters", nil)
	shouldProcessReasonType = object.NewEnum("System.Management.Automation.ShouldProcessReason", "None", "WhatIf")
)

func pscmdletClasses() []dotnet.Class {
	none := func() []dotnet.Def { return nil }
	return []dotnet.Class{
		{Type: pagingType, Members: pagingMembers}, {Type: shouldProcessReasonType, Members: none},
		{Type: scriptCmdletType, Members: none}, {Type: steppableType, Members: none},
	}
}

// PSGet knows the properties scripts use.
func (c *cmdletObject) PSGet(name string) (object.Value, bool, error) {
	switch strings.ToLower(name) {
	case "parametersetname":
		return c.pipe.bound.set, true, nil
	case "myinvocation":
		return c.pipe.inv, true, nil
	case "sessionstate":
		return &stateIntrinsic{c.f}, true, nil
	case "invokecommand":
		return &commandIntrinsic{c.f}, true, nil
	case "host":
		return &psHost{c.f.sess}, true, nil
	case "commandruntime":
		return commandRuntime{c}, true, nil
	case "stopping":
		return c.f.sess.stopped.Load(), true, nil
	case "commandorigin":
		return commandOriginType.EnumValue("Internal"), true, nil
	case "jobmanager":
		x := object.NewObject()
		x.Type = jobManagerType
		return x, true, nil
	case "pagingparameters":
		if !c.pipe.cmd.paging {
			return nil, true, nil
		}
		return newPaging(c.pipe.bound), true, nil
	}
	return nil, false, nil
}

// PSCall knows the methods scripts use.
func (c *cmdletObject) PSCall(name string, args []object.Value) (object.Value, bool, error) {
	at := func(i int) object.Value {
		if i < len(args) {
			return args[i]
		}
		return nil
	}
	text := func(i int) string { return c.f.sess.text(at(i)) }
	switch strings.ToLower(name) {
	case "shouldprocess":
		return c.shouldProcess(args)
	case "shouldcontinue":
		ok, err := c.pipe.shouldContinue(text(0), text(1))
		return ok, true, c.calling("ShouldContinue", len(args), err)
	case "writeobject":
		if object.Truth(at(1)) {
			return dotnet.Void, true, writeEach(c.f.out, at(0))
		}
		return dotnet.Void, true, c.f.out.write(at(0))
	case "writeerror":
		if r, ok := object.Unwrap(at(0)).(*ErrorRecord); ok {
			return dotnet.Void, true, c.writeError(r)
		}
	case "writewarning":
		return dotnet.Void, true, c.own().Warn(text(0))
	case "writeverbose":
		return dotnet.Void, true, c.own().Verbose(text(0))
	case "writedebug":
		return dotnet.Void, true, c.own().Debug(text(0))
	case "writeinformation":
		return dotnet.Void, true, c.writeInformation(at(0), at(1))
	case "throwterminatingerror":
		if r, ok := object.Unwrap(at(0)).(*ErrorRecord); ok {
			c.complete(r)
			return nil, true, &thrownByCmdlet{r, c.pipe}
		}
	case "getvariablevalue":
		v, _ := c.pipe.frame.variable(text(0))
		if v == nil {
			v = at(1)
		}
		return v, true, nil
	case "currentproviderlocation":
		return c.f.sess.pathInfo(), true, nil
	case "getunresolvedproviderpathfrompspath":
		p, err := c.f.sess.Resolve(text(0))
		return p.Native, true, err
	case "getresolvedproviderpathfrompspath":
		out, err := c.f.call("Resolve-Path", nil, args[:1])
		paths := object.NewList(object.StringType)
		for _, x := range out {
			v, _, _ := c.f.sess.getMember(x, "ProviderPath")
			paths.Items = append(paths.Items, v)
		}
		return paths, true, err
	case "transactionavailable":
		return false, true, nil
	}
	return nil, false, nil
}

// shouldProcess is ShouldProcess in all its forms: target; target, action; description, question, caption; and those with the reason.
func (c *cmdletObject) shouldProcess(args []object.Value) (object.Value, bool, error) {
	text := func(i int) string { return c.f.sess.text(args[i]) }
	var ok bool
	var err error
	switch {
	case len(args) == 0:
		return nil, false, nil
	case len(args) == 1:
		ok, err = c.pipe.shouldProcess(text(0), c.pipe.cmd.Name)
	case len(args) == 2:
		ok, err = c.pipe.shouldProcess(text(0), text(1))
	default:
		ok, err = c.pipe.shouldDescribed(text(0), text(1), text(2))
	}
	if len(args) > 3 && err == nil {
		if r, isRef := object.Unwrap(args[3]).(object.Reference); isRef {
			reason := "None"
			if c.pipe.whatIf() {
				reason = "WhatIf"
			}
			err = r.RefSet(shouldProcessReasonType.EnumValue(reason))
		}
	}
	return ok, true, c.calling("ShouldProcess", len(args), err)
}

func (c *cmdletObject) writeError(r *ErrorRecord) error {
	c.pipe.failed = true
	c.f.sess.pipelineFailed = true
	c.complete(r)
	p := *c.pipe
	p.frame, p.st = c.f, c.f.st
	p.errorList = nil // the function's streams are tapped
	return c.f.sess.reportError(&p, r)
}

func (c *cmdletObject) writeInformation(data, tags object.Value) error {
	if r, ok := object.Unwrap(data).(*InformationRecord); ok {
		return c.own().Info(r)
	}
	r := &InformationRecord{Data: data, Source: c.pipe.cmd.Name}
	for _, t := range object.Items(tags) {
		r.Tags = append(r.Tags, c.f.sess.text(t))
	}
	return c.own().Info(r)
}

// calling is an error of one of the cmdlet's methods; what nobody could be asked is the method's failure.
func (c *cmdletObject) calling(method string, args int, err error) error {
	return calling(method, args, err)
}

// own is the pipe with the function's own preferences and streams.
func (c *cmdletObject) own() *Pipe {
	p := *c.pipe
	p.frame, p.st = c.f, c.f.st
	return &p
}

// paging is $PSCmdlet.PagingParameters.
type paging struct {
	total       bool
	skip, first uint64
}

// PSType is PagingParameters.
func (*paging) PSType() *object.Type { return pagingType }

func newPaging(b *boundSet) *paging {
	p := &paging{first: 1<<64 - 1}
	for i, x := range b.params {
		switch v := b.values[i]; x.Name {
		case "IncludeTotalCount":
			p.total = object.Truth(v)
		case "Skip":
			p.skip, _ = v.(uint64)
		case "First":
			p.first, _ = v.(uint64)
		}
	}
	return p
}

func pagingMembers() []dotnet.Def {
	type pp = *paging
	return []dotnet.Def{
		dotnet.Prop("switch IncludeTotalCount {get;set;}", func(p pp) object.Value { return Switch(p.total) }),
		dotnet.Prop("uint64 Skip {get;set;}", func(p pp) object.Value { return p.skip }),
		dotnet.Prop("uint64 First {get;set;}", func(p pp) object.Value { return p.first }),
		dotnet.Method("psobject NewTotalCount(uint64 totalCount, double accuracy)", func(_ pp, a dotnet.Args) (object.Value, error) {
			n := dotnet.Arg[uint64](a, 0)
			accuracy := dotnet.Arg[float64](a, 1)
			return totalCount(n, accuracy), nil
		}),
	}
}

// totalCount is a count with how sure it is; its text says so.
func totalCount(n uint64, accuracy float64) object.Value {
	o := object.NewObject()
	o.Base = n
	o.Props.Set("Accuracy", accuracy)
	text := fmt.Sprintf("Total count: %d", n)
	switch {
	case accuracy <= 0:
		text = "Unknown total count"
	case accuracy < 1:
		text = fmt.Sprintf("Estimated total count: %d", n)
	}
	o.Text = func() string { return text }
	return o
}

// complete fills in what is known of an error the function makes: it stands in the function, which is where the call stack begins.
func (c *cmdletObject) complete(r *ErrorRecord) {
	if r.Stack == "" {
		r.Stack = c.f.stackTrace()
	}
	c.pipe.complete(r)
}
