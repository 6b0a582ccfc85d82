package engine_test

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"migsh/engine"
)

// refusing is a source whose server says no to one message.
type refusing struct {
	engine.Source
	uid uint32
}

func (r *refusing) Fetch(ctx context.Context, f engine.Folder, uids []uint32, each func(engine.Message, io.Reader) error) error {
	rest := slices.DeleteFunc(slices.Clone(uids), func(uid uint32) bool { return uid == r.uid })
	if err := r.Source.Fetch(ctx, f, rest, each); err != nil || len(rest) == len(uids) {
		return err
	}
	return &engine.LeftOutError{Reasons: map[uint32]error{r.uid: errors.New("UID FETCH: NO message is damaged")}}
}

// TestRefusedMessage: it is reported with what the server said, and all others are copied.
func TestRefusedMessage(t *testing.T) {
	w := newWorld(t)
	w.dir = fastDir(t)
	mail(w.source("ann"), "INBOX", 100)
	w.wrap = func(s engine.Source) engine.Source { return &refusing{s, 7} }
	s := w.service()
	w.endpoint(s)
	w.batch(s, "B", true, "ann")
	w.wait(s, "B", engine.BatchSynced)
	st := w.stats(s, "ann")
	if st.SyncedItemCount != 99 || len(st.SkippedItems) != 1 || st.SkippedItems[0].UID != 7 || !strings.Contains(st.SkippedItems[0].Reason, "damaged") {
		t.Errorf("%+v", st)
	}
}
