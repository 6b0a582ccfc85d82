package interp

import (
	"strings"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

// redirection is a compiled redirection.
type redirection struct {
	from, to syntax.Stream // to only when merging
	merge    bool
	file     expr
	append   bool
	toNull   bool
	pos      syntax.Extent
}

// redirections compiles those of a command. Their errors are about the whole command.
func (c *compiler) redirections(list []syntax.Redirection, at syntax.Extent) []redirection {
	var out []redirection
	for _, r := range list {
		switch r := r.(type) {
		case *syntax.MergingRedirection:
			out = append(out, redirection{from: r.FromStream, to: r.ToStream, merge: true, pos: at})
		case *syntax.FileRedirection:
			x := redirection{from: r.FromStream, file: c.expr(r.Location), append: r.Append, pos: at}
			if v, ok := r.Location.(*syntax.VariableExpression); ok && strings.EqualFold(v.VariablePath.UserPath, "null") {
				x.toNull = true
			}
			out = append(out, x)
		}
	}
	return out
}

// redirect applies redirections to a stage that has its output; files come back to be closed when the pipeline ends.
func (f *frame) redirect(st stage, list []redirection) ([]*fileSink, error) {
	if len(list) == 0 {
		return nil, nil
	}
	list, err := f.rawFile(st, list)
	if err != nil {
		return nil, err
	}
	out, set, files, err := f.redirected(st.output(), st.streamSet(), list)
	if err != nil {
		return nil, err
	}
	st.setOut(out)
	st.setStreams(set)
	return files, nil
}

// redirected works out where output and streams go under some redirections: files first, then merges.
func (f *frame) redirected(out sink, base *streams, list []redirection) (sink, *streams, []*fileSink, error) {
	set := *base
	var files []*fileSink
	pipeline := out
	for _, r := range list {
		if r.merge {
			continue
		}
		to, file, err := f.openFile(r)
		if err != nil {
			return nil, nil, nil, err
		}
		if file != nil {
			files = append(files, file)
		}
		switch r.from {
		case syntax.StreamOutput:
			pipeline = to
		case syntax.StreamAll:
			pipeline = to
			set = streams{err: to, warning: to, verbose: to, debug: to, info: to, taps: set.taps}
		default:
			set.set(Stream(r.from), to)
		}
	}
	for _, r := range list {
		if !r.merge || r.to != syntax.StreamOutput {
			continue
		}
		if r.from == syntax.StreamAll {
			set = streams{err: pipeline, warning: pipeline, verbose: pipeline, debug: pipeline, info: pipeline, taps: set.taps}
		} else {
			set.set(Stream(r.from), pipeline)
		}
	}
	return pipeline, &set, files, nil
}

// openFile is where a file redirection leads: Out-File, or nowhere.
func (f *frame) openFile(r redirection) (sink, *fileSink, error) {
	if r.toNull {
		return nullSink{}, nil, nil
	}
	v, err := r.file(f)
	if err != nil {
		return nil, nil, err
	}
	if v.isNull() {
		return nullSink{}, nil, nil
	}
	cmd, err := f.sess.findCommand(f.scope, "Out-File")
	if err != nil {
		return nil, nil, err
	}
	args := []arg{{name: "FilePath", valued: true, value: v}}
	if r.append {
		args = append(args, arg{name: "Append", valued: true, value: boolCell(true)})
	}
	st, err := f.newStage(cmd, cmd.block, args, &Invocation{Cmd: cmd, Name: "out-file", Pos: &r.pos, frame: f}, false)
	if err != nil {
		return nil, nil, err
	}
	st.setPiped()
	st.setOut(nullSink{})
	if err := st.prepare(); err != nil {
		return nil, nil, err
	}
	if err := st.begin(); err != nil {
		return nil, nil, err
	}
	file := &fileSink{st}
	return file, file, nil
}

// fileSink is an Out-File at the end of a redirection.
type fileSink struct{ st stage }

func (s *fileSink) write(v object.Value) error { return s.st.process(v) }

func (s *fileSink) close() error {
	err := s.st.end()
	s.st.clean()
	return err
}

// redirectedExpression runs an expression that has redirections of its own, alone or before commands.
func (f *frame) redirectedExpression(source expr, redirs []redirection, sites []*commandSite) error {
	out, set, files, err := f.redirected(f.out, f.st, redirs)
	if err != nil {
		return err
	}
	oldOut, oldSet := f.out, f.st
	f.out, f.st = out, set
	v, err := source(f)
	f.out, f.st = oldOut, oldSet
	if err == nil {
		if len(sites) > 0 {
			return f.runPipeline(constant(v), nil, sites)
		}
		err = writeCell(out, v)
	}
	for _, file := range files {
		if cerr := file.close(); err == nil {
			err = cerr
		}
	}
	return err
}
