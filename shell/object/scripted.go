package object

// Scripted is what a Type's Script answers about operators: the part of a script's class that they ask for.
type Scripted interface {
	// Operator calls a static method such as op_Addition. found is false when the class has none of that name.
	Operator(name string, args ...Value) (v Value, found bool, err error)
	// CompareTo calls the method that IComparable asks for. found is false when the class is not comparable.
	CompareTo(self, other Value) (n int, found bool, err error)
}

// scripted is the class of a script that a value is an instance of; nil for other values.
func scripted(v Value) Scripted {
	if o, ok := v.(*Object); ok && o.Type != nil {
		s, _ := o.Type.Script.(Scripted)
		return s
	}
	return nil
}

// scriptedOperator calls the operator that the class of one of the two sides defines; found is false when neither does.
func scriptedOperator(name string, a, b Value) (v Value, found bool, err error) {
	for _, side := range [...]Value{a, b} {
		if s := scripted(side); s != nil {
			if v, found, err := s.Operator(name, a, b); found {
				return v, true, err
			}
		}
	}
	return nil, false, nil
}

// scriptedCompare compares by the left side's CompareTo.
func scriptedCompare(a, b Value) (n int, found bool, err error) {
	if s := scripted(a); s != nil {
		return s.CompareTo(a, b)
	}
	return 0, false, nil
}
