// Package interp runs PowerShell: it compiles the tree of shell/syntax to Go closures and executes them.
//
// A map of the types, from the outside in:
//
//   - [Session] is one runspace: commands, global scope, drives, modules, $Error. [New] makes one from [Options]; [Session.Run] runs text.
//   - [Host] is what the program around a session provides: where objects, errors, warnings and lines go, where answers come from.
//   - [Command] is anything that can be called by name. [Define] makes one from a Go struct (a [Cmdlet]); functions, scripts, aliases
//     and native programs are the other kinds. All of them are described by one [Parameter] table and bound by one binder (bind.go).
//   - [Pipe] is what a running cmdlet holds: its output, the other streams, its session.
//   - [ErrorRecord] is PowerShell's error object, and a Go error; conciseview.go renders it.
//   - [ScriptBlock] is a compiled block; frame.go and scope.go are what it runs in.
//
// Returning an error from a cmdlet ends its statement; [Pipe.Error] reports one and carries on.
package interp
