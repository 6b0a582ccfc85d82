package cmdlets

import (
	"bytes"
	"context"
	"encoding/xml"
	"os"
	"strings"
	"time"

	"migsh/shell/dotnet"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// jobSpec is what a job runs.
type jobSpec struct {
	text, init string
	file       string // the text is that of a file: its name
	args       []object.Value
	input      []object.Value
	piped      bool
	using      map[string]object.Value
	dir        string // working folder; "" is the maker's
	dollar     *object.Value
	host       interp.Host // -StreamingHost: what is no output is shown there at once
}

// prepare makes the runspace of a job; it is called where the maker's session runs. The function it returns runs the job to its end.
func (t *jobTable) prepare(p *interp.Pipe, j *job, spec jobSpec) (run func(), err error) {
	var rs *interp.Session
	options := interp.RunspaceOptions{Using: spec.using,
		Write: func(v object.Value) error {
			if j.apart {
				v = j.received(rs.Net, v)
			}
			return j.write(interp.StreamOutput, v)
		},
		Record: j.write,
	}
	if spec.host != nil {
		options.Record = func(n interp.Stream, v object.Value) error {
			showOn(spec.host, n, v)
			return nil
		}
	}
	if j.apart {
		for k, v := range spec.using {
			spec.using[k] = copied(p.Session().Net, v)
		}
		spec.args, spec.input = copyAll(p.Session().Net, spec.args), copyAll(p.Session().Net, spec.input)
	}
	rs = p.Session().NewRunspace(options)
	if spec.dir != "" {
		path, err := rs.Resolve(spec.dir)
		if err != nil {
			return nil, err
		}
		rs.SetLocation(path)
	}
	ctx, cancel := context.WithCancel(context.Background())
	j.cancel = cancel
	return func() {
		defer cancel()
		j.start()
		j.finish(runJob(ctx, rs, spec))
		t.end(rs)
	}, nil
}

// showOn shows a record on a host as if it had been written there.
func showOn(h interp.Host, n interp.Stream, v object.Value) {
	switch r := v.(type) {
	case *interp.ErrorRecord:
		h.Error(r)
	case *interp.StreamRecord:
		h.Message(n, r.Message)
	case *interp.InformationRecord:
		if r.Host {
			h.Print(object.ToString(r.Data), !r.NoNewline, r.Foreground, r.Background)
		}
	}
	h.Flush()
}

func runJob(ctx context.Context, rs *interp.Session, spec jobSpec) error {
	if spec.init != "" {
		if err := rs.Run(ctx, interp.Script{Text: spec.init}); err != nil {
			return err
		}
	}
	if spec.dollar != nil {
		if err := rs.SetVariable("_", *spec.dollar); err != nil {
			return err
		}
	}
	sc := interp.Script{Text: spec.text, Values: spec.args}
	if spec.piped {
		sc.Input = func() (object.Value, bool) {
			if len(spec.input) == 0 {
				return nil, false
			}
			v := spec.input[0]
			spec.input = spec.input[1:]
			return v, true
		}
	}
	return rs.Run(ctx, sc)
}

// copied is a value as it arrives in another process: written as CLIXML and read again.
func copied(net func() *dotnet.Host, v object.Value) object.Value {
	var b bytes.Buffer
	w := &ClixmlStream{out: &b, w: newClixmlWriter(net)}
	if w.Serialize("", v) != nil || w.Close() != nil {
		return object.ToString(v)
	}
	var root node
	text := strings.TrimPrefix(b.String(), ClixmlHeader)
	if xml.Unmarshal([]byte(text), &root) != nil || len(root.Children) != 1 {
		return object.ToString(v)
	}
	r := &clixmlReader{objects: map[string]object.Value{}, types: map[string][]string{}}
	x, err := r.value(&root.Children[0])
	if err != nil {
		return object.ToString(v)
	}
	return x
}

func copyAll(net func() *dotnet.Host, list []object.Value) []object.Value {
	out := make([]object.Value, len(list))
	for i, v := range list {
		out[i] = copied(net, v)
	}
	return out
}

// received is what a job that ran apart wrote, with the properties that say where it comes from.
func (j *job) received(net func() *dotnet.Host, v object.Value) object.Value {
	x := copied(net, v)
	if x == nil {
		return nil
	}
	o, ok := x.(*object.Object)
	if !ok {
		o = &object.Object{Base: x}
	}
	o.Props.Set("PSComputerName", "localhost")
	o.Props.Set("RunspaceId", j.runspace)
	o.Props.Set("PSShowComputerName", false)
	return o
}

// jobText are the parameters that say what a job runs.
type jobText struct {
	ScriptBlock          *interp.ScriptBlock `ps:"pos=0,mandatory,set=ComputerName,alias=Command"`
	FilePath             string              `ps:"pos=0,mandatory,set=FilePathComputerName"`
	InitializationScript *interp.ScriptBlock `ps:"pos=1"`
	ArgumentList         []object.Value      `ps:"alias=Args"`
	InputObject          object.Value        `ps:"pipe"`

	input []object.Value
}

func (c *jobText) spec(p *interp.Pipe, literal string, using func(*interp.ScriptBlock) (map[string]object.Value, error)) (jobSpec, error) {
	s := jobSpec{args: c.ArgumentList, input: c.input, piped: p.Piped()}
	if c.InitializationScript != nil {
		s.init = c.InitializationScript.Text()
	}
	if c.ScriptBlock != nil {
		s.text = c.ScriptBlock.Text()
		var err error
		s.using, err = using(c.ScriptBlock)
		return s, err
	}
	native, err := inputPath(p, c.FilePath+literal, literal != "")
	if err != nil {
		return s, err
	}
	raw, err := os.ReadFile(native)
	if err != nil {
		return s, err
	}
	s.text, s.file = interp.DecodeScript(raw), native
	return s, nil
}

type startJob struct {
	jobText
	LiteralPath      string `ps:"mandatory,set=LiteralFilePathComputerName,alias=PSPath|LP"`
	Name             string `ps:"prop"`
	WorkingDirectory string
	Credential       object.Value
	Authentication   string
	RunAs32          interp.Switch
	PSVersion        object.Value
	DefinitionName   string `ps:"pos=0,mandatory,set=DefinitionName"`
	DefinitionPath   string `ps:"pos=1,set=DefinitionName"`
	Type             string `ps:"pos=2,set=DefinitionName"`

	table *jobTable
}

func (c *startJob) Process(p *interp.Pipe) error {
	for name, why := range map[string]string{"Credential": "a job runs as the user of this shell", "Authentication": "a job runs in this process",
		"RunAs32": "there is no 32-bit PowerShell", "PSVersion": "a job runs in this shell", "DefinitionName": "there are no job definitions"} {
		if p.Bound(name) {
			return unsupported(name, why)
		}
	}
	if v, ok := p.Input(); ok {
		c.input = append(c.input, v)
	} else if p.Bound("InputObject") {
		c.input = append(c.input, c.InputObject)
	}
	return nil
}

// End starts the job, once all its input is there.
func (c *startJob) End(p *interp.Pipe) error {
	spec, err := c.spec(p, c.LiteralPath, p.UsingValues)
	if err != nil {
		return err
	}
	spec.dir, spec.piped = c.WorkingDirectory, spec.piped || len(c.input) > 0
	id := c.table.ids(2)
	command := spec.text
	if spec.file != "" {
		command = c.FilePath + c.LiteralPath
	}
	return c.table.startApart(p, id, c.Name, command, spec)
}

// startApart starts a job with one child, writes and registers it.
func (t *jobTable) startApart(p *interp.Pipe, id int, name, command string, spec jobSpec) error {
	parent := newJob(remotingJob, id, name, "BackgroundJob", "localhost", command)
	child := newJob(remotingChild, id+1, "", "", "localhost", command)
	child.apart = true
	parent.children = []*job{child}
	run, err := t.prepare(p, child, spec)
	if err != nil {
		return err
	}
	parent.begun = time.Now()
	child.start()
	t.add(p.Session(), parent)
	go run()
	return p.Write(parent)
}

type startThreadJob struct {
	jobText
	Name          string `ps:"prop"`
	ThrottleLimit int32  `ps:"range=1..1000000"`
	StreamingHost object.Value

	table *jobTable
}

func (c *startThreadJob) Process(p *interp.Pipe) error {
	if v, ok := p.Input(); ok {
		c.input = append(c.input, v)
	} else if p.Bound("InputObject") {
		c.input = append(c.input, c.InputObject)
	}
	return nil
}

// End starts the job, once all its input is there.
func (c *startThreadJob) End(p *interp.Pipe) error {
	spec, err := c.spec(p, "", p.UsingVariables)
	if err != nil {
		return err
	}
	spec.piped = spec.piped || len(c.input) > 0
	if p.Bound("StreamingHost") {
		spec.host = p.Host()
	}
	j := newJob(threadJobType, c.table.ids(1), c.Name, "ThreadJob", "PowerShell", spec.text)
	run, err := c.table.prepare(p, j, spec)
	if err != nil {
		return err
	}
	c.table.add(p.Session(), j)
	if p.Bound("ThrottleLimit") {
		c.table.setLimit(int(c.ThrottleLimit))
	}
	c.table.queue(j, run)
	return p.Write(j)
}
