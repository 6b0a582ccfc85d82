package cmdlets

import (
	"migsh/shell/interp"
	"migsh/shell/object"
)

type receiveJob struct {
	Job               []*job        `ps:"pos=0,mandatory,pipe,prop,set=Location"`
	Id                []int32       `ps:"pos=0,mandatory,prop,set=SessionIdParameterSet"`
	Name              []string      `ps:"pos=0,mandatory,prop,set=NameParameterSet"`
	InstanceId        []object.Guid `ps:"pos=0,mandatory,prop,set=InstanceIdParameterSet"`
	Location          []string      `ps:"pos=1,set=Location"`
	Keep              interp.Switch
	NoRecurse         interp.Switch
	Wait              interp.Switch
	AutoRemoveJob     interp.Switch
	Force             interp.Switch // jobs are never suspended here: receiving is the same with it
	WriteEvents       interp.Switch
	WriteJobInResults interp.Switch

	table *jobTable
}

func (c *receiveJob) Begin(p *interp.Pipe) error {
	if c.WriteEvents {
		return unsupported("WriteEvents", "jobs raise no events")
	}
	if bool(c.AutoRemoveJob) && !bool(c.Wait) {
		return &interp.ErrorRecord{Err: object.NewException(object.PSInvalidOperationExceptionType, "The AutoRemoveJob parameter cannot be used without the Wait parameter."),
			ID: "AutoRemoveJobCannotBeUsedWithoutWait", Category: interp.InvalidOperation}
	}
	if bool(c.WriteJobInResults) && !bool(c.Wait) {
		return &interp.ErrorRecord{Err: object.NewException(object.PSInvalidOperationExceptionType, "The WriteJobInResults parameter cannot be used without the Wait parameter."),
			ID: "WriteJobInResultsCannotBeUsedWithoutWait", Category: interp.InvalidOperation}
	}
	return nil
}

func (c *receiveJob) Process(p *interp.Pipe) error {
	sel := &jobSelector{Job: c.Job, Id: c.Id, Name: c.Name, InstanceId: c.InstanceId}
	return sel.selected(p, c.table, func(j *job) error { return c.receive(p, j) })
}

func (c *receiveJob) receive(p *interp.Pipe, j *job) error {
	if c.WriteJobInResults {
		if err := p.Write(j); err != nil {
			return err
		}
	}
	for {
		over := j.over()
		if err := c.give(p, j); err != nil {
			return err
		}
		if !bool(c.Wait) || over {
			break
		}
		p.Session().Blocking(func() { j.waitNews(p.Context()) })
		if p.Context().Err() != nil {
			return p.Context().Err()
		}
	}
	if c.AutoRemoveJob {
		c.table.remove(p.Session(), j)
	}
	return nil
}

// give writes what is there. pwsh: a job that is over and shares values is read stream by stream.
func (c *receiveJob) give(p *interp.Pipe, j *job) error {
	source := j
	if c.NoRecurse {
		source = &job{records: nil}
	}
	records := source.take(bool(c.Keep))
	if j.typ != remotingJob && j.typ != remotingChild && !bool(c.Wait) {
		records = byStream(records)
	}
	for _, r := range records {
		if o, ok := r.value.(*object.Object); ok && bool(c.Wait) && o.Props.Find("RunspaceId") != nil {
			o.Props.Set("PSSourceJobInstanceId", j.instance)
		}
		if err := p.Forward(r.stream, r.value); err != nil {
			return err
		}
	}
	return nil
}

// byStream orders records as they are read from a job of this process.
func byStream(records []jobRecord) []jobRecord {
	var out []jobRecord
	for _, n := range []interp.Stream{interp.StreamOutput, interp.StreamError, interp.StreamDebug, interp.StreamVerbose, interp.StreamWarning, interp.StreamInformation} {
		for _, r := range records {
			if r.stream == n {
				out = append(out, r)
			}
		}
	}
	return out
}
