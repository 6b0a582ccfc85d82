package object

// Split cuts s at the matches into at most max parts (0: no limit); what groups captured is kept between the parts.
func (r *Regex) Split(s string, max int) ([]Value, error) {
	if max == 1 {
		return []Value{s}, nil
	}
	if parts, ok := r.plainSplit(s, max); ok {
		return parts, nil
	}
	var parts []Value
	last := 0
	m, err := r.completeMatch(s, 0)
	for n := 1; err == nil && m.Success() && (max <= 0 || n < max); n++ {
		from, to := m.span()
		parts = append(parts, m.cut(last, from))
		last = to
		parts = m.appendGroups(parts)
		m, err = m.Next()
	}
	return append(parts, m.rest(last)), err
}

// plainSplit is Split by the plain matcher; false leaves it to the complete engine.
func (r *Regex) plainSplit(s string, max int) ([]Value, bool) {
	var places [placesSize]int
	found, ok := r.find(s, 0, places[:])
	if !found {
		return []Value{s}, ok
	}
	parts := make([]Value, 0, 4)
	last := 0
	for n := 1; found && (max <= 0 || n < max); n++ {
		parts = append(parts, s[last:places[0]])
		last = places[1]
		for g := 2; g < 2*r.plain.Groups(); g += 2 {
			if places[g] >= 0 {
				parts = append(parts, s[places[g]:places[g+1]])
			}
		}
		from, more := following(places[:], len(s))
		if !more {
			break
		}
		found, ok = r.find(s, from, places[:])
	}
	return append(parts, s[last:]), ok
}

func (m *Match) appendGroups(parts []Value) []Value {
	for _, g := range m.Groups()[1:] {
		if g.Success {
			parts = append(parts, g.Text)
		}
	}
	return parts
}

// splitRight cuts at the last max-1 matches.
func (r *Regex) splitRight(s string, max int) ([]Value, error) {
	all, err := r.Matches(s, 0)
	if err != nil || max == 1 || len(all) == 0 {
		return []Value{s}, err
	}
	if len(all) > max-1 {
		all = all[len(all)-(max-1):]
	}
	var parts []Value
	last := 0
	for _, m := range all {
		from, to := m.span()
		parts = append(parts, m.cut(last, from))
		parts = m.appendGroups(parts)
		last = to
	}
	return append(parts, all[0].rest(last)), nil
}
