package interp

import (
	"os"
	"strings"

	"migsh/shell/language"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// driveVariable reads $drive:name: the environment, functions, aliases, variables; of a FileSystem drive the file's content.
func (s *Session) driveVariable(f *frame, drive, name string) (object.Value, bool) {
	switch strings.ToLower(drive) {
	case "env":
		v, ok := os.LookupEnv(name)
		if !ok {
			return nil, false
		}
		return v, true
	case "function":
		if c := f.scope.function(name); c != nil {
			return c.block, true
		}
	case "alias":
		if a := f.scope.alias(name); a != nil {
			return a.target, true
		}
	case "variable":
		return f.variable(name)
	default:
		if s.Drive(drive) == nil {
			return nil, false
		}
		out, err := f.call("Get-Content", map[string]object.Value{"LiteralPath": drive + ":" + name}, nil)
		return collapse(out), err == nil
	}
	return nil, false
}

// setDriveVariable assigns $drive:name.
func (s *Session) setDriveVariable(f *frame, drive, name string, v object.Value) error {
	switch strings.ToLower(drive) {
	case "env":
		if v == nil {
			return os.Unsetenv(name)
		}
		return os.Setenv(name, s.text(v))
	case "function":
		b, ok := object.Unwrap(v).(*ScriptBlock)
		if !ok {
			x, err := s.parseBlock(s.text(v))
			if err != nil {
				return err
			}
			b = x.(*ScriptBlock)
		}
		return f.defineFunction(name, b, false)
	case "alias":
		f.scope.setAlias(&aliasEntry{name: name, target: s.text(v)})
		return nil
	case "variable":
		return f.setVariable(name, v)
	}
	if s.Drive(drive) == nil {
		return &ErrorRecord{
			Err: object.NewException(driveNotFound, "Cannot find drive. A drive with the name '"+drive+"' does not exist."),
			ID:  "DriveNotFound", Category: ObjectNotFound, Target: drive, exact: true,
		}
	}
	_, err := f.call("Set-Content", map[string]object.Value{"LiteralPath": drive + ":" + name, "Value": v}, nil)
	return err
}

// parseFailure is the error for a text that does not parse, as running code meets it.
func parseFailure(errs []syntax.ParseError) *ErrorRecord {
	var b strings.Builder
	for i, e := range errs {
		if i > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(syntax.PositionMessage(e.Extent) + "\n" + e.Message)
	}
	x := object.NewException(parseException, b.String()).WithID(errs[0].ID, "ParserError")
	x.Props.Set("Errors", language.Errors(errs))
	ext := errs[0].Extent
	r := &ErrorRecord{Err: x, ID: errs[0].ID, Category: ParserError, exact: true, Pos: &ext,
		Invocation: &Invocation{Pos: &ext}, parse: errs}
	x.Record = r
	return r
}

// call runs a command by name with named arguments and collects its output.
func (f *frame) call(name string, named map[string]object.Value, positional []object.Value) ([]object.Value, error) {
	var args []arg
	for n, v := range named {
		args = append(args, arg{name: n, valued: true, value: cellOf(v)})
	}
	for _, v := range positional {
		args = append(args, arg{value: cellOf(v)})
	}
	var out collector
	err := f.callTo(name, args, &out, nothing, false)
	return out.items, err
}

// callTo runs a command by name, with input or without.
func (f *frame) callTo(name string, args []arg, out sink, input cell, hasInput bool) error {
	cmd, err := f.sess.findCommand(f.scope, name)
	if err != nil {
		return err
	}
	inv := &Invocation{Cmd: cmd, Name: name, Pos: f.pos, PipelineLength: 1, PipelinePosition: 1, frame: f}
	st, err := f.newStage(cmd, cmd.block, args, inv, false)
	if err != nil {
		return err
	}
	st.setOut(out)
	if hasInput {
		st.setPiped()
	}
	return f.push([]stage{st}, input, hasInput)
}
