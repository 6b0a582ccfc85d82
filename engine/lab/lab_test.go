package lab

import (
	"bytes"
	"context"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
)

func start(t *testing.T, opts Options) *Lab {
	t.Helper()
	l, err := Start(opts)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	})
	return l
}

// dial signs in over TLS.
func dial(t *testing.T, l *Lab, host, user, password string) *imapclient.Client {
	t.Helper()
	c, err := connect(l, host)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	if err := c.Login(user, password).Wait(); err != nil {
		t.Fatalf("%s: %v", user, err)
	}
	return c
}

func connect(l *Lab, host string) (*imapclient.Client, error) {
	conn, err := l.DialContext(context.Background(), "tcp", host+":993")
	if err != nil {
		return nil, err
	}
	secure := tls.Client(conn, &tls.Config{ServerName: host, RootCAs: l.RootCAs()})
	if err := secure.Handshake(); err != nil {
		conn.Close()
		return nil, err
	}
	return imapclient.New(secure, nil), nil
}

func TestCredentialForms(t *testing.T) {
	l := start(t, Options{})
	for _, form := range []struct{ user, password, root string }{
		{"terry.adams", "1091990", ""},
		{"Terry.Adams@contoso-students.edu", "1091990", ""},
		{"contoso-students/mailadmin/terry.adams", "P@ssw0rd", ""},
		{"terry.adams*mailadmin", "P@ssw0rd", ""},
		{"#terry.adams@contoso-students.edu#mailadmin#", "P@ssw0rd", ""},
		{"mailadmin", "P@ssw0rd", "users/terry.adams"},
	} {
		c := dial(t, l, SourceHost, form.user, form.password)
		inbox := form.root
		if inbox == "" {
			inbox = "INBOX"
		}
		data, err := c.Select(inbox, &imap.SelectOptions{ReadOnly: true}).Wait()
		if err != nil {
			t.Fatalf("%s: %v", form.user, err)
		}
		if data.NumMessages != 140 {
			t.Errorf("%s: %d messages in INBOX", form.user, data.NumMessages)
		}
	}
	for _, bad := range [][2]string{
		{"terry.adams", "P@ssw0rd"}, {"terry.adams", ""}, {"nobody", "1091990"}, {"terry.adams*someone", "P@ssw0rd"},
		{"contoso-students/mailadmin/terry.adams", "1091990"}, {"nobody*mailadmin", "P@ssw0rd"},
		{"#terry.adams@contoso-students.edu#someone#", "P@ssw0rd"}, {"terrya@contoso.edu", "1091990"},
	} {
		c, err := connect(l, SourceHost)
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Login(bad[0], bad[1]).Wait(); err == nil {
			t.Errorf("%s with %q was let in", bad[0], bad[1])
		}
		c.Close()
	}
}

