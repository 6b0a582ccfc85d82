package interp

import (
	"os"
	"path/filepath"
	"runtime"

	"migsh/shell/dotnet"
	"migsh/shell/object"
)

// automatics are the variables that say something about the running code. They are looked up when no scope has a variable of the name.
var automatics = map[string]func(f *frame) (cell, bool){
	"args": func(f *frame) (cell, bool) {
		a := f.activationOf()
		if a == nil {
			return refCell(object.NewArray()), true
		}
		return refCell(object.NewArray(a.args...)), true
	},
	"input": func(f *frame) (cell, bool) {
		a := f.activationOf()
		if a == nil || a.input == nil {
			return refCell(&inputEnumerator{at: -1}), true
		}
		if a.cmd.Advanced && a.cmd.Kind == KindFunction && a.input.more == nil {
			return refCell(a.input.forAdvanced()), true
		}
		return refCell(a.input), true
	},
	"this": func(f *frame) (cell, bool) {
		for at := f.scope; at != nil; at = at.parent {
			if at.act != nil && at.act.hasThis {
				return cellOf(at.act.this), true
			}
		}
		return cell{}, false
	},
	"psboundparameters": func(f *frame) (cell, bool) {
		a := f.activationOf()
		if a == nil {
			return cell{}, false
		}
		if a.bound == nil {
			return refCell((&boundSet{}).table()), true
		}
		return refCell(a.bound.table()), true
	},
	"pscmdlet": func(f *frame) (cell, bool) {
		for at := f.scope; at != nil; at = at.parent {
			if at.act != nil && at.act.pipe != nil {
				return refCell(&cmdletObject{pipe: at.act.pipe, f: f}), true
			}
		}
		return cell{}, true
	},
	"myinvocation": func(f *frame) (cell, bool) {
		a := f.activationOf()
		if a == nil || a.inv == nil {
			return refCell(&Invocation{frame: f}), true
		}
		return refCell(a.inv), true
	},
	"psscriptroot": func(f *frame) (cell, bool) {
		if file := f.file(); file != "" {
			return refCell(filepath.Dir(file)), true
		}
		return refCell(""), true
	},
	"executioncontext": func(f *frame) (cell, bool) { return refCell(&engineIntrinsics{f}), true },
	"pscommandpath":    func(f *frame) (cell, bool) { return refCell(f.file()), true },
}

// file is the script the frame's code stands in.
func (f *frame) file() string {
	if f.unit != nil && f.unit.ast.Extent().Source != nil {
		return f.unit.ast.Extent().File()
	}
	return ""
}

// activationOf is the call whose automatic variables the frame sees.
func (f *frame) activationOf() *activation {
	if f.act != nil {
		return f.act
	}
	for at := f.scope; at != nil; at = at.parent {
		if at.act != nil {
			return at.act
		}
	}
	return nil
}

