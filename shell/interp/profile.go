package interp

import (
	"os"
	"path/filepath"
	"runtime"

	"migsh/shell/object"
)

// Profiles are the files that are run before anything else, in their order: everybody's, then the user's; for all hosts, then for this one.
func (s *Session) Profiles() []string {
	user := filepath.Join(s.home, ".config", "powershell")
	if xdg := os.Getenv("XDG_CONFIG_HOME"); xdg != "" {
		user = filepath.Join(xdg, "powershell")
	}
	if runtime.GOOS == "windows" {
		user = filepath.Join(s.home, "Documents", "PowerShell")
	}
	var out []string
	for _, dir := range []string{s.shellHome, user} {
		out = append(out, filepath.Join(dir, "profile.ps1"), filepath.Join(dir, "Microsoft.PowerShell_profile.ps1"))
	}
	return out
}

// profileValue is $PROFILE: the path of the user's profile for this host, with those of the others as properties.
func (s *Session) profileValue() object.Value {
	paths := s.Profiles()
	o := &object.Object{Base: paths[3]}
	for i, name := range []string{"AllUsersAllHosts", "AllUsersCurrentHost", "CurrentUserAllHosts", "CurrentUserCurrentHost"} {
		o.Props.Set(name, paths[i])
	}
	return o
}
