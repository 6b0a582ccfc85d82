package interp

import (
	"math"

	"migsh/shell/object"
)

// cell is a value inside the interpreter. The numbers that loops are made of are kept unboxed, so that arithmetic allocates nothing;
// everything else is the object.Value that leaves the interpreter.
type cell struct {
	ref  object.Value
	bits int64
	kind cellKind
}

type cellKind uint8

const (
	cellRef     cellKind = iota // ref holds the value
	cellInt                     // an Int32 in bits
	cellLong                    // an Int64 in bits
	cellDouble                  // a Double's bits
	cellBool                    // 0 or 1
	cellNothing                 // AutomationNull: what a command without output leaves; $null to everyone, but a pipeline skips it
)

var nothing = cell{kind: cellNothing}

func intCell(n int32) cell      { return cell{kind: cellInt, bits: int64(n)} }
func longCell(n int64) cell     { return cell{kind: cellLong, bits: n} }
func doubleCell(x float64) cell { return cell{kind: cellDouble, bits: int64(math.Float64bits(x))} }
func refCell(v object.Value) cell {
	return cell{ref: v}
}

func boolCell(b bool) cell {
	if b {
		return cell{kind: cellBool, bits: 1}
	}
	return cell{kind: cellBool}
}

// cellOf unboxes a value.
func cellOf(v object.Value) cell {
	switch x := v.(type) {
	case int32:
		return intCell(x)
	case bool:
		return boolCell(x)
	case float64:
		return doubleCell(x)
	case int64:
		return longCell(x)
	}
	return cell{ref: v}
}

func (c cell) double() float64 { return math.Float64frombits(uint64(c.bits)) }

// value boxes the cell.
func (c cell) value() object.Value {
	switch c.kind {
	case cellInt:
		return int32(c.bits)
	case cellLong:
		return c.bits
	case cellDouble:
		return c.double()
	case cellBool:
		return c.bits != 0
	}
	return c.ref
}

// truth is the cell as a condition.
func (c cell) truth() bool {
	switch c.kind {
	case cellInt, cellLong, cellBool:
		return c.bits != 0
	case cellDouble:
		return c.double() != 0
	}
	return object.Truth(c.ref)
}

func (c cell) isNull() bool { return c.kind == cellNothing || c.kind == cellRef && c.ref == nil }
