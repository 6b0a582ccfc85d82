package cmdlets

import (
	"context"
	"fmt"
	"slices"
	"sort"
	"strings"
	"time"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// jobs are the cmdlets about background work in this process.
func jobs() []interp.Command {
	t := newJobTable()
	core := interp.InModule("Microsoft.PowerShell.Core")
	threads := interp.InModule("Microsoft.PowerShell.ThreadJob")
	return []interp.Command{
		interp.Define("Start-Job", func() *startJob { return &startJob{table: t} }, core, interp.DefaultSet("ComputerName"),
			interp.Synopsis("Starts a PowerShell background job."), interp.Example("Start-Job { Get-MigrationUser } | Wait-Job | Receive-Job")),
		interp.Define("Start-ThreadJob", func() *startThreadJob { return &startThreadJob{table: t} }, threads, interp.DefaultSet("ComputerName"),
			interp.Synopsis("Creates background jobs similar to the Start-Job cmdlet, in threads of this process."), interp.Example("Start-ThreadJob { Get-Date } | Receive-Job -Wait")),
		interp.Define("Get-Job", func() *getJob { return &getJob{table: t} }, core, interp.DefaultSet("SessionIdParameterSet"),
			interp.Synopsis("Gets PowerShell background jobs that are running in the current session."), interp.Example("Get-Job")),
		interp.Define("Wait-Job", func() *waitJob { return &waitJob{table: t} }, core, interp.DefaultSet("SessionIdParameterSet"),
			interp.Synopsis("Waits until one or all of the PowerShell jobs running in the session are in a terminating state."), interp.Example("Get-Job | Wait-Job")),
		interp.Define("Receive-Job", func() *receiveJob { return &receiveJob{table: t} }, core, interp.DefaultSet("Location"),
			interp.Synopsis("Gets the results of the PowerShell background jobs in the current session."), interp.Example("Get-Job | Receive-Job -Wait")),
		interp.Define("Stop-Job", func() *stopJob { return &stopJob{table: t} }, core, interp.DefaultSet("SessionIdParameterSet"),
			interp.Synopsis("Stops a PowerShell background job."), interp.Example("Get-Job | Stop-Job")),
		interp.Define("Remove-Job", func() *removeJob { return &removeJob{table: t} }, core, interp.DefaultSet("SessionIdParameterSet"),
			interp.Synopsis("Deletes a PowerShell background job."), interp.Example("Get-Job | Remove-Job")),
		interp.Define("Debug-Job", func() *debugJob { return &debugJob{} }, core, interp.DefaultSet("JobParameterSet"),
			interp.Synopsis("Debugs a running background job. There is no debugger here: it is refused."), interp.Example("Debug-Job 1")),
		interp.Define(interp.ParallelCommand, func() *parallel { return &parallel{table: t} }, core,
			interp.Synopsis("Runs a block for each object, several at a time: ForEach-Object -Parallel."),
			interp.Example("1..3 | ForEach-Object -Parallel { $_ * 2 }")),
	}
}

type getJob struct {
	Id              []int32       `ps:"pos=0,prop,set=SessionIdParameterSet"`
	InstanceId      []object.Guid `ps:"pos=0,mandatory,prop,set=InstanceIdParameterSet"`
	Name            []string      `ps:"pos=0,mandatory,prop,set=NameParameterSet"`
	State           string        `ps:"pos=0,mandatory,prop,set=StateParameterSet,enum=System.Management.Automation.JobState(NotStarted|Running|Completed|Failed|Stopped|Blocked|Suspended|Disconnected|Suspending|Stopping|AtBreakpoint)"`
	Command         []string      `ps:"prop,set=CommandParameterSet"`
	After           object.DateTime
	Before          object.DateTime
	ChildJobState   string `ps:"enum=System.Management.Automation.JobState(NotStarted|Running|Completed|Failed|Stopped|Blocked|Suspended|Disconnected|Suspending|Stopping|AtBreakpoint)"`
	HasMoreData     bool
	IncludeChildJob interp.Switch
	Newest          int32

	table *jobTable
}

func (c *getJob) Process(p *interp.Pipe) error {
	all := c.table.of(p.Session())
	var out []*job
	take := func(j *job) error { out = append(out, j); return nil }
	sel := &jobSelector{Id: c.Id, Name: c.Name, InstanceId: c.InstanceId}
	switch {
	case len(c.Id)+len(c.Name)+len(c.InstanceId) > 0:
		if err := sel.selected(p, c.table, take); err != nil {
			return err
		}
	case c.State != "":
		out = c.table.byState(p.Session(), c.State)
	default:
		out = all
	}
	out = slices.DeleteFunc(out, func(j *job) bool { return !c.wanted(p, j) })
	if p.Bound("Newest") && len(out) > int(c.Newest) {
		sort.SliceStable(out, func(a, b int) bool { return out[a].begun.After(out[b].begun) })
		out = out[:c.Newest]
	}
	for _, j := range out {
		if err := p.Write(j); err != nil {
			return err
		}
		if !bool(c.IncludeChildJob) && c.ChildJobState == "" {
			continue
		}
		for _, k := range j.children {
			if c.ChildJobState != "" && !strings.EqualFold(c.ChildJobState, object.ToString(jobState(k.current()))) {
				continue
			}
			if err := p.Write(k); err != nil {
				return err
			}
		}
	}
	return nil
}

// wanted applies the filters of all parameter sets.
func (c *getJob) wanted(p *interp.Pipe, j *job) bool {
	if len(c.Command) > 0 && !slices.ContainsFunc(c.Command, func(w string) bool { ok, _ := object.Like(strings.TrimSpace(j.command), w, true); return ok }) {
		return false
	}
	if p.Bound("HasMoreData") && j.hasMore() != c.HasMoreData {
		return false
	}
	if p.Bound("After") && (j.ended.IsZero() || !j.ended.After(c.After.Time())) {
		return false
	}
	return !p.Bound("Before") || !j.ended.IsZero() && j.ended.Before(c.Before.Time())
}

type waitJob struct {
	jobSelector
	State   string `ps:"pos=0,mandatory,prop,set=StateParameterSet,enum=System.Management.Automation.JobState(NotStarted|Running|Completed|Failed|Stopped|Blocked|Suspended|Disconnected|Suspending|Stopping|AtBreakpoint)"`
	Any     interp.Switch
	Force   interp.Switch // jobs are never suspended here: waiting is the same with it
	Timeout int32         `ps:"alias=TimeoutSec"`

	table *jobTable
	list  []*job
}

func (c *waitJob) Process(p *interp.Pipe) error {
	if c.State != "" {
		c.list = append(c.list, c.table.byState(p.Session(), c.State)...)
	}
	return c.selected(p, c.table, func(j *job) error { c.list = append(c.list, j); return nil })
}

// End waits for all jobs, or for any of them, and writes those that are over.
func (c *waitJob) End(p *interp.Pipe) error {
	ctx := p.Context()
	if p.Bound("Timeout") && c.Timeout >= 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, time.Duration(c.Timeout)*time.Second)
		defer cancel()
	}
	p.Host().Flush()
	var over []*job
	p.Session().Blocking(func() {
		if c.Any {
			over = waitAny(ctx, c.list)
			return
		}
		for _, j := range c.list {
			if !j.wait(ctx) {
				return
			}
		}
		over = c.list
	})
	if p.Context().Err() != nil {
		return p.Context().Err()
	}
	for _, j := range over {
		if err := p.Write(j); err != nil {
			return err
		}
	}
	return nil
}

