package imapconn_test

import (
	"context"
	"io"
	"net"
)

// pipe returns a connection in memory: a Dial for the client, and the server's end, which reads all that comes.
func pipe() (func(context.Context, string, string) (net.Conn, error), net.Conn) {
	c, s := net.Pipe()
	go io.Copy(io.Discard, s)
	return func(context.Context, string, string) (net.Conn, error) { return c, nil }, s
}