func TestPlainAndStartTLS(t *testing.T) {
	l := start(t, Options{})
	for name, open := range map[string]func(net.Conn) (*imapclient.Client, error){
		"None": func(conn net.Conn) (*imapclient.Client, error) { return imapclient.New(conn, nil), nil },
		"Tls": func(conn net.Conn) (*imapclient.Client, error) {
			return imapclient.NewStartTLS(conn, &imapclient.Options{TLSConfig: &tls.Config{ServerName: SourceHost, RootCAs: l.RootCAs()}})
		},
	} {
		conn, err := l.DialContext(context.Background(), "tcp", "IMAP.contoso.com.:143")
		if err != nil {
			t.Fatal(err)
		}
		c, err := open(conn)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if err := c.Login("ann.beebe", "2111991").Wait(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		c.Close()
	}
}

func TestNames(t *testing.T) {
	l := start(t, Options{Dial: func(_ context.Context, network, address string) (net.Conn, error) {
		return nil, errors.New("went to " + network + " " + address)
	}})
	ctx := context.Background()
	var dns *net.DNSError
	if _, err := l.DialContext(ctx, "tcp", "nope.contoso.com:993"); !errors.As(err, &dns) || !dns.IsNotFound {
		t.Errorf("unknown name: %v", err)
	}
	if _, err := l.DialContext(ctx, "tcp", "imap.contoso.com:110"); !errors.Is(err, syscall.ECONNREFUSED) {
		t.Errorf("port without a server: %v", err)
	}
	if _, err := l.DialContext(ctx, "tcp", "mail.example.test:993"); err == nil || err.Error() != "went to tcp mail.example.test:993" {
		t.Errorf("a name that is not the lab's: %v", err)
	}
}

func TestFolders(t *testing.T) {
	l := start(t, Options{})
	c := dial(t, l, SourceHost, "terry.adams", "1091990")
	folders, err := c.List("", "*", &imap.ListOptions{
		ReturnSpecialUse: true, ReturnSubscribed: true, ReturnStatus: &imap.StatusOptions{NumMessages: true, UIDNext: true, UIDValidity: true},
	}).Collect()
	if err != nil {
		t.Fatal(err)
	}
	byName := map[string]*imap.ListData{}
	for _, f := range folders {
		byName[f.Mailbox] = f
	}
	if len(folders) != len(planFor("terry.adams")) {
		t.Errorf("%d folders", len(folders))
	}
	if f := byName["日本語/手紙"]; f == nil || *f.Status.NumMessages != 4 || f.Status.UIDNext != 5 || f.Status.UIDValidity == 0 {
		t.Errorf("日本語/手紙: %+v", f)
	}
	if f := byName["Courses"]; f == nil || !has(f, imap.MailboxAttrNoSelect) || !has(f, imap.MailboxAttrHasChildren) || f.Status != nil {
		t.Errorf("Courses: %+v", f)
	}
	if f := byName["Sent"]; f == nil || !has(f, imap.MailboxAttrSent) || !has(f, imap.MailboxAttrSubscribed) {
		t.Errorf("Sent: %+v", f)
	}
	if f := byName["R&D, plans (old)"]; f == nil || has(f, imap.MailboxAttrSubscribed) {
		t.Errorf("R&D: %+v", f)
	}
}

func has(f *imap.ListData, attr imap.MailboxAttr) bool {
	for _, a := range f.Attrs {
		if a == attr {
			return true
		}
	}
	return false
}

func TestSharedFolders(t *testing.T) {
	l := start(t, Options{})
	c := dial(t, l, SourceHost, AdminName, AdminPassword)
	folders, err := c.List("", "users/ann.beebe*", nil).Collect()
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range folders {
		names = append(names, f.Mailbox)
	}
	got := strings.Join(names, "|")
	want := "users/ann.beebe|users/ann.beebe/INBOX/Golf club|users/ann.beebe/INBOX/Golf club/Minutes|users/ann.beebe/Brouillons|users/ann.beebe/Corbeille|" +
		"users/ann.beebe/Courrier indésirable|users/ann.beebe/Éléments envoyés|users/ann.beebe/Été 😀|users/ann.beebe/work"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

type fetched struct {
	date, flags string
	size        int64
	text        []byte
}

// fetchAll reads everything in one folder.
func fetchAll(t *testing.T, c *imapclient.Client, folder string) map[imap.UID]fetched {
	t.Helper()
	data, err := c.Select(folder, &imap.SelectOptions{ReadOnly: true}).Wait()
	if err != nil {
		t.Fatalf("%s: %v", folder, err)
	}
	all := map[imap.UID]fetched{}
	if data.NumMessages == 0 {
		return all
	}
	messages, err := c.Fetch(imap.UIDSet{{Start: 1, Stop: 0}}, &imap.FetchOptions{Flags: true, InternalDate: true, RFC822Size: true,
		BodySection: []*imap.FetchItemBodySection{{Peek: true}}}).Collect()
	if err != nil {
		t.Fatalf("%s: %v", folder, err)
	}
	for _, m := range messages {
		all[m.UID] = fetched{m.InternalDate.String(), fmt.Sprint(m.Flags), m.RFC822Size, m.BodySection[0].Bytes}
	}
	if len(all) != int(data.NumMessages) {
		t.Errorf("%s: %d of %d", folder, len(all), data.NumMessages)
	}
	return all
}

// A worker of a later version must find the same mail, so what is made may only change
// together with UIDVALIDITY (the kind in newFolder's hash).
func TestMailStaysTheSame(t *testing.T) {
	l := start(t, Options{})
	sum := sha256.New()
	var total int64
	for _, b := range l.source.boxes {
		for _, f := range b.folders {
			fmt.Fprintln(sum, f.plan.name, f.validity)
			for _, m := range f.messages {
				fmt.Fprintln(sum, m.uid, m.date, m.flags)
				if err := m.body.writeTo(sum); err != nil {
					t.Fatal(err)
				}
				total += m.body.size()
			}
		}
	}
	if got, want := fmt.Sprintf("%x", sum.Sum(nil)[:8]), "4bf4975e43af8865"; got != want {
		t.Errorf("the mail has changed: %s (%d octets)", got, total)
	}
}

// Two labs are two processes: they must have the same mail.
func TestSameMailInEachProcess(t *testing.T) {
	a, b := start(t, Options{}), start(t, Options{})
	for _, account := range Accounts() {
		ca, cb := dial(t, a, SourceHost, account.UserName, account.Password), dial(t, b, SourceHost, account.UserName, account.Password)
		total := 0
		for _, p := range planFor(account.UserName) {
			if p.container {
				continue
			}
			ma, mb := fetchAll(t, ca, p.name), fetchAll(t, cb, p.name)
			total += len(ma)
			for uid, m := range ma {
				o := mb[uid]
				if m.date != o.date || m.flags != o.flags || !bytes.Equal(m.text, o.text) {
					t.Errorf("%s %s %d differs", account.UserName, p.name, uid)
				}
				if m.size != int64(len(m.text)) || m.size == 0 {
					t.Errorf("%s %s %d: size %d, %d octets", account.UserName, p.name, uid, m.size, len(m.text))
				}
			}
		}
		if total < 250 || total > 500 {
			t.Errorf("%s has %d messages", account.UserName, total)
		}
	}
}

func TestBrokenMessagesAreThere(t *testing.T) {
	l := start(t, Options{})
	c := dial(t, l, SourceHost, "terry.adams", "1091990")
	inbox := fetchAll(t, c, "INBOX")
	count := func(is func([]byte) bool) (n int) {
		for _, m := range inbox {
			if is(m.text) {
				n++
			}
		}
		return n
	}
	id := []byte("\r\nMessage-ID:")
	for name, is := range map[string]func([]byte) bool{
		"bare LF":       func(b []byte) bool { return !bytes.Contains(b, []byte("\r\n")) },
		"no Message-ID": func(b []byte) bool { return bytes.Contains(b, []byte("Received:")) && !bytes.Contains(b, id) },
		"raw octets":    func(b []byte) bool { return bytes.Contains(b, []byte("M\xfcller")) },
		"over 5 MB":     func(b []byte) bool { return len(b) > 5<<20 },
		"a long line":   func(b []byte) bool { return bytes.Contains(b, bytes.Repeat([]byte("word "), 1000)) },
	} {
		if count(is) == 0 {
			t.Errorf("%s: none", name)
		}
	}
	if n := count(func(b []byte) bool { return bytes.Contains(b, []byte("lies here twice")) }); n != 2 {
		t.Errorf("%d copies of the twin", n)
	}
}

func TestSections(t *testing.T) {
	l := start(t, Options{})
	c := dial(t, l, SourceHost, "terry.adams", "1091990")
	if _, err := c.Select("INBOX", &imap.SelectOptions{ReadOnly: true}).Wait(); err != nil {
		t.Fatal(err)
	}
	messages, err := c.Fetch(imap.UIDSet{{Start: 1, Stop: 25}}, &imap.FetchOptions{Envelope: true, BodyStructure: &imap.FetchItemBodyStructure{Extended: true},
		BodySection: []*imap.FetchItemBodySection{{Peek: true}, {Peek: true, Specifier: imap.PartSpecifierHeader}, {Peek: true, Specifier: imap.PartSpecifierText},
			{Peek: true, Partial: &imap.SectionPartial{Offset: 5, Size: 10}}}}).Collect()
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range messages {
		parts := map[string][]byte{}
		for _, b := range m.BodySection {
			key := string(b.Section.Specifier)
			if b.Section.Partial != nil {
				key = "partial"
			}
			parts[key] = b.Bytes
		}
		if whole := parts[""]; !bytes.Equal(whole, append(bytes.Clone(parts["HEADER"]), parts["TEXT"]...)) || !bytes.Equal(whole[5:15], parts["partial"]) {
			t.Errorf("UID %d: the sections are not the message", m.UID)
		}
	}
}

func TestSearch(t *testing.T) {
	l := start(t, Options{})
	c := dial(t, l, SourceHost, "terry.adams", "1091990")
	if _, err := c.Select("INBOX", nil).Wait(); err != nil {
		t.Fatal(err)
	}
	for want, criteria := range map[int]*imap.SearchCriteria{
		140: {},
		12:  {Header: []imap.SearchCriteriaHeaderField{{Key: "Message-ID", Value: "<exam-dates.2021@contoso.edu>"}}, Not: []imap.SearchCriteria{{Body: []string{"nothing has this"}}}},
		3:   {UID: []imap.UIDSet{{{Start: 138, Stop: 0}}}},
		1:   {Larger: 5 << 20},
	} {
		data, err := c.UIDSearch(criteria, nil).Wait()
		if err != nil {
			t.Fatal(err)
		}
		if n := len(data.AllUIDs()); want != 12 && n != want || want == 12 && n < 3 {
			t.Errorf("%+v: %d found", criteria, n)
		}
	}
}

func appendText(t *testing.T, c *imapclient.Client, folder, text string, flags ...imap.Flag) (*imap.AppendData, error) {
	t.Helper()
	cmd := c.Append(folder, int64(len(text)), &imap.AppendOptions{Flags: flags, Time: epoch})
	if _, err := io.WriteString(cmd, text); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Close(); err != nil {
		t.Fatal(err)
	}
	return cmd.Wait()
}

// What changes later is seen by every process of the same lab, with the same UIDs.
func TestChangesAreShared(t *testing.T) {
	dir := t.TempDir()
	a, b := start(t, Options{Dir: dir}), start(t, Options{Dir: dir})
	ca, cb := dial(t, a, SourceHost, "paul.cannon", "3281986"), dial(t, b, SourceHost, "paul.cannon", "3281986")
	if err := ca.Create("Neu/Ordner", nil).Wait(); err != nil {
		t.Fatal(err)
	}
	if err := cb.Create("Neu/Ordner", nil).Wait(); err == nil {
		t.Error("made twice")
	}
	for i, c := range []*imapclient.Client{ca, cb, ca} {
		data, err := appendText(t, c, "Neu/Ordner", fmt.Sprintf("Subject: %d\r\n\r\n", i), imap.FlagSeen)
		if err != nil {
			t.Fatal(err)
		}
		if data.UID != imap.UID(i+1) {
			t.Errorf("UID %d for message %d", data.UID, i)
		}
	}
	if _, err := ca.Select("Neu/Ordner", nil).Wait(); err != nil {
		t.Fatal(err)
	}
	if err := ca.Store(imap.UIDSetNum(2), &imap.StoreFlags{Op: imap.StoreFlagsAdd, Silent: true, Flags: []imap.Flag{imap.FlagDeleted, "Work"}}, nil).Close(); err != nil {
		t.Fatal(err)
	}
	if err := ca.Store(imap.UIDSetNum(3), &imap.StoreFlags{Op: imap.StoreFlagsSet, Flags: []imap.Flag{"Work"}}, nil).Close(); err != nil {
		t.Fatal(err)
	}
	if err := ca.Expunge().Close(); err != nil {
		t.Fatal(err)
	}
	all := fetchAll(t, cb, "Neu/Ordner")
	if len(all) != 2 || all[3].flags != "[Work]" || string(all[3].text) != "Subject: 2\r\n\r\n" {
		t.Errorf("the other process sees %v", all)
	}
	c := start(t, Options{Dir: dir})
	if all := fetchAll(t, dial(t, c, SourceHost, "paul.cannon", "3281986"), "Neu/Ordner"); len(all) != 2 {
		t.Errorf("a later process sees %v", all)
	}
}

func TestTarget(t *testing.T) {
	dir := t.TempDir()
	l := start(t, Options{Dir: dir})
	c := dial(t, l, TargetHost, "annb@contoso.edu", "2111991")
	if _, err := appendText(t, c, "INBOX", "Subject: x\r\n\r\n"); err != nil {
		t.Fatal(err)
	}
	if _, err := appendText(t, c, "Nowhere", "Subject: x\r\n\r\n"); !hasCode(err, imap.ResponseCodeTryCreate) {
		t.Errorf("a folder that is not there: %v", err)
	}
	switchOn(t, dir, "FullMailbox=annb@contoso.edu")
	if _, err := appendText(t, c, "INBOX", "Subject: x\r\n\r\n"); !hasCode(err, imap.ResponseCodeOverQuota) {
		t.Errorf("full mailbox: %v", err)
	}
	if !l.On(FullMailbox, "annb@contoso.edu") || l.On(FullMailbox, "terrya@contoso.edu") {
		t.Error("On does not say who is full")
	}
}

func hasCode(err error, code imap.ResponseCode) bool {
	var e *imap.Error
	return errors.As(err, &e) && e.Code == code
}

func switchOn(t *testing.T, dir, faults string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, FaultsFile), []byte(faults+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestFaultWrongPassword(t *testing.T) {
	dir := t.TempDir()
	l := start(t, Options{Dir: dir})
	switchOn(t, dir, "WrongPassword=paul.cannon")
	dial(t, l, SourceHost, "terry.adams", "1091990")
	c, err := connect(l, SourceHost)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if err := c.Login("paul.cannon", "3281986").Wait(); !hasCode(err, imap.ResponseCodeAuthenticationFailed) {
		t.Errorf("got %v", err)
	}
	switchOn(t, dir, "")
	if err := c.Login("paul.cannon", "3281986").Wait(); err != nil {
		t.Errorf("switched off again: %v", err)
	}
}

func TestFaultExpiredCertificate(t *testing.T) {
	l := start(t, Options{Faults: []Fault{ExpiredCertificate}})
	_, err := connect(l, SourceHost)
	var invalid x509.CertificateInvalidError
	if !errors.As(err, &invalid) || invalid.Reason != x509.Expired {
		t.Errorf("got %v", err)
	}
}

func TestCertificateNames(t *testing.T) {
	l := start(t, Options{})
	conn, err := l.DialContext(context.Background(), "tcp", SourceHost+":993")
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	var name x509.HostnameError
	if err := tls.Client(conn, &tls.Config{ServerName: TargetHost, RootCAs: l.RootCAs()}).Handshake(); !errors.As(err, &name) {
		t.Errorf("another name: %v", err)
	}
}

func TestFaultOverlargeMessage(t *testing.T) {
	dir := t.TempDir()
	l := start(t, Options{Dir: dir})
	c := dial(t, l, SourceHost, "ann.beebe", "2111991")
	switchOn(t, dir, "OverlargeMessage=ann.beebe")
	for range 2 { // it arrives once
		data, err := c.Select("INBOX", nil).Wait()
		if err != nil {
			t.Fatal(err)
		}
		if data.NumMessages != 181 {
			t.Errorf("%d messages", data.NumMessages)
		}
	}
	messages, err := c.Fetch(imap.UIDSetNum(181), &imap.FetchOptions{RFC822Size: true}).Collect()
	if err != nil || len(messages) != 1 || messages[0].RFC822Size <= 35<<20 {
		t.Errorf("%+v, %v", messages, err)
	}
}

// A client that comes back gets everything in the end.
func TestFaultDroppingServer(t *testing.T) {
	l := start(t, Options{Faults: []Fault{DroppingServer}})
	breaks := 0
	for ; breaks < 12; breaks++ {
		c, err := connect(l, SourceHost)
		if err != nil {
			t.Fatal(err)
		}
		err = c.Login("terry.adams", "1091990").Wait()
		if err == nil {
			_, err = c.Select("INBOX", nil).Wait()
		}
		if err == nil {
			_, err = c.Fetch(imap.SeqSet{{Start: 1, Stop: 0}}, &imap.FetchOptions{BodySection: []*imap.FetchItemBodySection{{Peek: true}}}).Collect()
		}
		c.Close()
		if err == nil {
			break
		}
	}
	if breaks == 0 || breaks == 12 {
		t.Errorf("%d broken connections", breaks)
	}
}

func TestCSVFiles(t *testing.T) {
	drive := t.TempDir()
	start(t, Options{Drive: drive})
	read := func(name string) string {
		text, err := os.ReadFile(filepath.Join(drive, "Users", "Administrator", "Desktop", name))
		if err != nil {
			t.Fatal(err)
		}
		return strings.ReplaceAll(string(text), "\r\n", "\n")
	}
	for name, want := range map[string]string{
		"IMAPmigration_1.csv":         "EmailAddress,UserName,Password\nterrya@contoso.edu,terry.adams,1091990\nannb@contoso.edu,ann.beebe,2111991\npaulc@contoso.edu,paul.cannon,3281986\n",
		"IMAPmigration_Exchange.csv":  "EmailAddress,UserName,Password\nterrya@contoso.edu,contoso-students/mailadmin/terry.adams,P@ssw0rd\nannb@contoso.edu,contoso-students/mailadmin/ann.beebe,P@ssw0rd\npaulc@contoso.edu,contoso-students/mailadmin/paul.cannon,P@ssw0rd\n",
		"IMAPmigration_Dovecot.csv":   "EmailAddress,UserName,Password\nterrya@contoso.edu,terry.adams*mailadmin,P@ssw0rd\nannb@contoso.edu,ann.beebe*mailadmin,P@ssw0rd\npaulc@contoso.edu,paul.cannon*mailadmin,P@ssw0rd\n",
		"IMAPmigration_Mirapoint.csv": "EmailAddress,UserName,Password\nterrya@contoso.edu,#terry.adams@contoso-students.edu#mailadmin#,P@ssw0rd\nannb@contoso.edu,#ann.beebe@contoso-students.edu#mailadmin#,P@ssw0rd\npaulc@contoso.edu,#paul.cannon@contoso-students.edu#mailadmin#,P@ssw0rd\n",
		"IMAPmigration_Courier.csv":   "EmailAddress,UserName,Password,UserRoot\nterrya@contoso.edu,mailadmin,P@ssw0rd,/users/terry.adams\nannb@contoso.edu,mailadmin,P@ssw0rd,/users/ann.beebe\npaulc@contoso.edu,mailadmin,P@ssw0rd,/users/paul.cannon\n",
	} {
		if got := read(name); got != want {
			t.Errorf("%s:\n%s", name, got)
		}
	}
	mine := filepath.Join(drive, "Users", "Administrator", "Desktop", "IMAPmigration_1.csv")
	if err := os.WriteFile(mine, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	start(t, Options{Drive: drive})
	if read("IMAPmigration_1.csv") != "mine" {
		t.Error("the user's file was overwritten")
	}
}

func BenchmarkFetchBig(b *testing.B) {
	l, err := Start(Options{Scale: 20})
	if err != nil {
		b.Fatal(err)
	}
	defer l.Close()
	f := l.source.box("paul.cannon").find("INBOX")
	var n int64
	for b.Loop() {
		for _, m := range f.messages {
			n += m.body.size()
		}
	}
	b.SetBytes(n / int64(b.N))
}

func TestFaultSlowServer(t *testing.T) {
	dir := t.TempDir()
	l := start(t, Options{Dir: dir})
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	accept := func() net.Conn {
		client, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { client.Close() })
		conn, err := (&faultyListener{Listener: ln, lab: l}).Accept()
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { conn.Close() })
		return conn
	}
	if c, ok := accept().(*faultyConn); ok {
		t.Errorf("without a fault: %+v", c)
	}
	switchOn(t, dir, "SlowServer")
	if c, ok := accept().(*faultyConn); !ok || c.wait != slowness || c.left >= 0 {
		t.Errorf("slow: %+v", c)
	}
}
