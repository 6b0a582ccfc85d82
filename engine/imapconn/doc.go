// Package imapconn is the client's end of one IMAP session: dialing, TLS, login, commands and answers. imapsource and
// imaptarget are built on it.
//
//	options.go  Options, Security: where, how protected, as whom
//	errors.go   Error, Kind: why there is no session
package imapconn
