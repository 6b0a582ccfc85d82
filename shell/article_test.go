package shell

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"migsh/engine/lab"
)

const articleScript = "../examples/article.ps1"

// The nine commands of the article, in a script: mail arrives, the last command says what the article says.
func TestArticle(t *testing.T) {
	for _, mode := range []string{"inline", "spawn"} {
		t.Run(mode, func(t *testing.T) {
			p := labPlace(t, mode)
			r := p.shell("", "-File", articleScript)
			if r.code != 0 {
				t.Fatal(r)
			}
			for _, want := range []string{
				"Result          : Success",
				"\nEndpointType                  : IMAP\nRemoteServer                  : imap.contoso.com\nPort                          : 143\nSecurity                      : Tls\nMaxConcurrentMigrations       : 50\nMaxConcurrentIncrementalSyncs : 25\n",
				"IMAPBatch1 Starting IMAP 3",
				"\nStatus : S",
				"terrya@contoso.edu", "annb@contoso.edu", "paulc@contoso.edu",
			} {
				if !strings.Contains(r.out, want) {
					t.Errorf("not printed: %s", want)
				}
			}
			// "The command will return either the migration batch with a status of Removing, or an error."
			gone := strings.Contains(r.err, `The migration batch "IMAPBatch1" can't be found.`)
			if removing := strings.Contains(r.out, "IMAPBatch1 Removing "); gone == removing {
				t.Errorf("the last command: gone %v, removing %v", gone, removing)
			}
			p.checkArrived()
			if t.Failed() {
				t.Log(r)
			}
		})
	}
}

// What the page prints, pasted: at the prompt as it is, with -Command - and with -Command.
func TestArticlePasted(t *testing.T) {
	raw, err := os.ReadFile("../examples/article-as-printed.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, how := range []string{"prompt", "Command -"} {
		t.Run(how, func(t *testing.T) {
			p := labPlace(t, "inline")
			// The first command is filled in after it was refused; the second would take the name of the third, as on the page.
			text := string(raw)
			removal := "Remove-MigrationEndpoint -Identity IMAPEndpoint -Confirm:$false\n"
			text = strings.Replace(text, "\nNew-MigrationEndpoint -IMAP -Name IMAPEndpoint -RemoteServer imap.contoso.com -Port 143", "\n"+removal+"New-MigrationEndpoint -IMAP -Name IMAPEndpoint -RemoteServer imap.contoso.com -Port 143", 1)
			text = strings.Replace(text, "Remove-MigrationBatch -Identity IMAPBatch1\n", "\n"+`while ((Get-MigrationBatch IMAPBatch1).Status -in "Starting","Syncing") { Start-Sleep -Milliseconds 50 }`+"\n\nRemove-MigrationBatch -Identity IMAPBatch1 -Confirm:$false\n", 1)
			args := []string{"-NoLogo"}
			if how == "Command -" {
				args = []string{"-Command", "-"}
			}
			r := p.shell(text+"\n", args...)
			all := r.out + r.err
			unwrapped := strings.Join(strings.Fields(all), " ") // errors are wrapped at the console's width
			for _, want := range []string{
				"<FQDN of IMAP server>", "<143 or 993>", "<None, Ssl, or Tls>", // the placeholders are named
				"MaxConcurrentMigrations       : 50",
				"Documentation repaired: ",
			} {
				if !strings.Contains(all, want) && !strings.Contains(unwrapped, want) {
					t.Errorf("not printed: %s", want)
				}
			}
			if n := strings.Count(all, "Documentation repaired: "); n < 2 {
				t.Errorf("%d warnings of repairs", n)
			}
			gone := strings.Contains(r.err, `The migration batch "IMAPBatch1" can't be found.`)
			if removing := strings.Contains(r.out, "Removing"); !gone && !removing {
				t.Errorf("the last command: gone %v, removing %v", gone, removing)
			}
			p.checkArrived()
			if t.Failed() {
				t.Log(r)
			}
		})
	}
}

