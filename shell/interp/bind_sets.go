package interp

import "math/bits"

// settle narrows the parameter sets to one where that can be done, and reports how many are possible.
func (b *binder) settle(beforeInput, useDefault bool) (int, error) {
	valid := b.sets & b.table.valid
	n := bits.OnesCount64(valid)
	switch {
	case n == 0:
		return 0, b.ambiguousSet()
	case n == 1:
		b.sets = valid
		return 1, nil
	}
	def := b.defaultBit()
	switch {
	case b.sets == ^uint64(0) && def == 0 && !b.table.hasSets:
		return 1, nil
	case def != 0 && b.sets&def != 0:
		if useDefault {
			b.sets = def
			return 1, nil
		}
		return n, nil
	case beforeInput && b.setsTakingInput() != 0:
		return n, nil
	}
	// The sets whose mandatory parameters are all there.
	left := valid
	for _, p := range b.table.params {
		if b.bound.find(p) >= 0 || b.isDelayed(p) {
			continue
		}
		for _, in := range p.Sets {
			if in.Mandatory {
				left &^= b.table.bit(in.Set)
			}
		}
	}
	if bits.OnesCount64(left) != 1 {
		return 0, b.ambiguousSet()
	}
	b.sets = left
	return 1, nil
}

// defaultBit is the bit of the default set, 0 when there is none.
func (b *binder) defaultBit() uint64 {
	if b.cmd.DefaultSet == "" || !b.table.hasSets {
		return 0
	}
	return b.table.bit(b.cmd.DefaultSet)
}

// setsTakingInput are the sets in which an unbound parameter takes pipeline input.
func (b *binder) setsTakingInput() uint64 {
	var sets uint64
	for _, p := range b.table.params {
		if b.bound.find(p) >= 0 {
			continue
		}
		for _, in := range p.Sets {
			if in.Pipe || in.Prop {
				sets |= b.table.bit(in.Set)
			}
		}
	}
	return sets & b.sets & b.table.valid
}

// nameSet fixes the name of the set in force, the default one while several are possible.
func (b *binder) nameSet() {
	if def := b.defaultBit(); def != 0 && b.sets&def != 0 {
		b.bound.set = b.cmd.DefaultSet
		return
	}
	for i, name := range b.table.sets {
		if b.sets&(1<<i) != 0 {
			b.bound.set = name
			return
		}
	}
	b.bound.set = allSets
}
