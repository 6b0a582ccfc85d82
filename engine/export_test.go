package engine

// Dying makes a worker end at numbered steps, as a kill would.
func (o Options) Dying(die func(point string) error) Options {
	o.die = die
	return o
}
