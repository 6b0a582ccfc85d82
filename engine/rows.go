package engine

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
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
	copied    = store.Table[chunk]{Name: "copied"}         // mailbox, folder, life, chunk
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

// userRow is a user as it is kept. userrow.go has its form in the store.
type userRow struct {
	Email    string
	Batch    string // key
	Guid     GUID
	UserName string
	Root     string
	Password store.Sealed
	Row      int

	Status    UserStatus
	Desired   desired
	Requested bool // started at least once
	Synced    bool // its first copy is whole

	DueAt    time.Time // key of its row in due, when there is one
	DueClass class
	DueAtEnd string // endpoint key of that row

	Detail   string
	Error    string
	Score    Score
	Items    int // copied, over all batches
	Skipped  int
	Total    int // in the source mailbox
	Bytes    int64
	Estimate int64 // bytes in all, as far as known
	Dropped  int
	Flags    int
	LastSync time.Time
	LastGood time.Time
	Final    time.Time

	StartAfter    time.Time
	CompleteAfter time.Time

	Since      time.Time // in the present status
	Queued     time.Duration
	InProgress time.Duration
	Rested     time.Duration
	Stalled    time.Duration

	Retries int // of AutoRetryCount, since the user was last started
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
	var s [36]byte
	at := 0
	for i, part := range [][]byte{b[:4], b[4:6], b[6:8], b[8:10], b[10:]} {
		if i > 0 {
			s[at] = '-'
			at++
		}
		at += hex.Encode(s[at:], part)
	}
	return GUID(s[:])
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
