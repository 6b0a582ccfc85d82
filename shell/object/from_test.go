package object

import (
	"testing"
	"time"
)

type FromInner struct{ Status, Note string }

type fromOuter struct {
	Identity string
	FromInner
	When   time.Time
	Count  int    `ps:"TotalCount"`
	Secret string `ps:"-"`
	STATUS string // the later one wins, in the place of the first
	own    int
}

func (o fromOuter) String() string { return o.Identity }

func TestFrom(t *testing.T) {
	for range 2 { // the second time from the remembered plan
		o := From("Test.Outer", fromOuter{Identity: "x", FromInner: FromInner{"a", "n"}, Count: 3, STATUS: "b", own: 1})
		var got []string
		for name, v := range o.Props.All() {
			got = append(got, name+"="+ToString(v))
		}
		want := []string{"Identity=x", "STATUS=b", "Note=n", "When=", "TotalCount=3"}
		if len(got) != len(want) {
			t.Fatalf("%q", got)
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%q, want %q", got[i], want[i])
			}
		}
		if v, _ := o.Props.Get("when"); v != nil {
			t.Errorf("an unset time is %v", v)
		}
		if o.Text() != "x" || TypeNames(o)[0] != "Test.Outer" {
			t.Errorf("%s, %v", o.Text(), TypeNames(o))
		}
	}
}
