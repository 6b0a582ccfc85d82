package interp

import "migsh/shell/object"

// ParallelCommand is the name under which a program gives the session what runs ForEach-Object -Parallel: a cmdlet that is a [ParallelRunner].
// It is not a command that can be called.
const ParallelCommand = "ForEach-Object#Parallel"

// ParallelParameters are those of ForEach-Object -Parallel.
type ParallelParameters struct {
	Parallel       *ScriptBlock `ps:"mandatory,set=ParallelParameterSet"`
	ThrottleLimit  int32        `ps:"set=ParallelParameterSet,range=1..2147483647"`
	TimeoutSeconds int32        `ps:"set=ParallelParameterSet,range=0..2147483"`
	AsJob          Switch       `ps:"set=ParallelParameterSet"`
	UseNewRunspace Switch       `ps:"set=ParallelParameterSet"`
}

// ParallelRunner runs the block of -Parallel for each object in runspaces.
type ParallelRunner interface {
	Cmdlet
	Start(p *Pipe, with ParallelParameters) error
	Each(p *Pipe, v object.Value) error
	Finish(p *Pipe) error
}

// beginParallel hands -Parallel to the program's runner.
func (c *forEachObject) beginParallel(p *Pipe) error {
	cmd := p.Session().parallel
	if cmd == nil {
		return runtimeError("ParallelNotSupported", NotImplemented, nil, "ForEach-Object -Parallel is not available in this session.")
	}
	c.parallel = cmd.new().(ParallelRunner)
	return c.parallel.Start(p, c.ParallelParameters)
}
