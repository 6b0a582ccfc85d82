package interp

import "migsh/shell/syntax"

// Cmdlet is a command written in Go. A struct whose exported fields are its parameters, see [Define].
type Cmdlet interface {
	// Process is called once per input object, or once when nothing is piped in. Its error ends the pipeline's statement.
	Process(p *Pipe) error
}

// Beginner is a cmdlet with work to do before the first object. Pipeline-bound parameters are not set yet.
type Beginner interface{ Begin(p *Pipe) error }

// Ender is a cmdlet with work to do after the last object. It is not called after an error or an early stop.
type Ender interface{ End(p *Pipe) error }

// Cleaner is a cmdlet that holds something (a file): Clean is called once, whatever happened.
type Cleaner interface{ Clean(p *Pipe) }

// Dynamic is a cmdlet with further parameters that depend on those bound so far. The struct it returns is tagged like a cmdlet; nil adds none.
type Dynamic interface{ DynamicParameters(p *Pipe) any }

// Conditional is a cmdlet whose parameters tagged dynamic exist only for some arguments: for paths of one provider.
type Conditional interface{ HasDynamic(p *Pipe) bool }

// Switch is the type of a switch parameter's field; a plain bool field is a [bool] parameter, which needs a value.
type Switch bool

// Kind says what sort of command a [Command] is.
type Kind uint8

// The kinds of commands, with PowerShell's names.
const (
	KindCmdlet Kind = iota
	KindFunction
	KindFilter
	KindAlias
	KindScript // ExternalScript: a .ps1 file
	KindApplication
	KindBlock // Script: a script block
)

// String returns the name Get-Command prints.
func (k Kind) String() string {
	return [...]string{"Cmdlet", "Function", "Filter", "Alias", "ExternalScript", "Application", "Script"}[k]
}

// Impact is ConfirmImpact: a command asks when its impact is at least $ConfirmPreference.
type Impact uint8

// The impacts, in PowerShell's order.
const (
	ImpactNone Impact = iota
	ImpactLow
	ImpactMedium
	ImpactHigh
)

// String returns PowerShell's name of the impact.
func (i Impact) String() string { return [...]string{"None", "Low", "Medium", "High"}[i] }

// Command describes a command of any kind. Commands are immutable once made and may be shared by sessions.
type Command struct {
	Name       string
	Kind       Kind
	Module     string
	Class      string // .NET class of a cmdlet, second half of its FullyQualifiedErrorIds
	Synopsis   string
	Examples   []string
	Aliases    []string
	Output     []string // type names
	DefaultSet string
	Params     []*Parameter // own parameters in order of declaration, without the common ones
	Should     bool         // SupportsShouldProcess: has -WhatIf and -Confirm
	Impact     Impact

	Positional bool // PositionalBinding of a script's CmdletBinding; true for cmdlets
	Advanced   bool // has the common parameters: every cmdlet, and functions with [CmdletBinding()] or [Parameter()]

	obsolete *string                // [Obsolete()]: the text of the warning
	paging   bool                   // SupportsPaging: has -First, -Skip and -IncludeTotalCount
	written  []syntax.AttributeBase // of a script's param block

	new    func() Cmdlet // cmdlets
	block  *ScriptBlock  // functions, filters and scripts
	path   string        // scripts and applications
	target string        // aliases: what the name stands for
	module *Module       // the module a function or cmdlet came from; nil for built-in ones
	table  *paramTable
	static *paramTable // without dynamic parameters; nil when there are none
}

// Option refines a command made by [Define].
type Option func(*Command)

// Synopsis sets the one-line description Get-Help shows.
func Synopsis(text string) Option { return func(c *Command) { c.Synopsis = text } }

// Example adds a command line that Get-Help shows; tests run it.
func Example(line string) Option {
	return func(c *Command) { c.Examples = append(c.Examples, line) }
}

