// Package shell is the program: it reads the command line, wires the packages
// together and runs what was asked for.
//
//	main.go     Main: the command line, and what it leads to
//	cmdline.go  the switches
//	run.go      -File, -Command, standard input, the prompt; exit codes
//	wire.go     session, host, engine and lab put together
//	paste.go    pasted documentation
//	state.go    where the state lives
//	script.go   the encodings of scripts
//
// Below it: syntax (text to tree), object (values), dotnet (members of .NET types),
// interp (the tree compiled and run), format (values to lines), console (the terminal). ARCHITECTURE.md says why.
package shell
