// Package complete works out what could stand at a place of a command line: PowerShell's TabExpansion2.
//
// A map:
//
//   - [Completer] holds what Register-ArgumentCompleter registered. [Completer.Complete] is the entry; [Completer.Commands] and
//     [Completer.Classes] are what scripts call.
//   - [Completion] is the answer, a list of [Result].
//   - request.go decides by the token at the cursor and the tree around it what is being written; the other files are one for each answer:
//     commands.go, parameters.go, arguments.go, files.go, variables.go, members.go, types.go, hashtable.go, operators.go, comment.go, values.go.
//   - bound.go finds which parameter an argument belongs to; infer.go finds the type of an expression without running it.
//
// Nothing is run but argument completers. The package knows no terminal: the prompt's editor calls it.
package complete
