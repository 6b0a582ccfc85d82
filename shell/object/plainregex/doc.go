// Package plainregex matches the regular expressions that scripts are full of, such as ^user(\d+)@(.+)$, without the costs of a complete
// engine: it works on the bytes of ASCII text where it lies, and allocates nothing.
//
// [Compile] takes .NET's syntax and refuses whatever is not plain: back references, look-around, atomic and conditional groups,
// subtraction, Unicode categories, options within the pattern, repetition of what may match nothing, patterns with characters beyond ASCII. The
// caller turns to the complete engine for those, and for texts that are not ASCII ([IsASCII]).
//
// What a pattern matches is what .NET's backtracking finds: alternatives from left to right, greedy repetition from the most, lazy from the least,
// a group's last capture. The tests hold it against the complete engine on generated patterns.
//
// parse.go reads a pattern into a tree, set.go has the classes of characters, compile.go links the tree into nodes of which each knows the next,
// first.go finds out what can follow, match.go runs the nodes.
package plainregex
