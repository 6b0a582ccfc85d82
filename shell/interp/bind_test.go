package interp

import (
	"strings"
	"testing"
)

// probe is a cmdlet with what the binder has to deal with.
type probe struct {
	Identity string   `ps:"pos=0,mandatory,pipe,prop,set=One|Two"`
	Port     int      `ps:"set=One"`
	Name     string   `ps:"set=Two,alias=Label"`
	Tags     []string `ps:"set=Two"`
	Flag     bool
	Force    Switch
	Secret   []byte `ps:"secret,set=One"`
	Mode     string `ps:"oneof=Fast|Slow"`
	ShouldProcess
}

func (c *probe) Process(p *Pipe) error {
	if !c.Should(p, c.Identity) {
		return nil
	}
	var names []string
	for _, b := range p.bound.params {
		names = append(names, b.Name)
	}
	return p.Write(p.ParameterSet() + " " + c.Identity + " " + strings.Join(names, ","))
}

func probes() []Command {
	return []Command{Define("Test-Probe", func() *probe { return &probe{} }, DefaultSet("One"))}
}

func TestCmdletBinding(t *testing.T) {
	const id = ",Microsoft.PowerShell.Commands.TestProbeCommand: "
	checkScripts(t, []scriptCase{
		{"position", "Test-Probe a", "One a Identity"},
		{"abbreviation and alias", "Test-Probe -Id a -Lab b", "Two a Identity,Name"},
		{"colon and switch", "Test-Probe a -Force:$false -Port:5", "One a Force,Port,Identity"},
		{"sets exclude each other", "Test-Probe a -Port 1 -Name b", "! AmbiguousParameterSet" + id + "Parameter set cannot be resolved using the specified named parameters. One or more parameters issued cannot be used together or an insufficient number of parameters were provided."},
		{"unknown", "Test-Probe a -Nope", "! NamedParameterNotFound" + id + "A parameter cannot be found that matches parameter name 'Nope'."},
		{"ambiguous", "Test-Probe a -F", "! AmbiguousParameter" + id + "Parameter cannot be processed because the parameter name 'F' is ambiguous. Possible matches include: -Flag -Force."},
		{"missing", "Test-Probe", "! MissingMandatoryParameter" + id + "Cannot process command because of one or more missing mandatory parameters: Identity."},
		{"missing argument", "Test-Probe -Port", "! MissingArgument" + id + "Missing an argument for parameter 'Port'. Specify a parameter of type 'System.Int32' and try again."},
		{"twice", "Test-Probe -Port 1 -Port 2", "! ParameterAlreadyBound" + id + "Cannot bind parameter because parameter 'Port' is specified more than once. To provide multiple values to parameters that can accept multiple values, use the array syntax. For example, \"-parameter value1,value2,value3\"."},
		{"conversion", "Test-Probe a -Port abc", "! CannotConvertArgumentNoMessage" + id + "Cannot bind parameter 'Port'. Cannot convert value \"abc\" to type \"System.Int32\". Error: \"The input string 'abc' was not in a correct format.\""},
		{"a list is no string", "Test-Probe (1, 2)", "! CannotConvertArgument" + id + "Cannot convert 'System.Object[]' to the type 'System.String' required by parameter 'Identity'. Specified method is not supported."},
		{"a string is no bool", "Test-Probe a -Flag x", "! CannotConvertArgument" + id + "Cannot convert 'System.String' to the type 'System.Boolean' required by parameter 'Flag'."},
		{"null for mandatory", "Test-Probe $null", "! ParameterArgumentValidationErrorNullNotAllowed" + id + "Cannot bind argument to parameter 'Identity' because it is null."},
		{"set of values", "Test-Probe a -Mode x", "! ParameterArgumentValidationError" + id + "Cannot validate argument on parameter 'Mode'. The argument \"x\" does not belong to the set \"Fast,Slow\" specified by the ValidateSet attribute. Supply an argument that is in the set and then try the command again."},
		{"too many", "Test-Probe a b", "! PositionalParameterNotFound" + id + "A positional parameter cannot be found that accepts argument 'b'."},
		{"pipeline by value and by name", "'a', 'b' | Test-Probe; [pscustomobject]@{ Identity = 'c'; Port = 5 } | Test-Probe", "One a Identity\nOne b Identity\nOne c Identity"},
		{"splatting, explicit first", "$p = @{ Identity = 'a'; Port = 1 }; Test-Probe @p -Port 2; $l = 'x', 'y'; Test-Probe @l", "One a Identity,Port\n! PositionalParameterNotFound" + id + "A positional parameter cannot be found that accepts argument 'y'."},
		{"what if", "Test-Probe a -WhatIf; $WhatIfPreference = $true; Test-Probe b", "H:What if: Performing the operation \"Test-Probe\" on target \"a\".\nH:What if: Performing the operation \"Test-Probe\" on target \"b\"."},
		{"defaults by preference", "$PSDefaultParameterValues['Test-*:Port'] = 7; Test-Probe a", "One a Identity,Port"},
		{"what does not bind goes on with the next", "1, (1, 2), 3 | Test-Probe", "One 1 Identity\nOne 3 Identity\n! InputObjectNotBound" + id + "The input object cannot be bound to any parameters for the command either because the command does not take pipeline input or the input and its properties do not match any of the parameters that take pipeline input."},
	}, probes()...)
}

