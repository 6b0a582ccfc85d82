package cmdlets

// threadJobLimit is how many thread jobs run at the same time unless -ThrottleLimit says otherwise.
const threadJobLimit = 5

// waitingJob is a thread job that waits for its turn.
type waitingJob struct {
	j   *job
	run func()
}

func (t *jobTable) setLimit(n int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.limit = n
}

// queue runs a thread job as soon as fewer than the limit run.
func (t *jobTable) queue(j *job, run func()) {
	t.mu.Lock()
	t.waiting = append(t.waiting, waitingJob{j, run})
	t.mu.Unlock()
	t.next()
}

// next starts jobs while there is room.
func (t *jobTable) next() {
	t.mu.Lock()
	defer t.mu.Unlock()
	limit := t.limit
	if limit == 0 {
		limit = threadJobLimit
	}
	for t.running < limit && len(t.waiting) > 0 {
		w := t.waiting[0]
		t.waiting = t.waiting[1:]
		if w.j.over() { // stopped while it waited
			continue
		}
		t.running++
		go func() {
			w.run()
			t.mu.Lock()
			t.running--
			t.mu.Unlock()
			t.next()
		}()
	}
}
