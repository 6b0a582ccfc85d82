package dotnet

import (
	"strings"

	"migsh/shell/object"
)

// wordsEnum is an enumeration given as names separated by blanks.
func wordsEnum(name, members string) *object.Type {
	return object.NewEnum(name, strings.Fields(members)...)
}

var consoleColor = object.NewEnum("System.ConsoleColor", "Black", "DarkBlue", "DarkGreen", "DarkCyan", "DarkRed", "DarkMagenta", "DarkYellow", "Gray", "DarkGray",
	"Blue", "Green", "Cyan", "Red", "Magenta", "Yellow", "White")
