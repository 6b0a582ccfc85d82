package object

import (
	"reflect"
	"testing"
)

var colourType = NewEnum("Test.Colour", "Red", "Green")

type colour string

func (colour) PSType() *Type { return colourType }

func TestConvertGoEnumeration(t *testing.T) {
	for v, want := range map[Value]colour{"green": "Green", int32(0): "Red", colourType.EnumValue("Green"): "Green"} {
		got, err := ConvertGo(v, reflect.TypeFor[colour]())
		if err != nil || got.Interface() != want {
			t.Errorf("%v: %v, %v", v, got, err)
		}
	}
	if _, err := ConvertGo("blue", reflect.TypeFor[colour]()); err == nil {
		t.Error("blue was taken")
	}
}
