package interp

import (
	"sort"
	"strings"

	"migsh/shell/object"
)

// coreCommands are the cmdlets that reach into the interpreter. All others live in package cmdlets.
func coreCommands() []Command {
	const core, utility, management = "Microsoft.PowerShell.Core", "Microsoft.PowerShell.Utility", "Microsoft.PowerShell.Management"
	in := func(module string, list ...Command) []Command {
		for i := range list {
			list[i].Module = module
		}
		return list
	}
	var all []Command
	all = append(all, in(core,
		Define("Where-Object", func() *whereObject { return &whereObject{} }, DefaultSet("EqualSet"),
			Synopsis("Selects objects from a collection based on their property values.")),
		Define("ForEach-Object", func() *forEachObject { return &forEachObject{} }, DefaultSet("ScriptBlockSet"),
			Synopsis("Performs an operation against each item in a collection of input objects.")),
		Define("Out-Null", func() *outNull { return &outNull{} }, Synopsis("Hides the output instead of sending it down the pipeline or displaying it.")),
		Define("Get-Command", func() *getCommand { return &getCommand{} }, DefaultSet("CmdletSet"), Synopsis("Gets all commands.")),
		Define("Invoke-Command", func() *invokeCommand { return &invokeCommand{} }, DefaultSet("InProcess"), Synopsis("Runs commands on the local computer.")),
		Define("Import-Module", func() *importModule { return &importModule{} }, DefaultSet("Name"), Synopsis("Adds modules to the current session.")),
		Define("Get-Module", func() *getModule { return &getModule{} }, Synopsis("Lists the modules imported in the current session.")),
		Define("Remove-Module", func() *removeModule { return &removeModule{} }, Synopsis("Removes modules from the current session.")),
		Define("New-Module", func() *newModuleCmdlet { return &newModuleCmdlet{} }, Synopsis("Creates a new dynamic module that exists only in memory.")),
		Define("Export-ModuleMember", func() *exportModuleMember { return &exportModuleMember{} }, Synopsis("Specifies the module members that are exported.")),
		Define("Set-StrictMode", func() *setStrictMode { return &setStrictMode{} }, DefaultSet("Version"), Synopsis("Establishes and enforces coding rules in expressions, scripts, and script blocks.")),
	)...)
	all = append(all, in(utility,
		Define("Write-Output", func() *writeOutput { return &writeOutput{} }, Synopsis("Writes the specified objects to the pipeline.")),
		Define("Write-Error", func() *writeError { return &writeError{Category: NotSpecified.String()} }, DefaultSet("NoException"), Synopsis("Writes an object to the error stream.")),
		Define("Write-Warning", func() *writeWarning { return &writeWarning{} }, Synopsis("Writes a warning message.")),
		Define("Write-Verbose", func() *writeVerbose { return &writeVerbose{} }, Synopsis("Writes text to the verbose message stream.")),
		Define("Write-Debug", func() *writeDebug { return &writeDebug{} }, Synopsis("Writes a debug message to the console.")),
		Define("Write-Information", func() *writeInformation { return &writeInformation{} }, Synopsis("Specifies how PowerShell handles information stream data for a command.")),
		Define("Write-Host", func() *writeHost { return &writeHost{} }, Synopsis("Writes customized output to a host.")),
		Define("Get-Variable", func() *getVariable { return &getVariable{} }, Synopsis("Gets the variables in the current console.")),
		Define("Set-Variable", func() *setVariableCmdlet { return &setVariableCmdlet{} }, Synopsis("Sets the value of a variable. Creates the variable if one with the requested name does not exist.")),
		Define("New-Variable", func() *newVariable { return &newVariable{} }, Synopsis("Creates a new variable.")),
		Define("Remove-Variable", func() *removeVariable { return &removeVariable{} }, Synopsis("Deletes a variable and its value.")),
		Define("Clear-Variable", func() *clearVariable { return &clearVariable{} }, Synopsis("Deletes the value of a variable.")),
		Define("Get-Alias", func() *getAlias { return &getAlias{} }, DefaultSet("Default"), Synopsis("Gets the aliases for the current session.")),
		Define("Set-Alias", func() *setAliasCmdlet { return &setAliasCmdlet{} }, Synopsis("Creates or changes an alias for a cmdlet or other command in the current PowerShell session.")),
		Define("New-Alias", func() *newAlias { return &newAlias{} }, Synopsis("Creates a new alias.")),
		Define("Remove-Alias", func() *removeAlias { return &removeAlias{} }, Synopsis("Removes an alias from the current session.")),
		Define("Invoke-Expression", func() *invokeExpression { return &invokeExpression{} }, Synopsis("Runs commands or expressions on the local computer.")),
	)...)
	return append(all, in(management,
		Define("Get-Location", func() *getLocation { return &getLocation{} }, DefaultSet("Location"), Synopsis("Gets information about the current working location or a location stack.")),
		Define("Set-Location", func() *setLocation { return &setLocation{} }, DefaultSet("Path"), Synopsis("Sets the current working location to a specified location.")),
		Define("Push-Location", func() *pushLocation { return &pushLocation{} }, DefaultSet("Path"), Synopsis("Adds the current location to the top of a location stack.")),
		Define("Pop-Location", func() *popLocation { return &popLocation{} }, Synopsis("Changes the current location to the location most recently pushed onto the stack.")),
		Define("New-PSDrive", func() *newPSDrive { return &newPSDrive{} }, Synopsis("Creates temporary and persistent drives that provide access to an item in an item data store.")),
		Define("Get-PSDrive", func() *getPSDrive { return &getPSDrive{} }, DefaultSet("Name"), Synopsis("Gets drives in the current session.")),
		Define("Remove-PSDrive", func() *removePSDrive { return &removePSDrive{} }, DefaultSet("Name"), Synopsis("Deletes temporary PowerShell drives.")),
	)...)
}

type outNull struct {
	InputObject object.Value `ps:"pipe"`
}

func (*outNull) Process(*Pipe) error { return nil }

// forEachObject is ForEach-Object.
type forEachObject struct {
	InputObject object.Value `ps:"pipe"`
	forEachParameters
	ParallelParameters

	each     []*runner
	after    []*runner
	parallel ParallelRunner
}

// forEachParameters are ForEach-Object's parameters; Go methods take the names Begin, Process and End, so they are embedded.
type forEachParameters struct {
	Begin            *ScriptBlock   `ps:"set=ScriptBlockSet"`
	Process          []*ScriptBlock `ps:"set=ScriptBlockSet,pos=0,mandatory,allownull,allowemptylist"`
	End              *ScriptBlock   `ps:"set=ScriptBlockSet"`
	RemainingScripts []*ScriptBlock `ps:"set=ScriptBlockSet,remaining,allownull,allowemptylist"`
	MemberName       string         `ps:"set=PropertyAndMethodSet,pos=0,mandatory"`
	ArgumentList     []object.Value `ps:"set=PropertyAndMethodSet,remaining,alias=Args"`
}

// sortedCommands are commands by name.
func sortedCommands(m map[string]*Command) []*Command {
	out := make([]*Command, 0, len(m))
	for _, c := range m {
		out = append(out, c)
	}
	sort.Slice(out, func(i, j int) bool { return strings.ToLower(out[i].Name) < strings.ToLower(out[j].Name) })
	return out
}
