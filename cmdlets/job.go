package cmdlets

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"migsh/shell/dotnet"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// The types of jobs: those of Start-Job run apart (what goes in and out is a copy), thread jobs and ForEach-Object -Parallel share values.
var (
	jobType       = object.NewClass("System.Management.Automation.Job", nil)
	job2Type      = object.NewClass("System.Management.Automation.Job2", jobType)
	remotingJob   = object.NewClass("System.Management.Automation.PSRemotingJob", jobType)
	remotingChild = object.NewClass("System.Management.Automation.PSRemotingChildJob", jobType)
	threadJobType = object.NewClass("Microsoft.PowerShell.ThreadJob.ThreadJob", job2Type)
	taskJob       = object.NewClass("System.Management.Automation.PSTasks.PSTaskJob", jobType)
	taskChild     = object.NewClass("System.Management.Automation.PSTasks.PSTaskChildJob", jobType)

	jobStateType = object.NewEnum("System.Management.Automation.JobState", "NotStarted", "Running", "Completed", "Failed", "Stopped", "Blocked",
		"Suspended", "Disconnected", "Suspending", "Stopping", "AtBreakpoint")
	jobStateInfoType = object.NewClass("System.Management.Automation.JobStateInfo", nil)
)

// The states a job goes through here.
const (
	jobNotStarted = 0
	jobRunning    = 1
	jobCompleted  = 2
	jobFailed     = 3
	jobStopped    = 4
)

// job is a piece of work in a runspace of its own. Its parts may be read from any goroutine.
type job struct {
	typ                           *object.Type
	id                            int
	instance, runspace            object.Guid
	name, kind, location, command string
	children                      []*job
	apart                         bool // of Start-Job: values are copied

	mu           sync.Mutex
	state        int
	reason       error
	begun, ended time.Time
	records      []jobRecord
	written      []jobRecord         // all that a job that ran apart wrote: its streams are not emptied by Receive-Job
	last         *interp.ErrorRecord // what ended a job that failed: it is given after all else, of one that ran apart each time
	news         chan struct{}       // closed and replaced when something changes
	cancel       context.CancelFunc
	done         chan struct{} // closed when the job is over
}

// jobRecord is something a job wrote.
type jobRecord struct {
	stream interp.Stream
	value  object.Value
}

func newJob(typ *object.Type, id int, name, kind, location, command string) *job {
	if name == "" {
		name = fmt.Sprintf("Job%d", id)
	}
	return &job{typ: typ, id: id, instance: object.NewGuid(), runspace: object.NewGuid(), name: name, kind: kind, location: location, command: command,
		news: make(chan struct{}), done: make(chan struct{}), cancel: func() {}}
}

// PSType is the job's class; an empty one is of the class that parameters take.
func (j *job) PSType() *object.Type {
	if j.typ == nil {
		return jobType
	}
	return j.typ
}

// changed wakes who waits for news. The lock is held.
func (j *job) changed() {
	close(j.news)
	j.news = make(chan struct{})
}

// start marks the job as running.
func (j *job) start() {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.state == jobNotStarted {
		j.state, j.begun = jobRunning, time.Now()
		j.changed()
	}
}

// write keeps what the job wrote until it is received.
func (j *job) write(n interp.Stream, v object.Value) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.records = append(j.records, jobRecord{n, v})
	if j.apart {
		j.written = append(j.written, jobRecord{n, v})
	}
	j.changed()
	return nil
}

// finish ends the job with the error of its run.
func (j *job) finish(err error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.state > jobRunning {
		return
	}
	var exit *interp.Exit
	switch {
	case errors.Is(err, interp.ErrStopped):
		j.state = jobStopped
	case err != nil && !errors.As(err, &exit):
		j.state, j.reason = jobFailed, err
		r := interp.Record(err)
		if j.apart {
			r = r.Remote()
		}
		j.last = r
	default:
		j.state = jobCompleted
	}
	j.ended = time.Now()
	j.changed()
	close(j.done)
}

