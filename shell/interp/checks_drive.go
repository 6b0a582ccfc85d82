package interp

import (
	"strings"

	"migsh/shell/object"
)

// onDrive is ValidateDrive and ValidateUserDrive: a path must lie on one of the drives.
type onDrive struct{ drives []string }

func (*onDrive) whole() bool { return true }

func (c *onDrive) check(s *Session, _ *frame, v object.Value) error {
	path, ok := object.Unwrap(v).(string)
	if v == nil || !ok {
		return checkFailed("PathArgumentIsNotValid", "The argument is null. Provide a valid value for the argument, and then try running the command again.")
	}
	name, _, ok := strings.Cut(path, ":")
	if !ok || strings.ContainsAny(name, `/\`) {
		name = "/"
	} else if d := s.Drive(name); d == nil {
		return checkFailed("DriveNotFound", "Cannot find drive. A drive with the name '%s' does not exist.", name)
	}
	for _, d := range c.drives {
		if strings.EqualFold(d, name) {
			return nil
		}
	}
	return checkFailed("ValidateDriveFailure", "The path argument drive %s does not belong to the set of approved drives: %s. Supply a path argument with an approved drive.",
		name, strings.Join(c.drives, ","))
}

// trusted is ValidateTrustedData. pwsh: outside of a constrained language mode all data are trusted.
type trusted struct{}

func (trusted) whole() bool { return true }

func (trusted) check(*Session, *frame, object.Value) error { return nil }