// initVariables makes the global variables a session starts with.
func (s *Session) initVariables(more map[string]object.Value) {
	g := s.global
	fixed := func(name string, v object.Value, o variableOptions) {
		g.add(&variable{name: name, sym: symOf(name), val: cellOf(v), options: o})
	}
	computed := func(name string, get func() object.Value) {
		g.add(&variable{name: name, sym: symOf(name), get: get, options: optionReadOnly | optionAllScope})
	}
	enum := func(t *object.Type, name string) object.Value { return t.EnumValue(name) }
	for name, v := range map[string]object.Value{
		"ErrorActionPreference": enum(actionPreferenceType, "Continue"), "WarningPreference": enum(actionPreferenceType, "Continue"),
		"VerbosePreference": enum(actionPreferenceType, "SilentlyContinue"), "DebugPreference": enum(actionPreferenceType, "SilentlyContinue"),
		"InformationPreference": enum(actionPreferenceType, "SilentlyContinue"), "ProgressPreference": enum(actionPreferenceType, "Continue"),
		"ConfirmPreference": enum(confirmImpactType, "High"), "WhatIfPreference": false,
		"ErrorView": enum(errorViewType, "ConciseView"), "MaximumHistoryCount": int32(4096), "FormatEnumerationLimit": int32(4),
		"NestedPromptLevel": int32(0), "OutputEncoding": dotnet.UTF8NoBOM, "PSNativeCommandUseErrorActionPreference": false,
		"PSNativeCommandArgumentPassing": enum(nativePassingType, "Standard"), "PSDefaultParameterValues": tableOf("System.Management.Automation.DefaultParameterDictionary"),
		"StackTrace": "", "LASTEXITCODE": nil, "PSEmailServer": "", "PSSessionApplicationName": "wsman", "PSSessionConfigurationName": "http://schemas.microsoft.com/powershell/Microsoft.PowerShell",
	} {
		if name == "LASTEXITCODE" {
			continue
		}
		x := g.define(name, cellOf(v))
		switch e := v.(type) {
		case object.Enum:
			x.typ, x.plain = e.Type, false
		case *object.Hashtable: // pwsh: what is assigned to $PSDefaultParameterValues becomes such a dictionary
			x.typ, x.plain = e.Type, false
			e.Type.FromValue = asTable(e.Type)
		}
	}
	fixed("true", true, optionConstant|optionAllScope)
	fixed("false", false, optionConstant|optionAllScope)
	g.add(&variable{name: "null", sym: symOf("null"), set: func(object.Value) error { return nil }})
	computed("?", func() object.Value { return s.ok })
	fixed("PSVersionTable", s.versionTable(), optionConstant|optionAllScope)
	fixed("PSStyle", s.style, optionConstant)
	fixed("HOME", s.home, optionReadOnly|optionAllScope)
	fixed("PSHOME", s.shellHome, optionConstant|optionAllScope)
	fixed("PID", int32(os.Getpid()), optionConstant|optionAllScope)
	fixed("PSEdition", "Core", optionConstant|optionAllScope)
	fixed("ShellId", "Microsoft.PowerShell", optionConstant|optionAllScope)
	fixed("IsLinux", runtime.GOOS == "linux", optionReadOnly|optionAllScope)
	fixed("IsMacOS", runtime.GOOS == "darwin", optionReadOnly|optionAllScope)
	fixed("IsWindows", runtime.GOOS == "windows", optionReadOnly|optionAllScope)
	fixed("IsCoreCLR", true, optionReadOnly|optionAllScope)
	fixed("EnabledExperimentalFeatures", object.NewArray(), optionReadOnly|optionAllScope)
	g.add(&variable{name: "Error", sym: symOf("Error"), val: refCell(s.errors), options: optionConstant})
	g.add(&variable{name: "PROFILE", sym: symOf("PROFILE"), val: refCell(s.profileValue()), plain: true})
	pwd := &variable{name: "PWD", sym: symOf("PWD"), get: func() object.Value { return s.pathInfo() }}
	pwd.set = func(v object.Value) error { // an ordinary variable, which Set-Location assigns; a script may too
		pwd.get, pwd.set, pwd.val = nil, nil, cellOf(v)
		return nil
	}
	g.add(pwd)
	computed("PSCulture", func() object.Value { return s.cult.Name })
	computed("PSUICulture", func() object.Value { return "en-US" })
	g.add(&variable{name: "Host", sym: symOf("Host"), get: func() object.Value { return &psHost{s} }, options: optionConstant | optionAllScope})
	for name, v := range more {
		if x := g.own(symOf(name)); x != nil {
			x.val = cellOf(v)
		} else {
			g.define(name, cellOf(v))
		}
	}
}

var (
	errorViewType     = object.NewEnum("System.Management.Automation.ErrorView", "NormalView", "CategoryView", "ConciseView", "DetailedView")
	nativePassingType = object.NewEnum("System.Management.Automation.NativeArgumentPassingStyle", "Legacy", "Standard", "Windows")
)

func (s *Session) versionTable() object.Value {
	h := tableOf("System.Management.Automation.PSVersionHashTable")
	v, _ := dotnet.ParseSemVer("7.6.9")
	h.Set("PSVersion", v)
	h.Set("PSEdition", "Core")
	h.Set("GitCommitId", "7.6.9")
	h.Set("OS", runtime.GOOS)
	h.Set("Platform", platform())
	h.Set("PSCompatibleVersions", compatibleVersions())
	r, _ := object.Convert("2.4", object.VersionType)
	h.Set("PSRemotingProtocolVersion", r)
	x, _ := object.Convert("1.1.0.1", object.VersionType)
	h.Set("SerializationVersion", x)
	w, _ := object.Convert("3.0", object.VersionType)
	h.Set("WSManStackVersion", w)
	return h
}

// tableOf is an empty hashtable of a class of its own.
func tableOf(class string) *object.Hashtable {
	h := object.NewHashtable()
	h.Type = &object.Type{Name: class, Kind: object.KindHashtable, Base: object.HashtableType}
	return h
}

// asTable converts dictionaries to a class of hashtables by copying them.
func asTable(t *object.Type) func(object.Value) (object.Value, bool, error) {
	return func(v object.Value) (object.Value, bool, error) {
		from, ok := object.Unwrap(v).(*object.Hashtable)
		if !ok {
			return nil, false, nil
		}
		h := object.NewHashtable()
		h.Type = t
		for k, x := range from.All() {
			h.Set(k, x)
		}
		return h, true, nil
	}
}

func platform() string {
	if runtime.GOOS == "windows" {
		return "Win32NT"
	}
	return "Unix"
}

func compatibleVersions() object.Value {
	a := object.NewArray()
	for _, t := range []string{"1.0", "2.0", "3.0", "4.0", "5.0", "5.1", "6.0", "7.0"} {
		v, _ := object.Convert(t, object.VersionType)
		a.Items = append(a.Items, v)
	}
	return a
}
