package cmdlets

import (
	"migsh/shell/interp"
)

// progress is Write-Progress.
func progress() []interp.Command {
	return []interp.Command{
		interp.Define("Write-Progress", func() *writeProgress {
			return &writeProgress{ParentId: -1, PercentComplete: -1, SecondsRemaining: -1}
		},
			interp.Synopsis("Shows how far a long command is, where there is a terminal to show it on."), utility,
			interp.Example("Write-Progress -Activity 'Migrating' -Status '2 of 3 mailboxes' -PercentComplete 66")),
	}
}

type writeProgress struct {
	Activity         string `ps:"pos=0"`
	Status           string `ps:"pos=1,notempty"`
	Id               int    `ps:"pos=2,range=0..2147483647"`
	PercentComplete  int    `ps:"range=-1..100"`
	SecondsRemaining int
	CurrentOperation string
	ParentId         int `ps:"range=-1..2147483647"`
	Completed        interp.Switch
	SourceId         int
}

func (c *writeProgress) Process(p *interp.Pipe) error {
	if c.Activity == "" && !c.Completed {
		return p.Terminate("ArgumentException", interp.InvalidArgument, nil, "Missing value for mandatory parameter. (Parameter 'Activity')")
	}
	if c.ParentId == c.Id {
		return p.Terminate("ArgumentException", interp.InvalidArgument, nil, "ParentActivityId cannot be the same as the ActivityId.")
	}
	if !p.Bound("Status") {
		c.Status = "Processing" // pwsh: the default
	}
	return p.Progress(&interp.ProgressRecord{ID: c.Id, Parent: c.ParentId, Activity: c.Activity, Status: c.Status, Operation: c.CurrentOperation,
		Percent: c.PercentComplete, Seconds: c.SecondsRemaining, Completed: bool(c.Completed)})
}
