package enginetest

import (
	"context"
	"io"

	"migsh/engine"
)

// underWay is how many messages Relay has under way at most.
const underWay = 1000

// Relay copies a whole mailbox with nothing but the two ends: no state, no checks. It is what the engine is measured against.
func Relay(ctx context.Context, src engine.Source, tgt engine.Target) (messages int, octets int64, err error) {
	folders, err := src.Folders(ctx)
	if err != nil {
		return 0, 0, err
	}
	var pendings []engine.Pending
	settle := func(leave int) error {
		for len(pendings) > leave {
			if _, err := pendings[0].Wait(); err != nil {
				return err
			}
			pendings = pendings[1:]
		}
		return nil
	}
	for _, f := range folders {
		if f.NoSelect {
			continue
		}
		ref, err := tgt.Ensure(ctx, f)
		if err != nil {
			return messages, octets, err
		}
		if f.Messages == 0 {
			continue
		}
		var uids []uint32
		for c, err := range src.Changes(ctx, f, engine.Checkpoint{}) {
			if err != nil {
				return messages, octets, err
			}
			uids = append(uids, c.UID)
		}
		err = src.Fetch(ctx, f, uids, func(m engine.Message, body io.Reader) error {
			p, err := tgt.Append(ctx, ref, m, body)
			if err != nil {
				return err
			}
			messages++
			octets += m.Size
			pendings = append(pendings, p)
			return settle(underWay)
		})
		if err != nil {
			return messages, octets, err
		}
	}
	return messages, octets, settle(0)
}
