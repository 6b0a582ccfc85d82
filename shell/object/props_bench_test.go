package object

import (
	"fmt"
	"testing"
)

// One property of each of many objects is the usual case: what Where-Object and Sort-Object read.
func BenchmarkPropsGet(b *testing.B) {
	for _, members := range []int{10, 30, 60, 120} {
		for _, reads := range []int{1, 100} {
			b.Run(fmt.Sprintf("%d members, read %d times", members, reads), func(b *testing.B) {
				list := make([]Prop, members)
				for i := range list {
					list[i].Name = fmt.Sprintf("Property%02dCount", i)
				}
				last := list[members-1].Name
				b.ReportAllocs()
				for b.Loop() {
					p := Props{list: list}
					for range reads {
						p.Get(last)
					}
				}
			})
		}
	}
}