// take gives what has not been received; keep leaves it there. Failures of jobs that ran apart are given each time.
func (j *job) take(keep bool) []jobRecord {
	var out []jobRecord
	for _, c := range j.children {
		out = append(out, c.take(keep)...)
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	out = append(out, j.records...)
	if !keep {
		j.records = nil
	}
	if j.last != nil {
		out = append(out, jobRecord{interp.StreamError, j.last})
		if !keep && !j.apart {
			j.last = nil
		}
	}
	return out
}

// current is the job's state: that of its children, where it has some.
func (j *job) current() int {
	if len(j.children) == 0 {
		j.mu.Lock()
		defer j.mu.Unlock()
		return j.state
	}
	state := jobCompleted
	for _, c := range j.children {
		switch s := c.current(); {
		case s <= jobRunning:
			return jobRunning
		case s == jobFailed, s == jobStopped && state != jobFailed:
			state = s
		}
	}
	return state
}

func (j *job) over() bool { return j.current() > jobRunning }

// hasMore reports whether Receive-Job has something to give, or may have.
func (j *job) hasMore() bool {
	for _, c := range j.children {
		if c.hasMore() {
			return true
		}
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	return len(j.records) > 0 || len(j.children) == 0 && j.state == jobRunning
}

// stop asks the job to end and waits until it has.
func (j *job) stop() {
	for _, c := range j.children {
		c.stop()
	}
	j.cancel()
	if len(j.children) == 0 {
		j.mu.Lock()
		if j.state == jobNotStarted {
			j.state = jobStopped
			close(j.done)
		}
		j.mu.Unlock()
		<-j.done
	}
}

// wait waits until the job is over or ctx ends.
func (j *job) wait(ctx context.Context) bool {
	for _, c := range j.children {
		if !c.wait(ctx) {
			return false
		}
	}
	if len(j.children) > 0 {
		return true
	}
	select {
	case <-j.done:
		return true
	case <-ctx.Done():
		return false
	}
}

// waitNews waits until there is something to receive or the job is over.
func (j *job) waitNews(ctx context.Context) {
	at := j
	for _, c := range j.children {
		if !c.over() {
			at = c
			break
		}
	}
	at.mu.Lock()
	news, idle := at.news, len(at.records) == 0 && at.state <= jobRunning
	at.mu.Unlock()
	if !idle {
		return
	}
	select {
	case <-news:
	case <-ctx.Done():
	}
}

// failure is why the job, or one of its children, failed.
func (j *job) failure() error {
	for _, c := range j.children {
		if err := c.failure(); err != nil {
			return err
		}
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.reason
}

// stream are the unread values of one stream.
func (j *job) stream(n interp.Stream) object.Value {
	j.mu.Lock()
	defer j.mu.Unlock()
	list := object.NewArrayList()
	records := j.records
	if j.apart {
		records = j.written
	}
	for _, r := range records {
		if r.stream == n {
			list.Add(r.value)
		}
	}
	return list
}

func jobState(n int) object.Value { return object.Enum{Type: jobStateType, Value: int64(n)} }

func (j *job) stateInfo() object.Value {
	o := &object.Object{Type: jobStateInfoType}
	var reason object.Value
	if err := j.failure(); err != nil && j.typ != remotingJob { // pwsh: the reason is with the child
		if r := interp.Record(err); r.Err != nil {
			reason = exceptionValue(r.Err)
		}
	}
	o.Props.Add(object.Prop{Name: "State", Value: jobState(j.current()), Kind: object.Property})
	o.Props.Add(object.Prop{Name: "Reason", Value: reason, Kind: object.Property})
	return o
}

func exceptionValue(err error) object.Value {
	var e *object.Exception
	if errors.As(err, &e) {
		return e
	}
	return object.NewException(object.ExceptionType, err.Error())
}

func timeValue(t time.Time) object.Value {
	if t.IsZero() {
		return nil
	}
	d := object.DateTimeOf(t)
	d.Kind = object.Local
	return d
}

// Classes are the .NET classes of the cmdlets' own objects.
func Classes() []dotnet.Class {
	all := []dotnet.Class{{Type: jobType, Members: jobMembers}, {Type: startedProcessType, Members: startedProcessMembers}}
	for _, t := range []*object.Type{job2Type, remotingJob, remotingChild, threadJobType, taskJob, taskChild} {
		all = append(all, dotnet.Class{Type: t, Members: func() []dotnet.Def { return nil }})
	}
	return all
}

func jobMembers() []dotnet.Def {
	streams := func(name, typ string, n interp.Stream) dotnet.Def {
		return dotnet.Prop("System.Management.Automation.PSDataCollection["+typ+"] "+name+" {get;set;}", func(j *job) object.Value { return j.stream(n) })
	}
	return []dotnet.Def{
		dotnet.Prop("string State {get;}", func(j *job) object.Value { return object.ToString(jobState(j.current())) }),
		dotnet.Prop("bool HasMoreData {get;}", func(j *job) object.Value { return j.hasMore() }),
		dotnet.Prop("string StatusMessage {get;}", func(j *job) object.Value { return "" }),
		dotnet.Prop("string Location {get;}", func(j *job) object.Value { return j.location }),
		dotnet.Prop("string Command {get;}", func(j *job) object.Value { return j.command }),
		dotnet.Prop("System.Management.Automation.JobStateInfo JobStateInfo {get;}", func(j *job) object.Value { return j.stateInfo() }),
		dotnet.Prop("guid InstanceId {get;}", func(j *job) object.Value { return j.instance }),
		dotnet.Prop("int Id {get;}", func(j *job) object.Value { return int32(j.id) }),
		dotnet.PropSet("string Name {get;set;}", func(j *job) object.Value { return j.name },
			func(j *job, v object.Value) error { j.name = object.ToString(v); return nil }),
		dotnet.Prop("System.Collections.Generic.IList[System.Management.Automation.Job] ChildJobs {get;}", func(j *job) object.Value {
			list := object.NewArrayList()
			for _, c := range j.children {
				list.Add(c)
			}
			return list
		}),
		dotnet.Prop("datetime PSBeginTime {get;}", func(j *job) object.Value { return timeValue(j.begun) }),
		dotnet.Prop("datetime PSEndTime {get;}", func(j *job) object.Value { return timeValue(j.ended) }),
		dotnet.Prop("string PSJobTypeName {get;}", func(j *job) object.Value { return j.kind }),
		streams("Output", "psobject", interp.StreamOutput), streams("Error", "System.Management.Automation.ErrorRecord", interp.StreamError),
		streams("Verbose", "System.Management.Automation.VerboseRecord", interp.StreamVerbose),
		streams("Debug", "System.Management.Automation.DebugRecord", interp.StreamDebug),
		streams("Warning", "System.Management.Automation.WarningRecord", interp.StreamWarning),
		streams("Information", "System.Management.Automation.InformationRecord", interp.StreamInformation),
		dotnet.Method("void StopJob()", func(j *job, _ dotnet.Args) (object.Value, error) { j.stop(); return nil, nil }),
		dotnet.Method("void Dispose()", func(*job, dotnet.Args) (object.Value, error) { return nil, nil }),
	}
}
