// Package imapconn is the client's end of one IMAP session: dialing, TLS, login, commands and answers.
// imapsource and imaptarget are built on it.
//
//	options.go   Options, Security: where, how protected, as whom
//	dial.go      Dial: connect, greet, STARTTLS, log in
//	login.go     the ways of giving a password
//	errors.go    Error, Kind: why there is no session
//	status.go    Status, StatusError: what a tagged answer says; Throttled
//	answer.go    which errors leave the connection good
//	conn.go      Conn: sending commands and reading answers, synchronously
//	response.go  Response: one answer, read piece by piece
//	patience.go  how long a server may keep us waiting
//	utf7.go      mailbox names
//
// Types of go-imap (capabilities, flags, UID sets, response codes) and go-sasl are used throughout, but not
// imapclient itself. We read imapclient v2.0.0-beta.8 and found that it cannot do what moving mail needs, in ways that
// cannot be added from outside, since its command encoder is not exported:
//
//   - any line that it cannot parse ends the session (a blank at the end of CAPABILITY, a mailbox name in broken UTF-7, …),
//     where here the answer is skipped at its CRLF and the folder fails alone;
//   - mailbox names are decoded and encoded again, so a name that is wrongly encoded can be listed but not selected;
//   - APPEND waits for the server's "+" for each message over 4 KB, LITERAL+ or not: one round trip a message;
//     and there is no MULTIAPPEND, no literal8, no LIST of names in UTF-8;
//   - it sets and clears deadlines itself (30 s a line, none while waiting), so a silent server is waited for without end;
//   - each message passes through three channels and two goroutines.
//
// What a line looks like is as RFC 9051 section 9 has it, read generously: blanks are skipped, atoms may hold any octet that
// does not end them, and a line's end is looked for before its parts are understood.
package imapconn
