package interp

import (
	"migsh/shell/object"
)

type invokeExpression struct {
	Command string `ps:"pos=0,mandatory,pipe"`
}

// Process runs the text in the caller's scope.
func (c *invokeExpression) Process(p *Pipe) error {
	tree, errs := p.Session().Parse("", c.Command)
	if len(errs) > 0 {
		r := parseFailure(errs)
		r.exact, r.Invocation, r.Pos = false, p.inv, p.inv.Pos
		return r
	}
	b := &ScriptBlock{unit: newUnit(tree, nil), module: p.frame.scope.homeModule(), sess: p.Session()}
	f := p.frame
	u := b.unit.compiled(f.sess)
	fr := f.newFrame(u, f.scope, p.out)
	fr.st = p.blockStreams()
	for _, part := range [...]stmt{u.begin, u.process, u.end} {
		if part == nil {
			continue
		}
		if err := part(fr); err != nil && err != errReturn {
			// pwsh: what fails in the text is shown where Invoke-Expression stands.
			if r, ok := err.(*ErrorRecord); ok && !r.thrown && !r.terminating {
				inv := *p.inv
				r.Invocation, r.Pos = &inv, p.inv.Pos
			}
			return err
		}
	}
	return nil
}

type invokeCommand struct {
	ScriptBlock  *ScriptBlock   `ps:"pos=0,mandatory,set=InProcess,alias=Command;pos=1,mandatory,set=ComputerName|Session|SSHHost"`
	NoNewScope   Switch         `ps:"set=InProcess"`
	ComputerName []string       `ps:"pos=0,mandatory,set=ComputerName,alias=Cn"`
	Session      []object.Value `ps:"mandatory,set=Session"`
	HostName     []string       `ps:"mandatory,set=SSHHost"`
	InputObject  object.Value   `ps:"pipe"`
	ArgumentList []object.Value `ps:"alias=Args"`

	stage *blockStage
	once  bool // the block has only a process clause
}

// Begin starts the block as a command of its own.
func (c *invokeCommand) Begin(p *Pipe) error {
	if p.ParameterSet() != "InProcess" {
		return &ErrorRecord{Err: object.NewException(remotingException, "This parameter set requires WSMan, and no supported WSMan client library was found. WSMan is either not installed or unavailable for this system."),
			ID: "System.Management.Automation.Remoting.PSRemotingDataStructureException", Category: NotSpecified}
	}
	u := c.ScriptBlock.unit.compiled(p.Session())
	if !c.NoNewScope && u.clauses() > 1 {
		return &ErrorRecord{Err: object.NewException(object.PSInvalidOperationExceptionType,
			"The script block cannot be invoked because it contains more than one clause. The Invoke() method can only be used on script blocks that contain a single clause."),
			ID: "ScriptBlockInvokeOneClauseOnly", Category: InvalidOperation}
	}
	c.once = u.process != nil
	inv := p.inv
	if a := p.frame.act; a != nil && a.inv != nil {
		inv = a.inv // pwsh: $MyInvocation in the block is that around Invoke-Command
	}
	c.stage = &blockStage{caller: p.frame, cmd: u.command, block: c.ScriptBlock, out: p.out, st: p.blockStreams(), inv: inv, dot: bool(c.NoNewScope), piped: p.piped}
	for _, a := range c.ArgumentList {
		c.stage.args = append(c.stage.args, arg{value: cellOf(a)})
	}
	if err := c.stage.prepare(); err != nil {
		return err
	}
	return c.stage.begin()
}

// Process hands an object to the block.
func (c *invokeCommand) Process(p *Pipe) error {
	if c.once && p.piped {
		return nil
	}
	if p.piped {
		return c.stage.process(c.InputObject)
	}
	return c.stage.processNone()
}

// clauses is how many of begin, process and end the unit has.
func (u *unit) clauses() int {
	n := 0
	for _, part := range [...]stmt{u.begin, u.process, u.end} {
		if part != nil {
			n++
		}
	}
	return n
}

// End runs the block's end.
func (c *invokeCommand) End(p *Pipe) error {
	if c.once && p.piped { // pwsh: a process block runs once, without $_
		c.stage.piped = false
		if err := c.stage.processNone(); err != nil {
			return err
		}
	}
	return c.stage.end()
}

// Clean ends the block whatever happened.
func (c *invokeCommand) Clean(*Pipe) {
	if c.stage != nil {
		c.stage.clean()
	}
}