// Alias adds other names of the command.
func Alias(names ...string) Option {
	return func(c *Command) { c.Aliases = append(c.Aliases, names...) }
}

// Output names the types the command writes.
func Output(types ...string) Option {
	return func(c *Command) { c.Output = append(c.Output, types...) }
}

// DefaultSet names the parameter set taken when the arguments leave several possible.
func DefaultSet(name string) Option { return func(c *Command) { c.DefaultSet = name } }

// ConfirmImpact sets the impact that is compared with $ConfirmPreference; the default is Medium.
func ConfirmImpact(i Impact) Option { return func(c *Command) { c.Impact = i } }

// InModule names the module Get-Command shows.
func InModule(name string) Option { return func(c *Command) { c.Module = name } }

// Class names the .NET class that FullyQualifiedErrorId ends with; the default is Microsoft.PowerShell.Commands.<Verb><Noun>Command.
func Class(name string) Option { return func(c *Command) { c.Class = name } }

// Define makes a command of a Go struct. new returns it with its defaults and dependencies set; it is called once per use in a pipeline.
//
// Exported fields are parameters in order of declaration; embedded structs add theirs. A field's Go type gives the parameter's type
// (see object.GoType); the `ps:` tag gives the rest. Items are separated by commas, parameter sets by semicolons, and a value with
// commas or semicolons in it is put in single quotes:
//
//	pos=0          position (within the set)         mandatory      required
//	pipe           takes pipeline input by value      prop           … by property name
//	remaining      takes what no other one took       set=A|B        the sets this group is about; none: all sets
//	alias=A|B      other names                        type=T         the PowerShell type, when the field's is not it
//	oneof=A|B      ValidateSet                        range=1..10    ValidateRange (also positive, nonnegative, negative, nonpositive)
//	length=1..64   ValidateLength                     count=1..5     ValidateCount
//	pattern=RE     ValidatePattern                    notnull        ValidateNotNull
//	notempty       ValidateNotNullOrEmpty             notblank       ValidateNotNullOrWhiteSpace
//	allownull      AllowNull                          allowempty     AllowEmptyString
//	allowemptylist AllowEmptyCollection               enum=N(A|B)    an enumeration of that type name and these members, from 0
//	dynamic        the provider's: bound after the others, abbreviations do not see it before (see Conditional)
//	secret         masked in binding errors           hidden         not shown by Get-Help and completion
//	help=TEXT      shown when it is asked for         -              not a parameter
//
// A field without a tag is an optional named parameter. A wrong tag panics: it is a mistake in the program's text.
func Define[C Cmdlet](name string, new func() C, opts ...Option) Command {
	c := Command{
		Name:       name,
		Kind:       KindCmdlet,
		Impact:     ImpactMedium,
		Positional: true,
		Advanced:   true,
		new:        func() Cmdlet { return new() },
	}
	c.Params, c.Should = fieldParameters(name, new())
	for _, opt := range opts {
		opt(&c)
	}
	c.makeTables()
	if c.Class == "" {
		c.Class = defaultClass(name)
	}
	return c
}

// ShouldProcess, embedded in a cmdlet, adds -WhatIf and -Confirm.
type ShouldProcess struct{}

// Should reports whether to go on with the target. It prints the -WhatIf line or asks as -Confirm and the preferences say.
func (s *ShouldProcess) Should(p *Pipe, target string) bool {
	return s.ShouldAction(p, target, p.cmd.Name)
}

// ShouldAction is [ShouldProcess.Should] with the operation named.
func (s *ShouldProcess) ShouldAction(p *Pipe, target, action string) bool {
	ok, err := p.shouldProcess(target, action)
	if err != nil {
		p.stop(err)
	}
	return ok
}

// Continue asks the second question of a destructive command, unless forced.
func (s *ShouldProcess) Continue(p *Pipe, query, caption string) bool {
	ok, err := p.shouldContinue(query, caption)
	if err != nil {
		p.stop(err)
	}
	return ok
}
