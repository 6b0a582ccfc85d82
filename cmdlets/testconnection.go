package cmdlets

import (
	"net"
	"strconv"
	"time"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// portTests are the cmdlets that look at the network.
func portTests() []interp.Command {
	return []interp.Command{
		interp.Define("Test-Connection", func() *testConnection { return &testConnection{Count: 1, TimeoutSeconds: 5, Delay: 1} }, management, interp.DefaultSet("DefaultPing"),
			interp.Synopsis("Tests whether a TCP port of a computer can be reached; echo requests of ICMP are refused."), interp.Output("System.Boolean"),
			interp.Example("Test-Connection imap.contoso.com -TcpPort 993")),
	}
}

type testConnection struct {
	TargetName     []string `ps:"pos=0,mandatory,pipe,prop,alias=ComputerName,notempty"`
	TcpPort        int32    `ps:"mandatory,set=TcpPort,range=0..65535"`
	Quiet          interp.Switch
	Count          int32 `ps:"range=1..2147483647"`
	Delay          int32 `ps:"range=1..2147483647"`
	TimeoutSeconds int32 `ps:"range=1..2147483647"`
	IPv4           interp.Switch
	IPv6           interp.Switch
	Detailed       interp.Switch `ps:"set=TcpPort"`
	Ping           interp.Switch `ps:"set=DefaultPing"`
}

func (c *testConnection) Process(p *interp.Pipe) error {
	if p.ParameterSet() != "TcpPort" {
		return unsupported("Ping", "echo requests need rights that a shell does not have; use -TcpPort")
	}
	if c.Detailed {
		return unsupported("Detailed", "only whether the port can be reached is reported")
	}
	network := "tcp"
	if c.IPv4 {
		network = "tcp4"
	} else if c.IPv6 {
		network = "tcp6"
	}
	for _, name := range c.TargetName {
		for i := int32(0); i < c.Count; i++ {
			ok := c.reach(p, network, name)
			if p.Context().Err() != nil {
				return p.Context().Err()
			}
			if err := p.Write(ok); err != nil {
				return err
			}
			if i+1 < c.Count {
				p.Session().Blocking(func() { time.Sleep(time.Duration(c.Delay) * time.Second) })
			}
		}
	}
	return nil
}

// reach reports whether a connection to the port is taken within the time.
func (c *testConnection) reach(p *interp.Pipe, network, name string) object.Value {
	ctx := p.Context()
	ok := false
	p.Session().Blocking(func() {
		d := net.Dialer{Timeout: time.Duration(c.TimeoutSeconds) * time.Second}
		conn, err := d.DialContext(ctx, network, net.JoinHostPort(name, strconv.Itoa(int(c.TcpPort))))
		if ok = err == nil; ok {
			_ = conn.Close()
		}
	})
	return ok
}
