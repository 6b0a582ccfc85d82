// Package enginetest holds what the tests of the mail ends share.
//
//	target.go     Target: the suite that every engine.Target must pass
//	source.go     Source: the suite that every engine.Source must pass
//	mailbox.go    Mailbox, Mail: what the suites are given, and ways to fill and read it
//	script.go     Serve, Session: a server that answers with given lines
//	proxy.go      Proxy: a connection that breaks on demand
//	cert.go       Authority: certificates, good and bad
//	relay.go      Relay: both ends and nothing else, for measuring
//	need.go       Need: tests against programs that may not be installed
//	dovecot.go    Dovecot, started from a temporary folder
//	courier.go    Courier, likewise
//	cyrus.go      Cyrus, likewise
package enginetest
