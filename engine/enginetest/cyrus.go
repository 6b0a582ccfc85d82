package enginetest

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"migsh/engine/imapconn"
)

// cyrusAdmin makes the mailboxes.
const cyrusAdmin = "cyrus"

// Cyrus starts a Cyrus IMAP server: plain and STARTTLS on one port, TLS on the other. With altNamespace folders stand beside INBOX, else below it, with "." between levels.
//
// Debian lets one IMAP server be installed at a time. Beside another one, unpack the package's files below /opt/cyrus-imapd
// (without recommended packages: one of them is cyrus-imapd itself, and would remove the other server):
//
//	apt-get install -y --no-install-recommends cyrus-common sasl2-bin libsasl2-modules-db
//	apt-get download cyrus-imapd && dpkg-deb -x cyrus-imapd_*.deb /opt/cyrus-imapd
func Cyrus(t testing.TB, altNamespace bool, users ...string) *Server {
	t.Helper()
	imapd := Need(t, "Cyrus (cyrus-imapd)", "/opt/cyrus-imapd/usr/lib/cyrus/bin/imapd", "/usr/lib/cyrus/bin/imapd")
	master := Need(t, "Cyrus (cyrus-common)", "/usr/lib/cyrus/bin/master")
	saslpasswd := Need(t, "Cyrus (sasl2-bin)", "saslpasswd2", "/usr/sbin/saslpasswd2")
	if os.Getuid() != 0 {
		Missing(t, "Cyrus has to be started as root")
	}
	if len(users) == 0 {
		users = []string{"ann", "bob"}
	}
	s := &Server{Dir: shortDir(t), CA: NewAuthority(t), Port: freePort(t), TLSPort: freePort(t)}
	s.Mail = filepath.Join(s.Dir, "spool")
	for _, d := range []string{"conf", "spool", "run", "sieve", "proc", "lock"} {
		if err := os.Mkdir(filepath.Join(s.Dir, d), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for _, u := range append([]string{cyrusAdmin}, users...) {
		output(t, Password, saslpasswd, "-p", "-c", "-f", filepath.Join(s.Dir, "sasldb2"), "-u", "localhost", u)
	}
	cert, key := WriteFiles(t, s.CA.Issue(time.Now().Add(time.Hour), "localhost", "127.0.0.1"), s.Dir)
	yesno := map[bool]string{true: "yes", false: "no"}[altNamespace]
	for name, text := range map[string]string{
		"imapd.conf": fmt.Sprintf(`configdirectory: %[1]s/conf
defaultpartition: default
partition-default: %[1]s/spool
sievedir: %[1]s/sieve
proc_path: %[1]s/proc
mboxname_lockpath: %[1]s/lock
admins: %[2]s
unixhierarchysep: %[3]s
altnamespace: %[3]s
sasl_mech_list: PLAIN
sasl_pwcheck_method: auxprop
sasl_auxprop_plugin: sasldb
sasl_sasldb_path: %[1]s/sasldb2
allowplaintext: yes
servername: localhost
lmtpsocket: %[1]s/run/lmtp
idlesocket: %[1]s/run/idle
notifysocket: %[1]s/run/notify
tls_server_cert: %[4]s
tls_server_key: %[5]s
`, s.Dir, cyrusAdmin, yesno, cert, key),
		"cyrus.conf": fmt.Sprintf(`START {
  recover cmd="ctl_cyrusdb -C %[1]s/imapd.conf -r"
}
SERVICES {
  imap cmd="%[2]s -C %[1]s/imapd.conf -U 30" listen="127.0.0.1:%[3]d" prefork=0 maxchild=100
  imaps cmd="%[2]s -s -C %[1]s/imapd.conf -U 30" listen="127.0.0.1:%[4]d" prefork=0 maxchild=100
}
EVENTS {
  checkpoint cmd="ctl_cyrusdb -C %[1]s/imapd.conf -c" period=300
}
`, s.Dir, imapd, s.Port, s.TLSPort),
	} {
		if err := os.WriteFile(filepath.Join(s.Dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	output(t, "", "chown", "-R", "cyrus:mail", s.Dir)
	pid := filepath.Join(s.Dir, "run", "master.pid")
	run(t, s.Dir, master, "-C", filepath.Join(s.Dir, "imapd.conf"), "-M", filepath.Join(s.Dir, "cyrus.conf"), "-p", pid, "-d",
		"-L", filepath.Join(s.Dir, "master.log"))
	stopByPidFile(t, pid)
	waitPort(t, s.Port, filepath.Join(s.Dir, "master.log"))
	waitPort(t, s.TLSPort, filepath.Join(s.Dir, "master.log"))
	s.makeUsers(t, altNamespace, users)
	return s
}

func (s *Server) makeUsers(t testing.TB, altNamespace bool, users []string) {
	t.Helper()
	c, err := imapconn.Dial(t.Context(), s.Options(cyrusAdmin))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	delim := map[bool]string{true: "/", false: "."}[altNamespace]
	for _, u := range users {
		if _, err := c.Do(nil, "CREATE ", imapconn.AString("user"+delim+u)); err != nil {
			t.Fatal(err)
		}
	}
}
