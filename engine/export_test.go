package engine

import (
	"context"
	"fmt"
	"strings"

	"migsh/store"
)

// Dying makes a worker end at numbered steps, as a kill would.
func (o Options) Dying(die func(point string) error) Options {
	o.die = die
	return o
}

// Dump shows what the worker has to do, for tests that fail.
func (s *Service) Dump() string {
	var out strings.Builder
	s.st.View(context.Background(), func(tx *store.Tx) error {
		for k, b := range batches.All(tx, "") {
			fmt.Fprintf(&out, "batch %s desired %s telling %v users %v importing %v\n", k, b.Desired, b.Telling, b.Users, b.Importing)
		}
		for k, t := range tells.All(tx, "") {
			fmt.Fprintf(&out, "tell %s %+v\n", k, t)
		}
		for k := range nudges.Keys(tx, "") {
			fmt.Fprintf(&out, "nudge %s\n", k)
		}
		for k := range due.Keys(tx, "") {
			fmt.Fprintf(&out, "due %q\n", k)
		}
		for k, u := range users.All(tx, "") {
			fmt.Fprintf(&out, "user %s %s desired %s due %s\n", k, u.Status, u.Desired, u.DueAt)
		}
		for k := range batchUsers.Keys(tx, "") {
			fmt.Fprintf(&out, "row %q\n", k)
		}
		return nil
	})
	return out.String()
}
