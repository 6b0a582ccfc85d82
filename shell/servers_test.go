package shell

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"migsh/engine/enginetest"
	"migsh/engine/imapconn"
	"migsh/engine/imapsource"
	"migsh/engine/imaptarget"
)

// dovecots are two real servers, with different separators and formats.
func dovecots(t testing.TB) (src, tgt *enginetest.Server) {
	t.Helper()
	return enginetest.Dovecot(t, enginetest.DovecotOptions{Separator: "."}),
		enginetest.Dovecot(t, enginetest.DovecotOptions{Separator: "/", Format: "sdbox"})
}

// dovecotMigration sets an endpoint and a target, both with the master user.
func dovecotMigration(src, tgt *enginetest.Server) string {
	return fmt.Sprintf(`$null = New-MigrationEndpoint -IMAP -Name E -RemoteServer 127.0.0.1 -Port %d -Security None
Set-MigrationTarget -IMAP -RemoteServer 127.0.0.1 -Port %d -Security None -Credential ([pscredential]::new('{local}*%s', (ConvertTo-SecureString '%s' -AsPlainText -Force)))`,
		src.Port, tgt.Port, enginetest.MasterUser, enginetest.Password)
}

// fill puts messages into a mailbox: a quarter of them in folders, some of them twins.
func fill(t testing.TB, o imapconn.Options, n int) {
	t.Helper()
	tgt, err := imaptarget.Open(t.Context(), imaptarget.Options{Options: o})
	if err != nil {
		t.Fatal(err)
	}
	defer tgt.Close()
	for name, share := range map[string]int{"INBOX": n - n/4, "Work": n / 8, "Entwürfe": n/4 - n/8} {
		mails := make([]enginetest.Mail, share)
		for i := range mails {
			id := fmt.Sprintf("%s-%d", name, i-i%50/49) // each fiftieth is the one before once more
			mails[i] = enginetest.NewMail(id, strings.Repeat("text of "+id+"\r\n", 1+i%40), [][]string{{`\Seen`}, {`\Flagged`, "$Forwarded"}, nil}[i%3]...)
			mails[i].InternalDate = time.Date(2021, 1, 1, 0, 0, i-i%50/49, 0, time.UTC)
		}
		for part := range slices.Chunk(mails, 500) {
			f := enginetest.Folder(name)
			f.Subscribed = true
			enginetest.Put(t, tgt, f, part...)
		}
	}
}

// A real Dovecot's master user at both ends, the user names of the article's second form.
func TestDovecotMasterUser(t *testing.T) {
	t.Parallel()
	src, tgt := dovecots(t)
	users := []string{"ann", "bob"}
	csv := "EmailAddress,UserName,Password\n"
	for _, u := range users {
		fill(t, src.Options(u), 100)
		csv += fmt.Sprintf("%[1]s@new.test,%[1]s*%s,%s\n", u, enginetest.MasterUser, enginetest.Password)
	}
	p := serverPlace(t, "inline")
	path := p.file("users.csv", csv)
	p.must(dovecotMigration(src, tgt) + fmt.Sprintf("\n$null = New-MigrationBatch -Name B -SourceEndpoint E -CSVData ([IO.File]::ReadAllBytes('%s')) -AutoStart\n", path) + fmt.Sprintf(waiting, "B"))
	for range 2 {
		for _, u := range users {
			sameLetters(t, u, imapLetters(t, imapsource.Options{Options: tgt.Options(u)}), imapLetters(t, imapsource.Options{Options: src.Options(u)}))
		}
		p.must("Set-MigrationBatch B -SyncNow; " + fmt.Sprintf(waiting, "B"))
	}
	p.holds([]string{enginetest.Password}, "users.csv")
}

// A real Courier, whose administrator sees everybody's mail below #shared; UserRoot says where.
func TestCourierUserRoot(t *testing.T) {
	t.Parallel()
	src := enginetest.Courier(t)
	users := []string{"ann", "bob"}
	csv := "EmailAddress,UserName,Password,UserRoot\n"
	for _, u := range users {
		fill(t, src.Options(u), 60)
		csv += fmt.Sprintf("%[1]s@new.test,%s,%s,/users/%[1]s\n", u, enginetest.CourierAdmin, enginetest.Password)
	}
	p := serverPlace(t, "inline")
	path := p.file("users.csv", csv)
	p.must(fmt.Sprintf(`$null = New-MigrationEndpoint -IMAP -Name E -RemoteServer 127.0.0.1 -Port %d -Security None
$null = New-MigrationBatch -Name B -SourceEndpoint E -CSVData ([IO.File]::ReadAllBytes('%s')) -AutoStart`+"\n", src.Port, path) + fmt.Sprintf(waiting, "B"))
	for range 2 {
		for _, u := range users {
			want := imapLetters(t, imapsource.Options{Options: src.Options(u)})
			for i := range want { // Courier has everything below INBOX
				if below, ok := strings.CutPrefix(want[i].folder, "INBOX/"); ok {
					want[i].folder = below
				}
			}
			sameLetters(t, u, p.arrived(u+"@new.test"), want)
		}
		p.must("Set-MigrationBatch B -SyncNow; " + fmt.Sprintf(waiting, "B"))
	}
}

// putOne puts a message into a folder.
func putOne(t testing.TB, o imapconn.Options, name string) {
	t.Helper()
	tgt, err := imaptarget.Open(t.Context(), imaptarget.Options{Options: o})
	if err != nil {
		t.Fatal(err)
	}
	defer tgt.Close()
	enginetest.Put(t, tgt, enginetest.Folder(name), enginetest.NewMail("one in "+name, "text\r\n"))
}
