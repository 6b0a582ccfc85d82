// Package lab runs IMAP servers to try migrations on, inside this process: real
// ones, with TLS and a certificate authority of their own, on loopback ports,
// reachable through [Lab.DialContext] under the names the documentation uses.
//
//	lab.go      Options, Start, Close
//	names.go    host names, ports, DialContext
//	certs.go    the certificate authority
//	login.go    the accounts, and who may see what: the five credential forms
//	csvfiles.go the CSV files at the documented places
//	faults.go   WrongPassword, SlowServer, … switched on by name
//	session.go  the commands of one IMAP connection;  fetch.go  FETCH;  search.go  SEARCH
//	mailbox.go  mailboxes, folders, messages;  spool.go  what came in later, on disk
//	plan.go     which folders an account has
//	message.go  the messages: made from their number, not stored;  kinds.go  the kinds of them
//
// # Several processes
//
// The shell and its background worker each start a lab of their own. That is
// correct because the mail is a function of account, folder and number: UIDs,
// UIDVALIDITY, dates, flags and every byte are the same in each process, and no
// server has to outlive anyone. What changes later (APPEND, STORE, EXPUNGE,
// CREATE, SUBSCRIBE) is kept in files below Options.Dir, which all of them read;
// a UID is given out by creating a file that must not exist yet. Only the
// certificate authority is each process's own; a process dials its own servers.
//
// # Hosts
//
//	imap.contoso.com  993 (TLS), 143 (plain, STARTTLS)  the source, all accounts
//	mail.contoso.edu  993, 143                          a target, three empty mailboxes
package lab
