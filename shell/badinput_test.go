package shell

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"migsh/engine/enginetest"
	"migsh/engine/lab"
)

// Bad input: each gives PowerShell's form of error with a text that says what to do, and nothing is lost.

// fails runs a command that has to fail with exactly one error, by which command and with which words.
func (p *place) fails(text, by string, words ...string) {
	p.t.Helper()
	r := p.command(text)
	line, more, _ := strings.Cut(r.err, "\n")
	if r.code != 1 || !strings.HasPrefix(line, by+": ") || more != "" {
		p.t.Errorf("%s\n%v", text, r)
	}
	for _, w := range words {
		if !strings.Contains(line, w) {
			p.t.Errorf("%s\nnot in the error: %q\n%s", text, w, line)
		}
	}
}

func TestBadServers(t *testing.T) {
	t.Parallel()
	p := labPlace(t, "inline")
	web, webPort := enginetest.Serve(t, func(s *enginetest.Session) {
		s.Line()
		s.Send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n")
	})
	ca := enginetest.NewAuthority(t)
	other, otherPort := enginetest.ServeTLS(t, ca.Issue(time.Now().Add(time.Hour), "other.example"), func(s *enginetest.Session) { s.Play("IMAP4rev1", nil) })
	for _, c := range []struct {
		name, host string
		port       int
		security   string
		words      []string
	}{
		{"unknown host", "nohost.contoso.com", 993, "Ssl", []string{"could not be resolved"}},
		{"closed port", lab.SourceHost, 995, "Ssl", []string{"refused", "usual are 993 with Ssl and 143 with Tls"}},
		{"993 and Tls", lab.SourceHost, 993, "Tls", []string{"expects TLS from the start", "use Ssl with this port"}},
		{"143 and Ssl", lab.SourceHost, 143, "Ssl", []string{"does not speak TLS", "use Tls (STARTTLS) with this port"}},
		{"no IMAP server", web, webPort, "None", []string{"HTTP"}},
		{"another name, unknown authority", other, otherPort, "Ssl", []string{"certificate", "other.example", "-AcceptUntrustedCertificates"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := &place{t: t, dir: p.dir, lab: true, mode: "inline"}
			where := fmt.Sprintf("-RemoteServer %s -Port %d -Security %s", c.host, c.port, c.security)
			got := p.must("$r = Test-MigrationServerAvailability -IMAP " + where + "; \"$($r.Result) $($r.Message)\"")
			p.fails("New-MigrationEndpoint -IMAP -Name X "+where, "New-MigrationEndpoint", append(c.words, c.host)...)
			for _, w := range append(c.words, "Failed", c.host) {
				if !strings.Contains(got, w) {
					t.Errorf("not said: %q\n%s", w, got)
				}
			}
		})
	}
	if n := p.must("@(Get-MigrationEndpoint).Count"); n != "0" {
		t.Errorf("%s endpoints were made", n)
	}
	p.fails("Test-MigrationServerAvailability -IMAP -RemoteServer imap.contoso.com -Port 99999 -Security Ssl", "Test-MigrationServerAvailability", "65535")
	p.fails("Test-MigrationServerAvailability -IMAP -RemoteServer '' -Port 993 -Security Ssl", "Test-MigrationServerAvailability", "RemoteServer")
}

// A certificate for another name, from an authority that is trusted.
func TestCertificateOfAnotherName(t *testing.T) {
	ca := enginetest.NewAuthority(t)
	host, port := enginetest.ServeTLS(t, ca.Issue(time.Now().Add(time.Hour), "mail.example"), func(s *enginetest.Session) { s.Play("IMAP4rev1", nil) })
	p := serverPlace(t, "inline")
	file := ca.WriteFile(p.dir)
	where := fmt.Sprintf("-RemoteServer %s -Port %d -Security Ssl", host, port)
	cmd := p.process("-NonInteractive", "-Command", "New-MigrationEndpoint -IMAP -Name X "+where)
	cmd.Env = append(cmd.Env, "SSL_CERT_FILE="+file)
	out, err := cmd.CombinedOutput()
	if err == nil || !bytes.HasPrefix(out, []byte("New-MigrationEndpoint: ")) || !bytes.Contains(out, []byte("mail.example")) || !bytes.Contains(out, []byte("-AcceptUntrustedCertificates")) {
		t.Errorf("%v: %s", err, out)
	}
	p.must("$null = New-MigrationEndpoint -IMAP -Name X -AcceptUntrustedCertificates " + where)
}

