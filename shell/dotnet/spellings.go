package dotnet

import (
	"maps"
	"sync/atomic"
)

// spellings remembers what names were found to mean, as they were written: scripts ask for the same few in loops, and folding a name
// takes longer than the search. It may be used concurrently.
type spellings struct {
	known atomic.Pointer[map[string]*slot]
}

// spellingsMax is how many names are remembered; a script that makes names up gains nothing by more.
const spellingsMax = 200

func (s *spellings) find(name string, search func(string) *slot) *slot {
	known := s.known.Load()
	if known != nil {
		if found, ok := (*known)[name]; ok {
			return found
		}
	}
	found := search(name)
	if known == nil {
		s.known.CompareAndSwap(nil, &map[string]*slot{name: found})
	} else if len(*known) < spellingsMax {
		more := maps.Clone(*known)
		more[name] = found
		s.known.CompareAndSwap(known, &more)
	}
	return found
}
