package dotnet

import (
	"os"
	"os/user"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"migsh/shell/object"
)

// ProcessExit is the error of [Environment]::Exit: the shell is to end with that code.
type ProcessExit struct{ Code int }

func (*ProcessExit) Error() string { return "exit" }

var (
	environmentType = object.NewClass("System.Environment", nil)
	envTarget       = object.NewEnum("System.EnvironmentVariableTarget", "Process", "User", "Machine")
	specialFolder   = object.NewEnumValues("System.Environment+SpecialFolder", false,
		[]string{"Desktop", "Programs", "MyDocuments", "Personal", "Favorites", "Startup", "Recent", "SendTo", "StartMenu", "MyMusic", "MyVideos",
			"DesktopDirectory", "MyComputer", "Templates", "ApplicationData", "LocalApplicationData", "CommonApplicationData", "System", "ProgramFiles",
			"MyPictures", "UserProfile", "Windows", "CommonProgramFiles", "ProgramFilesX86"},
		[]int64{0, 2, 5, 5, 6, 7, 8, 9, 11, 13, 14, 16, 17, 21, 26, 28, 35, 37, 38, 39, 40, 36, 43, 42})
	osVersionType = object.NewClass("System.OperatingSystem", nil)
	platformID    = object.NewEnum("System.PlatformID", "Win32S", "Win32Windows", "Win32NT", "WinCE", "Unix", "Xbox", "MacOSX", "Other")
)

// started is when the process began, for TickCount.
var started = time.Now()

func environmentMembers() []Def {
	prop := func(sig string, f func(h *Host) Value) Def { return StaticProp(sig, f) }
	return []Def{
		Const("string NewLine", newLine()),
		prop("string MachineName", func(*Host) Value { n, _ := os.Hostname(); return n }),
		prop("string UserName", func(*Host) Value { return userName() }),
		prop("string UserDomainName", func(*Host) Value { n, _ := os.Hostname(); return n }),
		prop("string CurrentDirectory", func(h *Host) Value { return h.workingDirectory() }),
		prop("int ProcessorCount", func(*Host) Value { return object.Int(runtime.NumCPU()) }), prop("int ProcessId", func(*Host) Value { return object.Int(os.Getpid()) }),
		prop("string ProcessPath", func(*Host) Value { p, _ := os.Executable(); return p }),
		prop("bool Is64BitOperatingSystem", func(*Host) Value { return true }), prop("bool Is64BitProcess", func(*Host) Value { return true }),
		prop("bool UserInteractive", func(*Host) Value { return true }), prop("bool HasShutdownStarted", func(*Host) Value { return false }),
		prop("int TickCount", func(*Host) Value { return int32(time.Since(started).Milliseconds()) }), prop("long TickCount64", func(*Host) Value { return time.Since(started).Milliseconds() }),
		prop("version Version", func(*Host) Value { return &object.Version{Major: 10, Minor: 0, Build: 0, Revision: -1} }),
		prop("System.OperatingSystem OSVersion", func(*Host) Value { return osVersion{} }),
		prop("string SystemDirectory", func(*Host) Value { return "" }), prop("int CurrentManagedThreadId", func(*Host) Value { return object.Int(1) }),
		prop("string CommandLine", func(h *Host) Value {
			if h == nil {
				return ""
			}
			return strings.Join(h.Args, " ")
		}),
		prop("int ExitCode", func(*Host) Value { return object.Int(0) }),
		Static("void Exit(int exitCode)", func(a Args) (Value, error) { return nil, &ProcessExit{a.Int(0)} }),
		Static("string GetEnvironmentVariable(string variable)", getVariable),
		Static("string GetEnvironmentVariable(string variable, System.EnvironmentVariableTarget target)", func(a Args) (Value, error) {
			if a.Enum(1) != 0 {
				return nil, nil // .NET: only Windows keeps variables elsewhere
			}
			return getVariable(a)
		}),
		Static("void SetEnvironmentVariable(string variable, string value)", setVariable),
		Static("void SetEnvironmentVariable(string variable, string value, System.EnvironmentVariableTarget target)", setVariable),
		Static("System.Collections.IDictionary GetEnvironmentVariables()", func(a Args) (Value, error) {
			h := &object.Hashtable{Type: object.HashtableType}
			for _, e := range os.Environ() {
				if k, v, ok := strings.Cut(e, "="); ok {
					h.Set(k, v)
				}
			}
			return h, nil
		}),
		Static("string ExpandEnvironmentVariables(string name)", func(a Args) (Value, error) { return expandVariables(a.String(0)), nil }),
		Static("string GetFolderPath(System.Environment+SpecialFolder folder)", func(a Args) (Value, error) { return folderPath(a.Enum(0)), nil }),
		Static("string GetFolderPath(System.Environment+SpecialFolder folder, System.Object option)", func(a Args) (Value, error) { return folderPath(a.Enum(0)), nil }),
		Static("string[] GetCommandLineArgs()", func(a Args) (Value, error) {
			if a.Host == nil {
				return object.NewStrings(), nil
			}
			return object.NewStrings(a.Host.Args...), nil
		}),
		Static("string[] GetLogicalDrives()", func(a Args) (Value, error) { return object.NewStrings("/"), nil }),
		Static("void Exit(int exitCode)", func(a Args) (Value, error) {
			if a.Host != nil && a.Host.Exit != nil {
				a.Host.Exit(a.Int(0))
			}
			return nil, nil
		}),
	}
}