func TestFunctionBinding(t *testing.T) {
	checkScripts(t, []scriptCase{
		{"the rest is args", "function f($a) { \"$a|$args\" }; f 1 2 3; f 2 -a 1 3; f -x 5 1", "1|2 3\n1|2 3\n1|-x 5"},
		{"defaults in order", "function f($a = 1, $b = $a + 1) { \"$a $b\" }; f; f 5", "1 2\n5 6"},
		{"unbound typed", "function f([int]$n, [string]$s, [switch]$w) { \"$n|$s|$w\" }; f", "0||False"},
		{"conversion", "function f([int]$n) { $n }; f '12'; f x", "12\n! ParameterArgumentTransformationError,f: Cannot process argument transformation on parameter 'n'. Cannot convert value \"x\" to type \"System.Int32\". Error: \"The input string 'x' was not in a correct format.\""},
		{"remaining", "function f { [CmdletBinding()] param($a, [Parameter(ValueFromRemainingArguments)]$r) \"$a|$($r -join ',')\" }; f 1 2 3", "1|2,3"},
		{"pipeline default does not leak", "function f { param([Parameter(ValueFromPipelineByPropertyName)]$n = 'd') process { \"<$n>\" } }; [pscustomobject]@{ n = 1 }, [pscustomobject]@{ n = $null }, [pscustomobject]@{ n = 2 } | f", "<1>\n<>\n<2>"},
		{"bound parameters", "function f { [CmdletBinding()] param($a, $b) $PSBoundParameters.Keys -join ',' }; f -b 1", "b"},
		{"parameter sets", "function f { [CmdletBinding(DefaultParameterSetName = 'A')] param([Parameter(ParameterSetName = 'A')]$x, [Parameter(ParameterSetName = 'B')]$y) $PSCmdlet.ParameterSetName }; f; f -y 1", "A\nB"},
		{"args again", "function g { param($Name, [switch]$Force) \"$Name $Force\" }; function f { g @args }; f -Name x -Force", "x True"},
		{"numbers keep their spelling", "function f([string]$s) { $s }; f 0x10; f 1.50", "0x10\n1.50"},
		{"terminating", "function f { [CmdletBinding()] param() $e = [System.Management.Automation.ErrorRecord]::new([Exception]::new('m'), 'Id', 'InvalidData', 1); $PSCmdlet.ThrowTerminatingError($e); 'no' }; f; 'next'", "next\n! Id,f: m"},
	})
}

func TestSecretsStayOutOfErrors(t *testing.T) {
	_, errs, _ := runScript("Test-Probe a -Secret 'EmailAddress,Password`nx,hunter2'.Replace('`n', \"`n\")", probes()...)
	_, more, _ := runScript("Test-Probe a -Secret \"EmailAddress,Password`nx,hunter2\"", probes()...)
	for _, e := range append(errs, more...) {
		if strings.Contains(e, "hunter2") {
			t.Errorf("the password is in the error: %s", e)
		}
	}
}

func TestTags(t *testing.T) {
	var p Parameter
	if err := p.parseTag("set=A|B,pos=0,mandatory;set=C,pipe,pattern='a,b;c'"); err != nil {
		t.Fatal(err)
	}
	if len(p.Sets) != 3 || p.In("b").Position != 0 || !p.In("A").Mandatory || !p.In("C").Pipe || p.In("C").Mandatory || p.In("D") != nil {
		t.Errorf("%+v", p.Sets)
	}
	if err := p.parseTag("nonsense"); err == nil {
		t.Error("an unknown item is accepted")
	}
}
