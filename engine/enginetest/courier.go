package enginetest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// CourierAdmin can read the mailboxes of all users of a Courier started here, below "#shared.users": UserRoot /users/ann.
const CourierAdmin = "mailadmin"

// Courier starts a Courier IMAP server with Maildirs: plain and STARTTLS on one port, TLS on the other. Its paths are compiled in, so that it runs in a mount
// namespace of its own, where /etc/courier and /run/courier are folders of the test's; that takes root.
//
// Debian lets one IMAP server be installed at a time. Beside another one, unpack the package's files below /opt/courier-imap:
//
//	apt-get install -y courier-base courier-authdaemon courier-authlib-userdb
//	apt-get download courier-imap && dpkg-deb -x courier-imap_*.deb /opt/courier-imap
func Courier(t testing.TB, users ...string) *Server {
	t.Helper()
	imapd := Need(t, "Courier (courier-imap)", "/opt/courier-imap/usr/bin/imapd", "/usr/lib/courier/courier/imapd")
	login := Need(t, "Courier (courier-imap)", "/opt/courier-imap/usr/lib/courier/courier/imaplogin", "/usr/lib/courier/courier/imaplogin")
	for _, p := range []string{"/usr/sbin/couriertcpd", "/usr/bin/couriertls", "/usr/lib/courier/courier-authlib/authdaemond", "/usr/sbin/userdbpw", "/usr/bin/maildirmake.courier", "unshare"} {
		Need(t, "Courier ("+filepath.Base(p)+")", p)
	}
	if os.Getuid() != 0 || exec.Command("unshare", "-m", "true").Run() != nil {
		Missing(t, "Courier has to be started as root, in a mount namespace of its own")
	}
	if len(users) == 0 {
		users = []string{"ann", "bob"}
	}
	s := &Server{Dir: shortDir(t), CA: NewAuthority(t), Port: freePort(t), TLSPort: freePort(t)}
	s.Mail = filepath.Join(s.Dir, "mail")
	password := strings.TrimSpace(output(t, Password+"\n", "/usr/sbin/userdbpw", "-md5"))
	var accounts, shared strings.Builder
	for _, u := range append([]string{CourierAdmin}, users...) {
		home := filepath.Join(s.Mail, u)
		if err := os.MkdirAll(home, 0o755); err != nil {
			t.Fatal(err)
		}
		output(t, "", "/usr/bin/maildirmake.courier", filepath.Join(home, "Maildir"))
		output(t, "", "chown", "-R", "nobody:nogroup", home)
		group := ""
		if u == CourierAdmin {
			group = "|options=group=administrators"
		} else {
			fmt.Fprintf(&shared, "%s\t65534\t65534\t%s\tMaildir\n", u, home)
		}
		fmt.Fprintf(&accounts, "%s\thome=%s|uid=65534|gid=65534|imappw=%s%s\n", u, home, password, group)
	}
	for name, text := range map[string]string{
		"etc/userdb":       accounts.String(),
		"etc/shared/index": "users\t*\tallusers\n", "etc/shared/allusers": shared.String(),
		"etc/authdaemonrc": "authmodulelist=\"authuserdb\"\nauthmodulelistorig=\"authuserdb\"\ndaemons=2\nauthdaemonvar=/run/courier/authdaemon\nDEBUG_LOGIN=0\nDEFAULTOPTIONS=\"\"\nLOGGEROPTS=\"\"\n",
		"start.sh":         courierStart(s, login, imapd),
	} {
		file := filepath.Join(s.Dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s.writePEM(t, filepath.Join(s.Dir, "etc", "imapd.pem"))
	output(t, "", "chown", "-R", "courier:courier", filepath.Join(s.Dir, "etc"))
	output(t, "", "chmod", "-R", "go+rX", filepath.Join(s.Dir, "etc", "shared"))
	output(t, "", "chown", "root", filepath.Join(s.Dir, "etc", "userdb"))
	run(t, s.Dir, "unshare", "-m", "sh", filepath.Join(s.Dir, "start.sh"))
	stopByPidFile(t, filepath.Join(s.Dir, "run", "authdaemon", "pid"))
	stopByPidFile(t, filepath.Join(s.Dir, "tcpd.pid"))
	stopByPidFile(t, filepath.Join(s.Dir, "tlsd.pid"))
	waitPort(t, s.Port, filepath.Join(s.Dir, "start.log"))
	waitPort(t, s.TLSPort, filepath.Join(s.Dir, "start.log"))
	waitFile(t, filepath.Join(s.Dir, "run", "authdaemon", "socket"))
	return s
}

func courierStart(s *Server, login, imapd string) string {
	return fmt.Sprintf(`set -e
cd %[1]s
mkdir -p run/authdaemon
chmod 755 etc run run/authdaemon
mount --bind %[1]s/etc /etc/courier
mount --bind %[1]s/run /run/courier
makeuserdb
/usr/sbin/courierlogger -pid=%[1]s/run/authdaemon/pid -start /usr/lib/courier/courier-authlib/authdaemond
IMAP_CAPABILITY="IMAP4rev1 UIDPLUS CHILDREN NAMESPACE THREAD=ORDEREDSUBJECT THREAD=REFERENCES SORT QUOTA IDLE"
IMAP_KEYWORDS=1
IMAP_ACL=1
IMAP_CHECK_ALL_FOLDERS=0
IMAP_OBSOLETE_CLIENT=0
IMAP_USELOCKS=1
IMAP_SHAREDINDEXFILE=/etc/courier/shared/index
IMAP_TLS_REQUIRED=0
IMAP_TRASHFOLDERNAME=Trash
HEADERFROM=X-IMAP-Sender
IMAP_STARTTLS=YES
IMAP_CAPABILITY_TLS="$IMAP_CAPABILITY AUTH=PLAIN"
COURIERTLS=/usr/bin/couriertls
TLS_CERTFILE=/etc/courier/imapd.pem
TLS_VERIFYPEER=NONE
export IMAP_STARTTLS IMAP_CAPABILITY_TLS COURIERTLS TLS_CERTFILE TLS_VERIFYPEER
export IMAP_CAPABILITY IMAP_KEYWORDS IMAP_ACL IMAP_CHECK_ALL_FOLDERS IMAP_OBSOLETE_CLIENT IMAP_USELOCKS
export IMAP_SHAREDINDEXFILE IMAP_TLS_REQUIRED IMAP_TRASHFOLDERNAME HEADERFROM
umask 022
tcpd="/usr/sbin/couriertcpd -address=127.0.0.1 -nodnslookup -noidentlookup -maxprocs=100 -maxperip=100
	-stderrlogger=/usr/sbin/courierlogger -stderrloggername=imapd"
$tcpd -pid=%[1]s/tcpd.pid %[2]d %[3]s %[4]s Maildir &
IMAP_TLS=1 $tcpd -pid=%[1]s/tlsd.pid %[5]d /usr/bin/couriertls -server -tcpd -user=courier %[3]s %[4]s Maildir &
`, s.Dir, s.Port, login, imapd, s.TLSPort)
}

// writePEM writes a certificate and its key, for localhost and 127.0.0.1, into one file.
func (s *Server) writePEM(t testing.TB, file string) {
	t.Helper()
	cert, key := WriteFiles(t, s.CA.Issue(time.Now().Add(time.Hour), "localhost", "127.0.0.1"), s.Dir)
	var both []byte
	for _, f := range []string{key, cert} {
		both = append(both, must(os.ReadFile(f))(t)...)
	}
	if err := os.WriteFile(file, both, 0o600); err != nil {
		t.Fatal(err)
	}
}

// output runs a program to its end and returns what it prints.
func output(t testing.TB, input, program string, args ...string) string {
	t.Helper()
	cmd := exec.Command(program, args...)
	cmd.Stdin = strings.NewReader(input)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", program, err, out)
	}
	return string(out)
}

func waitFile(t testing.TB, file string) {
	t.Helper()
	for range 200 {
		if _, err := os.Stat(file); err == nil {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Fatalf("%s does not appear", file)
}
