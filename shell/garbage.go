package shell

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// garbageRoom is how much garbage a shell may pile up before it is collected. Go collects when the heap has doubled, which for a script that
// holds a few megabytes is many times a second; with this room the collector costs such scripts next to nothing, and those with much data as
// much as before.
const garbageRoom = 32 << 20

// leastHeap is the heap below which the runtime does not collect, at 100 per cent.
const leastHeap = 4 << 20

// roomForGarbage sets the collector, and sets it again after each collection by what then is in use. $GOGC, when set, is left alone.
func roomForGarbage() {
	if os.Getenv("GOGC") != "" {
		return
	}
	c := &collector{percent: 100 * garbageRoom / leastHeap}
	debug.SetGCPercent(c.percent)
	c.again()
}

type collector struct{ percent int }

// again has adjust called after the next collection: it is when an object that nobody holds is found.
func (c *collector) again() {
	type sentinel struct{ _ *byte } // with a pointer, so that it does not share a block with others
	runtime.SetFinalizer(&sentinel{}, func(*sentinel) { c.adjust() })
}

func (c *collector) adjust() {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	if p := growth(live[0].Value.Uint64()); p != c.percent {
		c.percent = p
		debug.SetGCPercent(p)
	}
	c.again()
}

// growth is by how many per cent a heap may grow.
func growth(live uint64) int {
	return max(100, int(100*garbageRoom/max(live, leastHeap)))
}