// Each fault of the lab: the others go on, the one says what is wrong, and in the end everything is there.
func TestFaultsOfTheServers(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ faults, status, words string }{
		{"WrongPassword=paul.cannon", "SyncedWithErrors 2/3", "We had trouble signing in to this account. Confirm that you're using the correct user name and password."},
		{"FullMailbox=paulc@contoso.edu", "SyncedWithErrors 2/3", "This mailbox is full. Please free up some space so that email can be downloaded."},
		{"ExpiredCertificate", "SyncedWithErrors 0/3", "expired"},
		{"DroppingServer", "Synced 3/3", ""},
	} {
		t.Run(c.faults, func(t *testing.T) {
			p := labPlace(t, "inline")
			p.must(newEndpoint)
			p.faults(c.faults)
			if got := p.must(newBatch + " -AutoStart; " + fmt.Sprintf(waiting, "B")); got != c.status {
				t.Fatal(got, p.command("Get-MigrationUser | Format-List *"))
			}
			if c.words != "" {
				got := p.must("(Get-MigrationUser paulc@contoso.edu).ErrorSummary; (Get-MigrationUserStatistics paulc@contoso.edu).Error")
				if !strings.Contains(got, c.words) {
					t.Errorf("not said: %q\n%s", c.words, got)
				}
			}
			p.faults("")
			p.must("Start-MigrationBatch B")
			if got := p.wait("B"); got != "Synced 3/3" {
				t.Error(got)
			}
			p.checkArrived()
		})
	}
}

const header = "EmailAddress,UserName,Password"

// The CSV file's faults: the whole file is refused with the row, or the row alone is left out with a warning.
func TestBadCSV(t *testing.T) {
	p := labPlace(t, "inline")
	p.must(newEndpoint + "; $null = New-MigrationBatch -Name Wave1 -SourceEndpoint E -CSVData ([IO.File]::ReadAllBytes('" +
		p.file("wave1.csv", header+"\ntaken@b.test,u,p") + "'))")
	create := func(text string, more ...string) string {
		return "$b = New-MigrationBatch -Name B -SourceEndpoint E " + strings.Join(more, " ") + " -CSVData ([IO.File]::ReadAllBytes('" + p.file("bad.csv", text) + "'))"
	}
	const missing = `Column "%s" is missing from the CSV file. The import process can't continue because this column is required.`
	for _, c := range []struct {
		text  string
		words []string
	}{
		{"", []string{"CSVData", "empty"}},
		{"\n\n", []string{"Upload file can't be empty"}},
		{header, []string{"Upload file can't be empty", "no rows"}},
		{"Email Address,UserName,Password\na@b.test,u,p", []string{fmt.Sprintf(missing, "EmailAddress"), `"Email Address"`, "allowed columns are EmailAddress, UserName, Password"}},
		{"EmailAddress,Password\na@b.test,p", []string{fmt.Sprintf(missing, "UserName")}},
		{header + ",Department\na@b.test,u,p,d", []string{`"Department"`, "-AllowUnknownColumnsInCsv"}},
		{"EmailAddress,UserName,UserName,Password\na@b.test,u,u,p", []string{`"UserName" more than once`}},
		{"EmailAddress;UserName;Password\na@b.test;u;p", []string{"semicolons", "commas"}},
		{header + "\na@b.test,u,p\nb@b.test,u", []string{"Row 3 has the wrong number of columns. Expected number: 3. Actual number: 2. Please edit this row and re-submit the file."}},
		{header + strings.Repeat("\na@b.test,u,p", 50_001), []string{"more than 50,000 rows", "50,001"}},
	} {
		p.fails(create(c.text), "New-MigrationBatch", c.words...)
	}
	if got := p.must("(Get-MigrationBatch).Identity -join ' '"); got != "Wave1" {
		t.Errorf("batches %s", got)
	}
	r := p.command(create(header+"\r\ngood@b.test,u,p\r\nnoaddress,u,p\r\nb@b.test,,p\r\nc@b.test, u,p\r\nd@b.test,u,\r\nGOOD@b.test,u,p\r\ntaken@b.test,u,p\r\n\"e@b.test\",u,\"p,\"\"q\"\r\n") +
		"; \"$($b.TotalCount) $($b.ValidationWarningCount)\"; (Get-MigrationUser -BatchId B).Identity -join ' '")
	if r.code != 0 || r.err != "" || !strings.HasSuffix(r.out, "2 6\ngood@b.test e@b.test\n") {
		t.Error(r)
	}
	for _, w := range []string{"Row 3", "Row 4", "Row 5", "Row 6", "Rows 2 and 7", `included in migration batch "Wave1."`} {
		if !strings.Contains(r.out, w) {
			t.Errorf("no warning %q\n%s", w, r.out)
		}
	}
	p.fails(create(header+"\nx@b.test,u,p"), "New-MigrationBatch", "The migration batch already exists.")
	p.fails("New-MigrationBatch -Name C -SourceEndpoint E -CSVData 'EmailAddress,hunter2'", "New-MigrationBatch", "CSVData", "not shown")
}

