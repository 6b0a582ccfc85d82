package shell

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

func TestGrowthLeavesRoomAndEndsAtTheUsual(t *testing.T) {
	for live, want := range map[uint64]int{0: 800, 4 << 20: 800, 8 << 20: 400, 32 << 20: 100, 1 << 30: 100} {
		if got := growth(live); got != want {
			t.Errorf("%d bytes in use: %d, want %d", live, got, want)
		}
	}
}

func TestCollectorFollowsWhatIsInUse(t *testing.T) {
	old := debug.SetGCPercent(100)
	defer debug.SetGCPercent(old)
	c := &collector{percent: 800}
	debug.SetGCPercent(c.percent)
	c.again()
	held := make([]byte, 64<<20)
	percent := func() int {
		p := debug.SetGCPercent(100)
		debug.SetGCPercent(p)
		return p
	}
	for range 100 {
		runtime.GC()
		time.Sleep(time.Millisecond)
		if percent() == 100 {
			break
		}
	}
	if p := percent(); p != 100 {
		t.Errorf("with %d bytes held the heap may grow by %d %%", len(held), p)
	}
	runtime.KeepAlive(held)
}
