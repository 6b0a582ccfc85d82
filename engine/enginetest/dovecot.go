package enginetest

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"migsh/engine/imapconn"
)

// A Server is a real IMAP server on loopback, stopped when the test ends.
type Server struct {
	Port    int        // plain, with STARTTLS where TLS is set up
	TLSPort int        // TLS from the first octet
	CA      *Authority // signs its certificate, for localhost and 127.0.0.1
	Dir     string     // everything it writes is below
	Mail    string     // the folder of the mailboxes, one for each user
}

// Password is every user's on the servers here.
const Password = "user pass"

// Options are those of a plain connection as user.
func (s *Server) Options(user string) imapconn.Options {
	return imapconn.Options{Host: "127.0.0.1", Port: s.Port, Security: imapconn.None, User: user, Password: Password,
		RootCAs: s.CA.Pool, Silence: 20 * time.Second}
}

// DovecotOptions say how a Dovecot is to be.
type DovecotOptions struct {
	Format    string   // mail_location's: "maildir" (default), "sdbox", …
	Separator string   // "/" (default) or "."
	Prefix    string   // of the personal namespace, such as "INBOX."
	Users     []string // "ann" and "bob" when empty; the password is Password
	Extra     string   // lines for the configuration file
	Fsync     string   // mail_fsync: "optimized" (Dovecot's default), "always", "never"
}

// MasterUser may log in as USER*MasterUser, with Password, on a Dovecot started here.
const MasterUser = "mailadmin"

// Dovecot starts a Dovecot. Started by root it serves mail as nobody; else as the user that runs the tests, if it can.
func Dovecot(t testing.TB, o DovecotOptions) *Server {
	t.Helper()
	program := Need(t, "Dovecot (dovecot-imapd)", "dovecot", "/usr/sbin/dovecot")
	if os.Getuid() != 0 {
		Missing(t, "Dovecot has to be started as root")
	}
	s := &Server{Dir: shortDir(t), CA: NewAuthority(t)}
	s.Port, s.TLSPort = freePort(t), freePort(t)
	s.Mail = filepath.Join(s.Dir, "mail")
	cert, key := WriteFiles(t, s.CA.Issue(time.Now().Add(time.Hour), "localhost", "127.0.0.1"), s.Dir)
	users := o.Users
	if len(users) == 0 {
		users = []string{"ann", "bob"}
	}
	var list strings.Builder
	for _, u := range users {
		fmt.Fprintf(&list, "%s:{PLAIN}%s\n", u, Password)
	}
	for name, text := range map[string]string{
		"users": list.String(), "masters": MasterUser + ":{PLAIN}" + Password + "\n", "dovecot.conf": dovecotConf(s, o, cert, key),
	} {
		if err := os.WriteFile(filepath.Join(s.Dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, dir := range []string{"run", "state", "mail"} {
		if err := os.Mkdir(filepath.Join(s.Dir, dir), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chown(s.Mail, 65534, 65534); err != nil {
		t.Fatal(err)
	}
	run(t, s.Dir, program, "-c", filepath.Join(s.Dir, "dovecot.conf"))
	stopByPidFile(t, filepath.Join(s.Dir, "run", "master.pid"))
	waitPort(t, s.Port, filepath.Join(s.Dir, "dovecot.log"))
	return s
}

func dovecotConf(s *Server, o DovecotOptions, cert, key string) string {
	or := func(v, otherwise string) string {
		if v == "" {
			return otherwise
		}
		return v
	}
	return fmt.Sprintf(`
instance_name = %[1]s
base_dir = %[1]s/run
state_dir = %[1]s/state
log_path = %[1]s/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <%[2]s
ssl_key = <%[3]s
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_master_user_separator = *
mail_max_userip_connections = 1000
mail_fsync = %[4]s
mail_location = %[5]s:~/mail
first_valid_uid = 1
mail_plugins =
namespace inbox {
  inbox = yes
  separator = %[6]s
  prefix = %[7]s
  mailbox Sent {
    special_use = \Sent
  }
  mailbox Trash {
    special_use = \Trash
  }
}
passdb {
  driver = passwd-file
  master = yes
  args = %[1]s/masters
}
passdb {
  driver = passwd-file
  args = %[1]s/users
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=%[1]s/mail/%%u
}
service imap-login {
  service_count = 0
  client_limit = 1000
  inet_listener imap {
    port = %[8]d
  }
  inet_listener imaps {
    port = %[9]d
    ssl = yes
  }
}
service stats {
  client_limit = 8192
}
%[10]s
`, s.Dir, cert, key, or(o.Fsync, "optimized"), or(o.Format, "maildir"), or(o.Separator, "/"), o.Prefix, s.Port, s.TLSPort, o.Extra)
}

// shortDir is a temporary folder, in memory where possible, whose path is short enough for a socket's, and which is open to
// other users.
func shortDir(t testing.TB) string {
	t.Helper()
	parent := ""
	if _, err := os.Stat("/dev/shm"); err == nil {
		parent = "/dev/shm"
	}
	dir, err := os.MkdirTemp(parent, "mt")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

func freePort(t testing.TB) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}

// run runs a program that leaves a daemon behind, which must not hold a pipe of ours.
func run(t testing.TB, dir, program string, args ...string) {
	t.Helper()
	log, err := os.Create(filepath.Join(dir, "start.log"))
	if err != nil {
		t.Fatal(err)
	}
	defer log.Close()
	cmd := exec.Command(program, args...)
	cmd.Stdout, cmd.Stderr = log, log
	if err := cmd.Run(); err != nil {
		text, _ := os.ReadFile(log.Name())
		t.Fatalf("%s: %v\n%s", program, err, text)
	}
}

// stopByPidFile ends, when the test does, the process that wrote the file.
func stopByPidFile(t testing.TB, file string) {
	t.Cleanup(func() {
		b, err := os.ReadFile(file)
		if err != nil {
			return
		}
		pid, err := strconv.Atoi(strings.TrimSpace(string(b)))
		if err != nil {
			return
		}
		p, err := os.FindProcess(pid)
		if err != nil {
			return
		}
		p.Signal(syscall.SIGTERM)
		for range 100 {
			_, running := os.Stat(filepath.Join("/proc", strconv.Itoa(pid)))
			_, held := os.Stat(file)
			if running != nil || held != nil {
				return
			}
			time.Sleep(20 * time.Millisecond)
		}
		p.Kill()
	})
}

func waitPort(t testing.TB, port int, log string) {
	t.Helper()
	for range 200 {
		c, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", port))
		if err == nil {
			c.Close()
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	text, _ := os.ReadFile(log)
	t.Fatalf("nothing listens on port %d\n%s", port, text)
}