// A second run adds nothing, and no password of the test stands anywhere but in the CSV files.
func TestArticleTwice(t *testing.T) {
	p := labPlace(t, "inline")
	const create = `$null = New-MigrationEndpoint -IMAP -Name IMAPEndpoint -RemoteServer imap.contoso.com -Port 993 -Security Ssl
$null = New-MigrationBatch -Name IMAPBatch1 -SourceEndpoint IMAPEndpoint -CSVData ([System.IO.File]::ReadAllBytes("C:\Users\Administrator\Desktop\IMAPmigration_1.csv")) -AutoStart
`
	p.must(create)
	if got := p.wait("IMAPBatch1"); got != "Synced 3/3" {
		t.Fatal(got)
	}
	p.checkArrived()
	before := p.mailFiles()
	p.must("Set-MigrationBatch -Identity IMAPBatch1 -SyncNow")
	if got := p.wait("IMAPBatch1"); got != "Synced 3/3" {
		t.Error(got)
	}
	if !slices.Equal(before, p.mailFiles()) {
		t.Error("the second run has changed the mailboxes")
	}
	// Removed, and made anew: what is known to be there is not copied again.
	p.must("Remove-MigrationBatch IMAPBatch1 -Confirm:$false; while (Get-MigrationBatch) { Start-Sleep -Milliseconds 20 }")
	p.must("Remove-MigrationEndpoint IMAPEndpoint -Confirm:$false; " + create)
	if got := p.wait("IMAPBatch1"); got != "Synced 3/3" {
		t.Error(got)
	}
	if !slices.Equal(before, p.mailFiles()) {
		t.Error("a new batch has changed the mailboxes")
	}
}

// No password of the CSV file is written anywhere, in any form, nor shown.
func TestPasswordsAreNowhere(t *testing.T) {
	p := labPlace(t, "spawn")
	var secrets []string
	for _, a := range lab.Accounts() {
		secrets = append(secrets, a.Password)
	}
	const adminSecret = "Adm1n-Secret-9Zq"
	secrets = append(secrets, lab.AdminPassword, adminSecret)
	p.faults("WrongPassword=paul.cannon")
	var shown bytes.Buffer
	for _, text := range []string{
		"New-MigrationEndpoint -IMAP -Name E -RemoteServer imap.contoso.com",
		`New-MigrationBatch -Name B -SourceEndpoint E -CSVData ([System.IO.File]::ReadAllBytes("C:\Users\Administrator\Desktop\IMAPmigration_1.csv")) -AutoStart -Verbose -Debug`,
		`New-MigrationBatch -Name Text -SourceEndpoint E -CSVData (Get-Content -Raw "C:\Users\Administrator\Desktop\IMAPmigration_1.csv")`,
		`New-MigrationBatch -Name Rows -SourceEndpoint E -CSVData (Import-Csv "C:\Users\Administrator\Desktop\IMAPmigration_1.csv")`,
		"Get-MigrationBatch | Format-List *; Get-MigrationUser | Format-List *; Get-MigrationUser | Get-MigrationUserStatistics -IncludeReport | Format-List *",
		"Set-MigrationTarget -IMAP -RemoteServer mail.contoso.edu -Credential ([pscredential]::new('mailadmin', (ConvertTo-SecureString ('Adm1n-Secret' + '-9Zq') -AsPlainText -Force))); Get-MigrationTarget | Format-List *",
		`$Error | Format-List * -Force`,
	} {
		r := p.command(text)
		shown.WriteString(r.out + r.err)
	}
	p.wait("B")
	r := p.command("Get-MigrationUser | Get-MigrationUserStatistics -IncludeReport | Format-List *; Get-MigrationUserStatistics paulc@contoso.edu -IncludeReport | ForEach-Object Report | Out-String")
	shown.WriteString(r.out + r.err)
	if !strings.Contains(r.out, "signing in") {
		t.Errorf("the wrong password is not reported: %v", r)
	}
	p.free("the output", shown.Bytes(), secrets)
	p.holds(secrets, "IMAPmigration_1.csv", "IMAPmigration_Exchange.csv", "IMAPmigration_Dovecot.csv", "IMAPmigration_Mirapoint.csv", "IMAPmigration_Courier.csv")
}
