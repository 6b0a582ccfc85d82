// Package engine moves mail. It knows batches, users and endpoints, schedules
// them, and copies messages from a [Source] to a [Target] exactly once. It
// knows nothing of the shell: everything in and out is a plain struct.
//
// What may be asked, and what is kept:
//
//	service.go    Service: what the cmdlets may ask; endpoint.go batch.go user.go config.go probe.go: its methods
//	records.go    Batch, User, Endpoint: plain data in and out; errors.go: errors with the service's texts
//	rows.go       the tables of the store, and the rows in them; userrow.go: the form of the many
//	lifecycle.go  what status follows from what; how a user goes from one to the next
//	migrationcsv… CSV files
//
// How mail moves:
//
//	source.go     Source, Folder, Message, Change     target.go  Target, Pending, Fingerprint     opener.go  Opener
//	worker.go     who does the work: the one that holds the worker lock
//	schedule.go   which user runs when, on which endpoint; expire.go: what nobody uses any more
//	run.go        one user's sync; retry.go: what an error means, how long to wait; report.go: what is told of it
//	lanes.go      several folders at once towards far servers
//	folders.go    which folders, and which of them are well-known; limits.go: the newest 500,000
//	transfer.go   one folder's way from Source to Target; body.go: a message on its way
//	recover.go    after a crash or a lost answer, and when a folder was renumbered: messages are recognised
//	ledger.go     what has been copied, in 10 to 21 bytes a message
//
// Desired and actual state. A shell writes what it wants (Batch desired state, tells, nudges); the worker makes it so, and alone writes
// statuses of users that run. A batch's status is worked out when it is read, from what is wanted and from counts of users by
// status, so a command shows at once, whoever works.
//
// Exactly once. The UIDs of a window of messages stand in the store (a flight) before the first of them is sent; the
// same transaction that records the ids of one window records the flight of the next. What is found in a flight when a
// run begins is looked for at the target. The ledger belongs to source account and target mailbox, not to a batch: a
// batch that is removed and made again goes on where it was. It is forgotten when the mailbox has not been synced for
// Config.KeepCheckpoints (180 days).
//
// The implementations live below: imapsource, imaptarget, maildir, memory.
// enginetest holds the suites each of them must pass; lab holds source servers
// for trying things out.
package engine
