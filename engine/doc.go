// Package engine moves mail. It knows batches, users and endpoints, schedules
// them, and copies messages from a [Source] to a [Target] exactly once. It
// knows nothing of the shell: everything in and out is a plain struct.
//
//	service.go   Service: what the cmdlets may ask
//	records.go   Batch, User, Endpoint: what the store holds
//	source.go    Source, Folder, Message, Change
//	target.go    Target, Pending, Fingerprint
//	transfer.go  one folder's way from Source to Target
//	schedule.go  which user runs when, on which endpoint
//	worker.go    the background process
//
// The implementations live below: imapsource, imaptarget, maildir, memory.
// enginetest holds the suites each of them must pass; lab holds source servers
// for trying things out.
package engine