// waitAny gives the first of the jobs that is over.
func waitAny(ctx context.Context, list []*job) []*job {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	first := make(chan *job, len(list))
	for _, j := range list {
		if j.over() {
			return []*job{j}
		}
		go func() {
			if j.wait(ctx) {
				first <- j
			}
		}()
	}
	select {
	case j := <-first:
		return []*job{j}
	case <-ctx.Done():
		return nil
	}
}

type stopJob struct {
	jobSelector
	State    string `ps:"pos=0,mandatory,prop,set=StateParameterSet,enum=System.Management.Automation.JobState(NotStarted|Running|Completed|Failed|Stopped|Blocked|Suspended|Disconnected|Suspending|Stopping|AtBreakpoint)"`
	PassThru interp.Switch
	interp.ShouldProcess

	table *jobTable
}

func (c *stopJob) Process(p *interp.Pipe) error {
	stop := func(j *job) error {
		if !c.Should(p, fmt.Sprintf("The job with ID %d and name %s", j.id, j.name)) {
			return nil
		}
		p.Session().Blocking(j.stop)
		if c.PassThru {
			return p.Write(j)
		}
		return nil
	}
	for _, j := range c.table.byState(p.Session(), c.State) {
		if c.State != "" {
			if err := stop(j); err != nil {
				return err
			}
		}
	}
	return c.selected(p, c.table, stop)
}

