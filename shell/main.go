package shell

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

// Exit codes of the program itself; a script's own come on top.
const (
	exitOK      = 0
	exitFailure = 1  // an uncaught error, a parse error, or -Command whose last statement failed
	exitUsage   = 64 // EX_USAGE, as PowerShell
	exitInit    = 70 // EX_SOFTWARE: the shell could not start
)

// stdio is what a run of the shell reads and writes. Tests put buffers here.
type stdio struct {
	in       io.Reader
	out, err io.Writer
}

// Main runs the shell with the arguments behind the program's name, and returns the exit code.
func Main(argv []string, version string) int {
	roomForGarbage()
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	return stdio{os.Stdin, os.Stdout, os.Stderr}.run(ctx, argv, version)
}

func (s stdio) run(ctx context.Context, argv []string, version string) int {
	c, err := parseCmdline(argv)
	if err != nil {
		return s.usage(err)
	}
	switch {
	case c.version:
		fmt.Fprintf(s.out, "PowerShell %s\n", languageVersion) // pwsh: scripts take the version from this line
		return exitOK
	case c.help:
		io.WriteString(s.out, usageText+helpText+"\nmigsh "+version+"\n")
		return exitOK
	}
	w, err := wire(ctx, c, s)
	if err != nil {
		fmt.Fprintf(s.err, startFailure, err)
		return exitInit
	}
	defer w.close()
	if c.worker {
		return w.work(ctx)
	}
	return w.run(ctx)
}

// languageVersion is the PowerShell that the language follows.
const languageVersion = "7.6.9"

const startFailure = "The shell cannot be started. A failure occurred during initialization:\n%v\n"

func (s stdio) usage(err error) int {
	var start *startError
	if errors.As(err, &start) {
		fmt.Fprintf(s.err, startFailure, start)
		return exitInit
	}
	fmt.Fprintln(s.err, err)
	var u *usageError
	if errors.As(err, &u) && u.usage {
		io.WriteString(s.out, usageText)
	}
	return exitUsage
}

// usageText is PowerShell's: scripts that check what a wrong command line prints see what they know.
const usageText = `
Usage: pwsh[.exe] [-Login] [[-File] <filePath> [args]]
                  [-Command { - | <script-block> [-args <arg-array>]
                                | <string> [<CommandParameters>] } ]
                  [-CommandWithArgs <string> [<CommandParameters>]
                  [-ConfigurationName <string>] [-ConfigurationFile <filePath>]
                  [-CustomPipeName <string>] [-EncodedCommand <Base64EncodedCommand>]
                  [-ExecutionPolicy <ExecutionPolicy>] [-InputFormat {Text | XML}]
                  [-Interactive] [-MTA] [-NoExit] [-NoLogo] [-NonInteractive] [-NoProfile]
                  [-NoProfileLoadTime] [-OutputFormat {Text | XML}]
                  [-SettingsFile <filePath>] [-SSHServerMode] [-STA]
                  [-Version] [-WindowStyle <style>]
                  [-WorkingDirectory <directoryPath>]

       pwsh[.exe] -h | -Help | -? | /?

PowerShell Online Help https://aka.ms/powershell-docs

All parameters are case-insensitive.
`

const helpText = `
The switches are PowerShell's (pwsh -h), and these:

-Lab
    Works against IMAP servers inside the program, under the names and with the
    accounts of Microsoft's article. The lab has a state directory of its own.

-StateDirectory
    Where batches, checkpoints, sealed passwords and local mailboxes are kept;
    otherwise $MIGSH_HOME, otherwise the system's place for such data.

-WorkerMode
    Who moves the mail: spawn, a background process that outlives this one (the
    default); inline, this process; off, somebody else, who runs -Worker.

-Worker
    Does the work of the state directory until there is none. For service
    managers; the shell starts it by itself.

-DocumentationRepair
    Repairs known blemishes of pasted documentation in a script file, too. At
    the prompt and with -Command this is always so.
`
