package cmdlets

import (
	"errors"

	"migsh/shell/interp"
)

// stops reports whether an error is more than the failure of one expression: what ends the pipeline must be passed on.
func stops(err error) bool {
	var r *interp.ErrorRecord
	return !errors.As(err, &r)
}
