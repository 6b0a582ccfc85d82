package cmdlets

import (
	"context"
	"strings"
	"time"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// parallelLimit is ForEach-Object's ThrottleLimit when none is given.
const parallelLimit = 5

// parallel runs the block of ForEach-Object -Parallel for each object in a runspace of its own, some at a time.
type parallel struct {
	table *jobTable

	with    interp.ParallelParameters
	using   map[string]object.Value
	limit   int
	running []*job // whose output has not been passed on
	job     *job   // -AsJob: the parent
	runs    []func()
	ctx     context.Context
	cancel  context.CancelFunc
}

// notInParallel are the common parameters that PowerShell refuses with -Parallel.
var notInParallel = []string{"ErrorAction", "WarningAction", "InformationAction", "PipelineVariable"}

func (c *parallel) fail(id, text string) error {
	return &interp.ErrorRecord{Err: object.NewException(object.PSArgumentExceptionType, text), ID: id, Category: interp.InvalidOperation}
}

// Start checks the parameters and takes the values of $using:.
func (c *parallel) Start(p *interp.Pipe, with interp.ParallelParameters) (err error) {
	for _, name := range notInParallel {
		if p.Bound(name) {
			return c.fail("ParallelCommonParametersNotSupported", "The following common parameters are not currently supported in the Parallel parameter set:\n"+strings.Join(notInParallel, ", "))
		}
	}
	if bool(with.AsJob) && p.Bound("TimeoutSeconds") {
		return c.fail("ParallelCannotUseTimeoutWithJob", "The 'TimeoutSeconds' parameter cannot be used with the 'AsJob' parameter.")
	}
	if c.using, err = p.UsingValues(with.Parallel); err != nil {
		return err
	}
	for _, v := range c.using {
		if _, block := object.Unwrap(v).(*interp.ScriptBlock); block {
			return c.fail("ParallelUsingVariableCannotBeScriptBlock", "A ForEach-Object -Parallel using variable cannot be a script block. Passed-in script block variables are not supported with ForEach-Object -Parallel, and can result in undefined behavior.")
		}
	}
	c.with, c.limit = with, parallelLimit
	if p.Bound("ThrottleLimit") {
		c.limit = int(with.ThrottleLimit)
	}
	c.ctx, c.cancel = context.WithCancel(p.Context())
	if with.TimeoutSeconds > 0 {
		c.ctx, c.cancel = context.WithTimeout(p.Context(), time.Duration(with.TimeoutSeconds)*time.Second)
	}
	if with.AsJob {
		c.job = newJob(taskJob, c.table.ids(1), "", "PSTaskJob", "PowerShell", with.Parallel.Text())
	}
	return nil
}

// Process is not used: ForEach-Object calls Each.
func (c *parallel) Process(*interp.Pipe) error { return nil }

// Each starts the block for one object, when there is room for it.
func (c *parallel) Each(p *interp.Pipe, v object.Value) error {
	if _, block := object.Unwrap(v).(*interp.ScriptBlock); block {
		return p.Error(c.fail("ParallelPipedInputObjectCannotBeScriptBlock", "A ForEach-Object -Parallel piped input object cannot be a script block. Passed-in script block variables are not supported with ForEach-Object -Parallel, and can result in undefined behavior.").(*interp.ErrorRecord))
	}
	id := 0
	if c.job != nil {
		id = c.table.ids(1)
	}
	j := newJob(taskChild, id, "", "PSTaskJob", "PowerShell", c.with.Parallel.Text())
	run, err := c.table.prepare(p, j, jobSpec{text: c.with.Parallel.Text(), using: c.using, dollar: &v})
	if err != nil {
		return err
	}
	if c.job != nil {
		c.job.children = append(c.job.children, j)
		c.runs = append(c.runs, run)
		return nil
	}
	for c.busy() >= c.limit {
		if err := c.pass(p); err != nil {
			return err
		}
	}
	c.running = append(c.running, j)
	go run()
	return c.give(p)
}

// busy is how many blocks are running.
func (c *parallel) busy() int {
	n := 0
	for _, j := range c.running {
		if !j.over() {
			n++
		}
	}
	return n
}

// pass waits for news from the blocks that run and gives what they wrote.
func (c *parallel) pass(p *interp.Pipe) error {
	p.Session().Blocking(func() { waitNewsOf(c.ctx, c.running) })
	if err := c.give(p); err != nil {
		return err
	}
	if p.Context().Err() != nil {
		c.stop(p)
		return p.Context().Err()
	}
	if c.ctx.Err() != nil {
		c.stop(p)
	}
	return nil
}

// give passes on what has been written so far and forgets the blocks that are over.
func (c *parallel) give(p *interp.Pipe) error {
	rest := c.running[:0]
	for _, j := range c.running {
		over := j.over()
		for _, r := range j.take(false) {
			if err := p.Forward(r.stream, r.value); err != nil {
				c.stop(p)
				return err
			}
		}
		if !over {
			rest = append(rest, j)
		}
	}
	c.running = rest
	return nil
}

// stop ends the blocks that run.
func (c *parallel) stop(p *interp.Pipe) {
	p.Session().Blocking(func() {
		for _, j := range c.running {
			j.stop()
		}
	})
}

// Finish waits for all blocks, or writes the job that does.
func (c *parallel) Finish(p *interp.Pipe) error {
	defer c.cancel()
	if c.job != nil {
		return c.startJob(p)
	}
	for len(c.running) > 0 {
		if err := c.pass(p); err != nil {
			return err
		}
	}
	return nil
}

// startJob runs the blocks behind the caller's back.
func (c *parallel) startJob(p *interp.Pipe) error {
	c.job.begun = time.Now()
	c.table.add(p.Session(), c.job)
	room := make(chan struct{}, c.limit)
	for i, j := range c.job.children {
		if i < c.limit {
			j.start()
		}
		run := c.runs[i]
		go func() {
			room <- struct{}{}
			if !j.over() {
				run()
			}
			<-room
		}()
	}
	return p.Write(c.job)
}

// waitNewsOf waits until one of the jobs has something new.
func waitNewsOf(ctx context.Context, list []*job) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	news := make(chan struct{}, len(list))
	for _, j := range list {
		go func() {
			j.waitNews(ctx)
			news <- struct{}{}
		}()
	}
	select {
	case <-news:
	case <-ctx.Done():
	}
}
