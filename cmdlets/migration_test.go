package cmdlets

import (
	"testing"
	"time"

	"migsh/engine"
	"migsh/shell/object"
)

func TestByteSize(t *testing.T) {
	for n, want := range map[int64]string{
		0: "0 B (0 bytes)", 999: "999 B (999 bytes)", 1024: "1 KB (1,024 bytes)", 1536: "1.5 KB (1,536 bytes)", 5141: "5.021 KB (5,141 bytes)",
		250437632: "238.8 MB (250,437,632 bytes)", 30551458399: "28.45 GB (30,551,458,399 bytes)", 1098514123: "1.023 GB (1,098,514,123 bytes)",
	} {
		o := byteSize(n).(*object.Object)
		if o.Base != want {
			t.Errorf("%d: %v, want %s", n, o.Base, want)
		}
	}
	method, _ := byteSize(3 << 20).(*object.Object).Props.Get("ToMB")
	if v, err := method.(object.Callable).CallFor(nil, nil); v != uint64(3) || err != nil {
		t.Errorf("ToMB is %v, %v", v, err)
	}
}

func TestUnlimited(t *testing.T) {
	for v, want := range map[object.Value]int{"unlimited": engine.Unlimited, "Unlimited": engine.Unlimited, "25": 25, int32(7): 7} {
		got, err := object.Convert(v, unlimitedType)
		if u, ok := got.(unlimited); err != nil || !ok || u.n != want || !u.given {
			t.Errorf("%v: %v, %v", v, got, err)
		}
	}
	if _, err := object.Convert("many", unlimitedType); err == nil {
		t.Error("many was taken")
	}
}

func TestTimesOfBatches(t *testing.T) {
	seattle, err := zoneOf("Pacific Standard Time")
	if err != nil {
		t.Fatal(err)
	}
	noon := object.NewDateTime(2026, 7, 1, 12, 0, 0, 0, object.Unspecified)
	if got := instant(noon, time.UTC); !got.Equal(time.Date(2026, 7, 1, 12, 0, 0, 0, time.UTC)) {
		t.Errorf("without a zone: %v", got)
	}
	at := instant(noon, seattle)
	if !at.Equal(time.Date(2026, 7, 1, 19, 0, 0, 0, time.UTC)) {
		t.Errorf("in Seattle: %v", at)
	}
	if wall := inZone(at, "Pacific Standard Time").(object.DateTime); wall.Ticks != noon.Ticks {
		t.Errorf("shown as %v", wall)
	}
	noon.Kind = object.UTC
	if got := instant(noon, seattle); !got.Equal(time.Date(2026, 7, 1, 12, 0, 0, 0, time.UTC)) {
		t.Errorf("a UTC time was moved: %v", got)
	}
	if _, err := zoneOf("Middle Earth Standard Time"); err == nil {
		t.Error("an unknown zone was taken")
	}
}

func TestIdentityIsTextWithName(t *testing.T) {
	id := identity("IMAPBatch1")
	if object.TypeOf(id) != object.StringType || object.Unwrap(id) != "IMAPBatch1" {
		t.Errorf("it is %v, a %v", object.Unwrap(id), object.TypeOf(id))
	}
	if name, _ := id.(*object.Object).Props.Get("Name"); name != "IMAPBatch1" {
		t.Errorf("its name is %v", name)
	}
}

func TestEachErrorHasItsClass(t *testing.T) {
	for _, err := range []error{
		&engine.NotFoundError{Kind: engine.KindBatch, Name: "x"}, &engine.ExistsError{Kind: engine.KindEndpoint, Name: "x"},
		&engine.StateError{}, &engine.InUseError{}, &engine.InOtherBatchError{}, &engine.ProbeError{}, &engine.CSVError{}, &engine.ValueError{},
	} {
		if class, _ := failure(err); class == nil {
			t.Errorf("%T has no class", err)
		}
	}
}