func newLine() string {
	if runtime.GOOS == "windows" {
		return "\r\n"
	}
	return "\n"
}

func userName() string {
	if u, err := user.Current(); err == nil {
		return u.Username[strings.LastIndexByte(u.Username, '\\')+1:]
	}
	return os.Getenv("USER")
}

func getVariable(a Args) (Value, error) {
	if v, ok := os.LookupEnv(a.String(0)); ok {
		return v, nil
	}
	return nil, nil
}

func setVariable(a Args) (Value, error) {
	if a.String(0) == "" {
		return nil, argument("variable", "String cannot be of zero length.")
	}
	if a.String(1) == "" {
		return nil, os.Unsetenv(a.String(0))
	}
	return nil, os.Setenv(a.String(0), a.String(1))
}

// expandVariables puts values for %NAME%; unknown names stay.
func expandVariables(s string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '%')
		if i < 0 {
			break
		}
		j := strings.IndexByte(s[i+1:], '%')
		if j < 0 {
			break
		}
		name := s[i+1 : i+1+j]
		if v, ok := os.LookupEnv(name); ok {
			b.WriteString(s[:i] + v)
			s = s[i+j+2:]
			continue
		}
		b.WriteString(s[:i+1+j])
		s = s[i+1+j:]
	}
	return b.String() + s
}

// folderPath is a special folder, by the XDG rules on Unix; "" where the system has none.
func folderPath(folder int64) string {
	home, _ := os.UserHomeDir()
	config, _ := os.UserConfigDir()
	under := func(name string) string {
		if p := filepath.Join(home, name); isFolder(p) {
			return p
		}
		return ""
	}
	switch folder {
	case 40:
		return home
	case 5:
		return home
	case 26:
		return existing(config)
	case 28:
		if d := os.Getenv("XDG_DATA_HOME"); d != "" {
			return existing(d)
		}
		return existing(filepath.Join(home, ".local", "share"))
	case 0, 16:
		return under("Desktop")
	case 13:
		return under("Music")
	case 14:
		return under("Videos")
	case 39:
		return under("Pictures")
	case 35:
		return "/usr/share"
	}
	return ""
}

func isFolder(p string) bool {
	info, err := os.Stat(p)
	return err == nil && info.IsDir()
}

func existing(p string) string {
	if isFolder(p) {
		return p
	}
	return ""
}

// osVersion is [Environment]::OSVersion.
type osVersion struct{}

// PSType is System.OperatingSystem.
func (osVersion) PSType() *object.Type { return osVersionType }

// PSString is "Unix 6.1.0.0".
func (o osVersion) PSString(*object.Culture) string { return "Unix " + o.version().String() }

func (osVersion) version() *object.Version {
	v := &object.Version{Build: 0, Revision: 0}
	if b, err := os.ReadFile("/proc/sys/kernel/osrelease"); err == nil {
		release, _, _ := strings.Cut(strings.TrimSpace(string(b)), "-")
		if parsed, problem := object.ParseVersion(release); problem == "" {
			*v = *parsed
			v.Build, v.Revision = max(v.Build, 0), max(v.Revision, 0)
		}
	}
	return v
}

func osVersionMembers() []Def {
	platform := platformID.EnumValue("Unix")
	if runtime.GOOS == "windows" {
		platform = platformID.EnumValue("Win32NT")
	}
	return []Def{
		Prop("System.PlatformID Platform {get;}", func(osVersion) Value { return platform }), Prop("version Version {get;}", func(o osVersion) Value { return o.version() }),
		Prop("string VersionString {get;}", func(o osVersion) Value { return o.PSString(nil) }), Prop("string ServicePack {get;}", func(osVersion) Value { return "" }),
	}
}
