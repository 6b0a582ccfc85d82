package engine

import (
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"strings"
	"time"

	"migsh/store"
)

// The tables. Names are keyed in lower case, since PowerShell's identities do not mind case.
var (
	endpoints  = store.Table[Endpoint]{Name: "endpoints"}       // name
	batches    = store.Table[batchRow]{Name: "batches"}         // name
	warnings   = store.Table[[]ValidationWarning]{Name: "rows"} // batch, chunk: rows that were not taken
	users      = store.Table[userRow]{Name: "users"}            // address
	batchUsers = store.Table[string]{Name: "batchusers"}        // batch, row in the file, address: the users of a batch in order
	reports    = store.Table[[]ReportEntry]{Name: "reports"}    // address
	settings   = store.Table[settingsRow]{Name: "settings"}     // one row, settingsKey

	// What the worker has to do. Nothing of it is found by looking through the tables above.
	due     = store.Table[string]{Name: "due"}       // endpoint, class, time, address: users to run
	tells   = store.Table[tellRow]{Name: "tells"}    // batch: users to be told what is wanted of them
	nudges  = store.Table[string]{Name: "nudges"}    // address: a user whose desired state may differ from what the worker does
	timers  = store.Table[string]{Name: "timers"}    // time, batch: StartAfter, CompleteAfter
	changes = store.Table[uint64]{Name: "revisions"} // one row: counts what shells write, so that the worker need not look

	// The ledger: what has been copied. It belongs to mailboxes, not to batches, and outlives them.
	mailboxes = store.Table[mailboxRow]{Name: "mailboxes"} // mailbox
	folders   = store.Table[folderRow]{Name: "folders"}    // mailbox, folder
	copied    = store.Table[chunk]{Name: "copied"}         // mailbox, folder, UIDVALIDITY, chunk
	skipped   = store.Table[SkippedItem]{Name: "skipped"}  // mailbox, folder, kind, UID
)

const (
	settingsKey = "settings"
	revisionKey = "revision"
)

// batchRow is a Batch as it is kept. The fields of Batch that follow from others (Status, counts, …) are empty here; view
// fills them in.
type batchRow struct {
	Batch
	TargetPassword store.Sealed       `json:",omitempty"`
	Desired        desired            // what the shell wants
	Importing      time.Time          // since when the users are being written; zero when they are
	Telling        bool               // not all users know of Desired yet
	Completes      bool               // CompleteAfter has passed, or AutoComplete: users complete as soon as they are synced
	Users          map[UserStatus]int // how many are in each status
	Scores         map[Score]int      // how many have each score
	Warnings       int                // rows not taken
	LastChange     time.Time          // of Desired: expiry counts from there
}

// A desired state is what the shell wants of a batch or a user; the worker makes it so.
type desired string

const (
	wantNothing   desired = "" // created, never started
	wantStarted   desired = "started"
	wantStopped   desired = "stopped"
	wantCompleted desired = "completed"
	wantRemoved   desired = "removed"
	wantSync      desired = "sync" // only in a tellRow: started users sync now
)

// tellRow is how far the users of a batch have been told what is wanted.
type tellRow struct {
	Want   desired
	Cursor string // the last key of batchUsers that was told
}

// userRow is a user as it is kept. Names are short because there are many.
type userRow struct {
	Email    string       `json:"e"`
	Batch    string       `json:"b"` // key
	Guid     GUID         `json:"g"`
	UserName string       `json:"n"`
	Root     string       `json:"o,omitempty"`
	Password store.Sealed `json:"p"`
	Row      int          `json:"r"`

	Status    UserStatus `json:"s"`
	Desired   desired    `json:"d,omitempty"`
	Requested bool       `json:"q,omitempty"` // started at least once
	Synced    bool       `json:"y,omitempty"` // its first copy is whole

	DueAt    time.Time `json:"da,omitzero"` // key of its row in due, when there is one
	DueClass class     `json:"dc,omitempty"`
	DueAtEnd string    `json:"de,omitempty"` // endpoint key of that row

	Detail   string    `json:"t,omitempty"`
	Error    string    `json:"x,omitempty"`
	Score    Score     `json:"c,omitempty"`
	Items    int       `json:"i,omitempty"` // copied, over all batches
	Skipped  int       `json:"k,omitempty"`
	Total    int       `json:"m,omitempty"` // in the source mailbox
	Bytes    int64     `json:"z,omitempty"`
	Estimate int64     `json:"zt,omitempty"` // bytes in all, as far as known
	Pass     int       `json:"pc,omitempty"` // per mille of the present run
	Dropped  int       `json:"fd,omitempty"`
	Flags    int       `json:"fu,omitempty"`
	LastSync time.Time `json:"l,omitzero"`
	LastGood time.Time `json:"lg,omitzero"`
	Final    time.Time `json:"lf,omitzero"`

	StartAfter    time.Time `json:"sa,omitzero"`
	CompleteAfter time.Time `json:"ca,omitzero"`

	Since      time.Time     `json:"si,omitzero"` // in the present status
	Queued     time.Duration `json:"dq,omitempty"`
	InProgress time.Duration `json:"di,omitempty"`
	Rested     time.Duration `json:"ds,omitempty"`
	Stalled    time.Duration `json:"dw,omitempty"`
}

// A class is a kind of run with its own limit per endpoint.
type class string

const (
	classInitial     class = "a" // MaxConcurrentMigrations
	classIncremental class = "b" // MaxConcurrentIncrementalSyncs; last syncs too
)

// settingsRow is the configuration.
type settingsRow struct {
	Config
	Target         TargetSettings
	TargetPassword store.Sealed `json:",omitempty"`
}

func nameKey(name string) string { return strings.ToLower(name) }

func batchUserKey(batch string, row int, user string) string {
	return store.Key(batch, fmt.Sprintf("%08x", row), user)
}

func userOf(batchUserKey string) string {
	return batchUserKey[strings.LastIndex(batchUserKey, store.Sep)+1:]
}

// timeKey sorts by time. What is due at once has a fixed place before all else.
func timeKey(t time.Time) string { return fmt.Sprintf("%012x", max(0, t.UnixMilli())) }

func dueKey(endpoint string, c class, at time.Time, user string) string {
	return store.Key(endpoint, string(c), timeKey(at), user)
}

func newGUID() GUID {
	var b [16]byte
	rand.Read(b[:])
	return formatGUID(b, 4)
}

// derivedGUID is the same for the same parts, in any batch on any machine.
func derivedGUID(parts ...string) GUID {
	sum := sha256.Sum256([]byte(store.Key(parts...)))
	return formatGUID([16]byte(sum[:16]), 8)
}

// formatGUID sets the version and variant of RFC 9562.
func formatGUID(b [16]byte, version byte) GUID {
	b[6] = b[6]&0x0f | version<<4
	b[8] = b[8]&0x3f | 0x80
	return GUID(fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:]))
}

// touch counts a write of a shell, which makes the worker look within half a second.
func touch(tx *store.Tx) error {
	n, err := changes.Get(tx, revisionKey)
	if err != nil && !isMissing(err) {
		return err
	}
	return changes.Put(tx, revisionKey, n+1)
}

func isMissing(err error) bool { return errors.Is(err, store.ErrNotFound) }
