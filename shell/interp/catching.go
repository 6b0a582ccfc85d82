package interp

import (
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// pick finds the clause for an exception. pwsh: of all clauses that fit one of the exceptions in question it is the most derived one, where each
// clause counts how many others it is a base of; of equal ones the one for the inner exception.
func (f *frame) pick(r *ErrorRecord, catches []handler) (*handler, error) {
	clauses, err := f.clauses(catches)
	if err != nil {
		return nil, err
	}
	var best *clause
	var seen *object.Exception
	for _, x := range r.candidates() {
		if c := nearest(clauses, x.Type); c != nil && (best == nil || c.rank <= best.rank) {
			best, seen = c, x
		}
	}
	if best != nil {
		if e := r.exception(); seen == e.Inner {
			r.Err = seen
		}
		return best.of, nil
	}
	for i := range catches {
		if len(catches[i].types) == 0 {
			return &catches[i], nil
		}
	}
	return nil, nil
}

// clause is one type of a catch.
type clause struct {
	typ  *object.Type
	of   *handler
	rank int // how many of the other types derive from it
}

func (f *frame) clauses(catches []handler) ([]clause, error) {
	var out []clause
	for i := range catches {
		for _, n := range catches[i].types {
			t := f.sess.resolveType(f.scope, n)
			if t == nil {
				return nil, typeNotFound(n.FullName())
			}
			out = append(out, clause{typ: t, of: &catches[i]})
		}
	}
	for i := range out {
		for j := range out {
			if i != j && out[j].typ != out[i].typ && out[j].typ.Is(out[i].typ) {
				out[i].rank++
			}
		}
	}
	return out, nil
}

// nearest is the clause for the type itself, else the most derived one for a base of it.
func nearest(clauses []clause, t *object.Type) *clause {
	var best *clause
	for i := range clauses {
		c := &clauses[i]
		if c.typ == t {
			return c
		}
		if t.Is(c.typ) && (best == nil || c.rank < best.rank) {
			best = c
		}
	}
	return best
}

// candidates are the exceptions a catch can be for, outermost first. pwsh: what ends a pipeline is always a RuntimeException: what is thrown and is
// none is inside of one, as is what ended a cmdlet, or was stopped by -ErrorAction.
func (r *ErrorRecord) candidates() []*object.Exception {
	e := r.exception()
	var out []*object.Exception
	switch {
	case r.stopping:
		out = append(out, object.NewException(actionStopException, e.Message))
	case r.own:
		out = append(out, object.NewException(cmdletInvocation, e.Message))
	case !e.Type.Is(object.RuntimeExceptionType):
		out = append(out, object.NewException(object.RuntimeExceptionType, e.Message))
	}
	out = append(out, e)
	if e.Inner != nil && e.Type.Is(object.RuntimeExceptionType) {
		out = append(out, e.Inner)
	}
	return out
}

// pickTrap finds the trap for an exception, as [frame.pick] finds a catch; nil when there is none.
func (f *frame) pickTrap(r *ErrorRecord, traps []*trap) *trap {
	catches := make([]handler, len(traps))
	for i, t := range traps {
		if t.typ != nil {
			catches[i].types = []*syntax.TypeName{t.typ}
		}
	}
	e := r.Err
	h, err := f.pick(r, catches)
	r.Err = e
	if h == nil || err != nil {
		return nil
	}
	for i := range catches {
		if h == &catches[i] {
			return traps[i]
		}
	}
	return nil
}
