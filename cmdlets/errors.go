package cmdlets

import (
	"errors"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// asRecord makes the record of an exception that carries an id of its own, so that the command's class is added to it.
func asRecord(err error) error {
	var x *object.Exception
	if !errors.As(err, &x) || x.ErrorID == "" {
		return err
	}
	category, _ := interp.CategoryByName(x.Category)
	return &interp.ErrorRecord{Err: x, ID: x.ErrorID, Category: category, Target: x.Target}
}

// stops reports whether an error is more than the failure of one expression: what ends the pipeline must be passed on.
func stops(err error) bool {
	var r *interp.ErrorRecord
	return !errors.As(err, &r)
}