// What administrators' files look like: report B02.
func TestGoodCSV(t *testing.T) {
	p := labPlace(t, "inline")
	p.must(newEndpoint)
	for i, text := range []string{
		"emailaddress,username,password\n%s,u,p", "Password,EmailAddress,UserName\np,%s,u", "\"EmailAddress\" ,UserName,Password\n%s,u,p",
		"\ufeff" + header + "\r\n%s,u,p\r\n", header + ",UserRoot\n%s,u,p,/users/u\n", header + ",Department\n%s,u,p,d",
	} {
		file := p.file("users.txt", fmt.Sprintf(text, fmt.Sprintf("a%d@b.test", i)))
		got := p.must(fmt.Sprintf("$b = New-MigrationBatch -Name B%[1]d -SourceEndpoint E -AllowUnknownColumnsInCsv $true -CSVData ([IO.File]::ReadAllBytes('%[2]s')); (Get-MigrationUser -BatchId B%[1]d | ForEach-Object { \"$($_.Identity) $($_.UserName)\" }) -join ' '", i, file))
		if !strings.HasPrefix(got, fmt.Sprintf("a%d@b.test", i)) {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// An endpoint named by its server: report B04.
func TestEndpointByServer(t *testing.T) {
	p := labPlace(t, "inline")
	p.must("$null = New-MigrationEndpoint -IMAP -Name Src -RemoteServer imap.contoso.com; $null = New-MigrationEndpoint -IMAP -Name Two -RemoteServer imap.contoso.com -Port 143 -Security Tls")
	if got := p.must("((Get-MigrationEndpoint).Identity | ForEach-Object { Test-MigrationServerAvailability -Endpoint $_ }).Result -join ' '"); got != "Success Success" {
		t.Error(got)
	}
	const byServer = "(Get-MigrationEndpoint Src).RemoteServer | % { Test-MigrationServerAvailability -Endpoint $_ }"
	if r := p.command(byServer); r.out != "" || r.err != "Test-MigrationServerAvailability: The migration endpoint \"imap.contoso.com\" can't be found.\n" {
		t.Error(r)
	}
	p.must("$null = New-MigrationEndpoint -IMAP -Name imap.contoso.com -RemoteServer imap.contoso.com")
	if got := p.must("(" + byServer + ").Result"); got != "Success" {
		t.Error(got)
	}
}

// One mailbox twice: report B08, as far as TestBadCSV has not shown it.
func TestOneMailboxTwice(t *testing.T) {
	p := labPlace(t, "inline")
	p.must(newEndpoint)
	two := p.file("two.csv", header+"\none@new.test,terry.adams,1091990\ntwo@new.test,terry.adams,1091990\n")
	create := fmt.Sprintf("$null = New-MigrationBatch -Name Wave1 -SourceEndpoint E -AutoStart -CSVData ([IO.File]::ReadAllBytes('%s'))", two)
	// Removed while it is syncing, made anew.
	p.must(create + "; Remove-MigrationBatch Wave1 -Force -Confirm:$false; while (Get-MigrationBatch) { Start-Sleep -Milliseconds 20 }")
	p.must(create)
	if got := p.wait("Wave1"); got != "Synced 2/2" {
		t.Fatal(got)
	}
	want := p.labLetters(lab.Accounts()[0])
	for _, user := range []string{"one@new.test", "two@new.test"} {
		sameLetters(t, user, p.arrived(user), want)
	}
}

// The limits: report B10.
func TestOverlargeMessageIsNamed(t *testing.T) {
	p := labPlace(t, "inline")
	p.faults("OverlargeMessage=ann.beebe")
	if got := p.must(newEndpoint + "; " + newBatch + " -AutoStart; " + fmt.Sprintf(waiting, "B")); got != "Synced 3/3" {
		t.Fatal(got)
	}
	got := p.must("$s = Get-MigrationUserStatistics annb@contoso.edu -IncludeSkippedItems; \"$($s.SkippedItemCount) $($s.SkippedItems[0].Kind) $($s.SkippedItems[0].FolderName) $($s.SkippedItems[0].Subject)\"")
	if !strings.HasPrefix(got, "1 LargeItem INBOX ") || strings.HasSuffix(got, "INBOX") {
		t.Error(got)
	}
	all := len(p.labLetters(lab.Accounts()[1]))
	if n := len(p.arrived("annb@contoso.edu")); n != all-1 {
		t.Errorf("%d of %d messages arrived", n, all)
	}
}

// Sent, Trash and Junk under other names: report B12.
func TestWellKnownFoldersAreShown(t *testing.T) {
	t.Parallel()
	src, tgt := dovecots(t)
	fill(t, src.Options("ann"), 40)
	for _, name := range []string{"Sent", "Sent Mail", "Gesendet", "Papierkorb", "Spam", "Junk", "Notes", "Calendar"} {
		putOne(t, src.Options("ann"), name)
	}
	p := serverPlace(t, "inline")
	got := p.must(dovecotMigration(src, tgt) + "\n$null = New-MigrationBatch -Name B -SourceEndpoint E -AutoStart -CSVData ([IO.File]::ReadAllBytes('" +
		p.file("u.csv", header+"\nann@new.test,ann,"+enginetest.Password) + "'))\n" + fmt.Sprintf(waiting, "B") +
		"\n(Get-MigrationUserStatistics ann@new.test).MappedFolders | ForEach-Object { \"$($_.Source)>$($_.Target)\" }")
	targets := map[string]string{}
	for line := range strings.Lines(got) {
		if from, to, ok := strings.Cut(strings.TrimSpace(line), ">"); ok {
			if other, twice := targets[to]; twice {
				t.Errorf("%q and %q both go to %q", other, from, to)
			}
			targets[to] = from
		}
	}
	if len(targets) != 11 || targets["INBOX"] != "INBOX" || targets["Sent"] == "" {
		t.Errorf("%d folders in the report:\n%s", len(targets), got)
	}
}

func TestFullTargetFolder(t *testing.T) {
	small := tmpfs(t, "700k")
	p := labPlace(t, "inline")
	got := p.must("Set-MigrationTarget -Local -Path " + small + "; " + newEndpoint + "; " + newBatch + " -AutoStart; " + fmt.Sprintf(waiting, "B"))
	if !strings.HasPrefix(got, "SyncedWithErrors ") {
		t.Fatal(got)
	}
	if got := p.must("(Get-MigrationUser -Status Failed).ErrorSummary"); !strings.Contains(got, "This mailbox is full") {
		t.Error(got)
	}
	if out, err := exec.Command("mount", "-o", "remount,size=64m", small).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	p.must("Start-MigrationBatch B")
	if got := p.wait("B"); got != "Synced 3/3" {
		t.Error(got)
	}
	if err := os.Symlink(small, filepath.Join(p.state(), "mailboxes")); err != nil {
		t.Fatal(err)
	}
	p.checkArrived()
}

// tmpfs mounts a small disk.
func tmpfs(t *testing.T, size string) string {
	t.Helper()
	dir := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size="+size, "tmpfs", dir).CombinedOutput(); err != nil {
		t.Skipf("no small disk can be mounted: %v: %s", err, out)
	}
	t.Cleanup(func() { exec.Command("umount", dir).Run() })
	return dir
}

// The disk with the state folder fills: the command says so, nothing is half done, and with room again all goes on.
func TestFullStateFolder(t *testing.T) {
	small := tmpfs(t, "1m")
	p := &place{t: t, dir: small, mode: "inline", lab: true}
	p.must(newEndpoint + "; " + newBatch)
	fill := filepath.Join(small, "fill")
	_ = os.WriteFile(fill, make([]byte, 2<<20), 0o600) // as much as there is room for
	rows := p.t.TempDir() + "/rows.csv"
	text := header
	for i := range 3000 {
		text += fmt.Sprintf("\nu%d@b.test,user%d,secret", i, i)
	}
	if err := os.WriteFile(rows, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	create := "New-MigrationBatch -Name Big -SourceEndpoint E -CSVData ([IO.File]::ReadAllBytes('" + rows + "'))"
	p.fails(create, "New-MigrationBatch", "disk is full", "free some space and try again")
	if got := p.must("(Get-MigrationBatch B).TotalCount"); got != "3" {
		t.Error(got)
	}
	if err := os.Remove(fill); err != nil {
		t.Fatal(err)
	}
	if got := p.must("Get-MigrationBatch | Where-Object Identity -eq Big | Where-Object Status -ne Removing | Remove-MigrationBatch -Confirm:$false; " +
		"while (Get-MigrationBatch | Where-Object Identity -eq Big) { Start-Sleep -Milliseconds 50 }; @(Get-MigrationBatch).Count"); got != "1" {
		t.Error(got)
	}
}

func TestUnusableStateFolder(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "file"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	p := &place{t: t, dir: filepath.Join(dir, "file", "state"), mode: "inline"}
	p.fails("Get-MigrationBatch", "Get-MigrationBatch", "state folder", "choose another state folder")
	p.fails("Get-MigrationEndpoint -ErrorAction Stop", "Get-MigrationEndpoint", "state folder")
	if got := p.must("'the rest of the shell works'"); got != "the rest of the shell works" {
		t.Error(got)
	}
	p.lab = true
	if r := p.command("1"); r.code != exitInit || !strings.Contains(r.err, "lab cannot be started") {
		t.Error(r)
	}
	if os.Getuid() != 0 {
		p := &place{t: t, dir: filepath.Join(dir, "closed"), mode: "inline"}
		if err := os.Mkdir(p.dir, 0o500); err != nil {
			t.Fatal(err)
		}
		p.fails("Get-MigrationBatch", "Get-MigrationBatch", "write access")
	}
}

func TestDamagedStore(t *testing.T) {
	p := labPlace(t, "inline")
	p.must(newEndpoint + "; " + newBatch)
	store := filepath.Join(p.state(), "migsh.db")
	good, err := os.ReadFile(store)
	if err != nil {
		t.Fatal(err)
	}
	for name, bad := range map[string][]byte{"empty": {}, "noise": bytes.Repeat([]byte("noise"), 9000), "cut": good[:12<<10], "short": good[:5000]} {
		if err := os.WriteFile(store, bad, 0o600); err != nil {
			t.Fatal(err)
		}
		for _, c := range []string{"Get-MigrationBatch", "Get-MigrationUser", "Get-MigrationEndpoint", "Start-MigrationBatch B"} {
			p.fails(c, strings.Fields(c)[0], "damaged", store, "backup")
		}
		if now, _ := os.ReadFile(store); !bytes.Equal(now, bad) {
			t.Errorf("%s: the damaged file was changed", name)
		}
	}
	if err := os.WriteFile(store, good, 0o600); err != nil {
		t.Fatal(err)
	}
	if got := p.must("(Get-MigrationBatch B).TotalCount"); got != "3" {
		t.Error(got)
	}
}
