// Command migsh is a PowerShell-compatible shell for moving mailboxes from IMAP servers.
package main

import (
	"os"

	"migsh/shell"
)

// version is set by the Makefile.
var version = "dev"

func main() {
	os.Exit(shell.Main(os.Args[1:], version))
}
