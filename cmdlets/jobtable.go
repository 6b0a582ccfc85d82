package cmdlets

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// jobTable holds the jobs of each session. It may be used from any goroutine.
type jobTable struct {
	mu   sync.Mutex
	last int
	jobs map[*interp.Session][]*job

	waiting        []waitingJob // thread jobs
	running, limit int
}

func newJobTable() *jobTable { return &jobTable{jobs: map[*interp.Session][]*job{}} }

// ids gives n numbers that follow each other; the first one is returned.
func (t *jobTable) ids(n int) int {
	t.mu.Lock()
	defer t.mu.Unlock()
	first := t.last + 1
	t.last += n
	return first
}

func (t *jobTable) add(s *interp.Session, j *job) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.jobs[s] = append(t.jobs[s], j)
}

// remove takes a job away, and tells whether it was there.
func (t *jobTable) remove(s *interp.Session, j *job) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	n := len(t.jobs[s])
	t.jobs[s] = slices.DeleteFunc(t.jobs[s], func(x *job) bool { return x == j })
	return len(t.jobs[s]) < n
}

// of are a session's jobs, oldest first.
func (t *jobTable) of(s *interp.Session) []*job {
	t.mu.Lock()
	defer t.mu.Unlock()
	return append([]*job(nil), t.jobs[s]...)
}

// end stops the jobs of a session that is over.
func (t *jobTable) end(s *interp.Session) {
	for _, j := range t.of(s) {
		go j.stop()
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.jobs, s)
}

// jobSelector are the parameters that say which jobs are meant.
type jobSelector struct {
	Id         []int32       `ps:"pos=0,mandatory,prop,set=SessionIdParameterSet"`
	Job        []*job        `ps:"pos=0,mandatory,pipe,prop,set=JobParameterSet"`
	Name       []string      `ps:"pos=0,mandatory,prop,set=NameParameterSet"`
	InstanceId []object.Guid `ps:"pos=0,mandatory,prop,set=InstanceIdParameterSet"`
}

// selected calls do for each job that is meant; a name or number without a job is an error that does not end anything.
func (c *jobSelector) selected(p *interp.Pipe, t *jobTable, do func(j *job) error) error {
	for _, j := range c.Job {
		if err := do(j); err != nil {
			return err
		}
	}
	for _, id := range c.Id {
		if err := c.found(p, t, do, func(j *job) bool { return j.id == int(id) }, "JobWithSpecifiedSessionNotFound", id,
			fmt.Sprintf("The command cannot find a job with the job ID %d. Verify the value of the Id parameter and then try the command again.", id)); err != nil {
			return err
		}
	}
	for _, name := range c.Name {
		if err := c.found(p, t, do, func(j *job) bool { ok, _ := object.Like(j.name, name, true); return ok }, "JobWithSpecifiedNameNotFound", name,
			fmt.Sprintf("The command cannot find the job because the job name %s was not found. Verify the value of the Name parameter, and then try the command again.", name)); err != nil {
			return err
		}
	}
	for _, g := range c.InstanceId {
		if err := c.found(p, t, do, func(j *job) bool { return j.instance == g }, "JobWithSpecifiedInstanceIdNotFound", g,
			fmt.Sprintf("The command cannot find a job with the InstanceId %s. Verify the value of the InstanceId parameter, and then try the command again.", object.ToString(g))); err != nil {
			return err
		}
	}
	return nil
}

func (c *jobSelector) found(p *interp.Pipe, t *jobTable, do func(j *job) error, is func(*job) bool, id string, target object.Value, message string) error {
	n := 0
	for _, j := range t.of(p.Session()) {
		for _, x := range append([]*job{j}, j.children...) {
			if !is(x) || x != j && n > 0 {
				continue
			}
			n++
			if err := do(x); err != nil {
				return err
			}
		}
	}
	if s, ok := target.(string); n > 0 || ok && object.HasWildcard(s) {
		return nil
	}
	return p.Error(&interp.ErrorRecord{Err: object.NewException(object.PSArgumentExceptionType, message), ID: id, Category: interp.ObjectNotFound, Target: target})
}

// byState are a session's jobs in a state; "" is any.
func (t *jobTable) byState(s *interp.Session, state string) []*job {
	var out []*job
	for _, j := range t.of(s) {
		if state == "" || strings.EqualFold(object.ToString(jobState(j.current())), state) {
			out = append(out, j)
		}
	}
	return out
}