type removeJob struct {
	jobSelector
	State   string        `ps:"pos=0,mandatory,prop,set=StateParameterSet,enum=System.Management.Automation.JobState(NotStarted|Running|Completed|Failed|Stopped|Blocked|Suspended|Disconnected|Suspending|Stopping|AtBreakpoint)"`
	Command []string      `ps:"prop,set=CommandParameterSet"`
	Force   interp.Switch `ps:"alias=F"`
	interp.ShouldProcess

	table *jobTable
}

func (c *removeJob) Process(p *interp.Pipe) error {
	if c.State != "" || len(c.Command) > 0 {
		get := &getJob{Command: c.Command}
		for _, j := range c.table.byState(p.Session(), c.State) {
			if get.wanted(p, j) {
				if err := c.remove(p, j); err != nil {
					return err
				}
			}
		}
	}
	return c.selected(p, c.table, func(j *job) error { return c.remove(p, j) })
}

func (c *removeJob) remove(p *interp.Pipe, j *job) error {
	if !c.Should(p, fmt.Sprintf("Job %d", j.id)) {
		return nil
	}
	if !j.over() && !bool(c.Force) {
		return p.Error(&interp.ErrorRecord{Err: object.NewException(object.PSArgumentExceptionType,
			fmt.Sprintf("The command cannot remove the job with the job ID %d because the job is not finished. To remove the job, first stop the job, or use the Force parameter. (Parameter 'Job')", j.id)),
			ID: "JobObjectNotFinishedCannotBeRemoved", Category: interp.InvalidOperation, Target: j})
	}
	if !c.table.remove(p.Session(), j) {
		return p.Error(&interp.ErrorRecord{Err: object.NewException(object.ArgumentExceptionType,
			"The command cannot remove the job because it does not exist or because it is a child job. Child jobs can be removed only by removing the parent job."),
			ID: "CannotRemoveJob", Category: interp.InvalidOperation, Target: j})
	}
	p.Session().Blocking(j.stop)
	return nil
}

type debugJob struct {
	Job        object.Value  `ps:"pos=0,mandatory,pipe,prop,set=JobParameterSet"`
	Name       string        `ps:"pos=0,mandatory,set=JobNameParameterSet"`
	Id         int32         `ps:"pos=0,mandatory,set=JobIdParameterSet"`
	InstanceId object.Guid   `ps:"pos=0,mandatory,set=JobInstanceIdParameterSet"`
	BreakAll   interp.Switch ``
}

func (c *debugJob) Process(*interp.Pipe) error {
	return &interp.ErrorRecord{Err: object.NewException(object.NotSupportedExceptionType, "There is no debugger in this shell."),
		ID: "DebuggerNotSupported", Category: interp.NotImplemented}
}
