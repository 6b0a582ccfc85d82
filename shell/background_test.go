package shell

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"time"

	"migsh/engine/enginetest"
	"migsh/engine/imapsource"
	"migsh/engine/lab"
)

const (
	newEndpoint = "$null = New-MigrationEndpoint -IMAP -Name E -RemoteServer imap.contoso.com"
	newBatch    = `$null = New-MigrationBatch -Name B -SourceEndpoint E -CSVData ([System.IO.File]::ReadAllBytes("C:\Users\Administrator\Desktop\IMAPmigration_1.csv"))`
)

// A script that starts a batch ends long before the batch does; the worker carries on, and any shell sees how far it is.
func TestShellEndsWorkerCarriesOn(t *testing.T) {
	p := labPlace(t, "spawn")
	p.faults("SlowServer")
	cmd := p.process("-Command", newEndpoint+"; "+newBatch+" -AutoStart; (Get-MigrationBatch B).Status")
	begin := time.Now()
	out, err := cmd.CombinedOutput() // returns only when nobody has the shell's streams any more: the worker must not
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	took := time.Since(begin)
	if status := strings.TrimSpace(string(out)); status != "Starting" && status != "Syncing" {
		t.Errorf("status %q", status)
	}
	if s := p.must("(Get-MigrationBatch B).Status"); s != "Starting" && s != "Syncing" {
		t.Errorf("status %q, %v after the start: make the batch longer", s, took)
	}
	p.faults("")
	p.endWorkers() // the connections are slow for as long as they last
	if got := p.wait("B"); got != "Synced 3/3" {
		t.Error(got)
	}
	p.checkArrived()
}

// kill -9 of the worker, up to fifty times during one batch: each time a new shell takes it up again, nothing is lost and nothing doubled.
func TestKillWorker(t *testing.T) {
	if testing.Short() {
		t.Skip("takes half a minute")
	}
	t.Parallel()
	const rows = 60
	p := labPlace(t, "spawn")
	accounts := lab.Accounts()
	csv := header
	for i := range rows { // many targets of the three accounts, so that it lasts
		csv += fmt.Sprintf("\nuser%d@new.test,%s,%s", i, accounts[i%3].UserName, accounts[i%3].Password)
	}
	p.must(newEndpoint + "; $null = New-MigrationBatch -Name B -SourceEndpoint E -AutoStart -CSVData ([IO.File]::ReadAllBytes('" + p.file("users.csv", csv) + "'))")
	kills := p.killOften(50, "B", 300*time.Millisecond)
	there := len(p.mailFiles())
	p.kill()
	if got := p.wait("B"); got != fmt.Sprintf("Synced %[1]d/%[1]d", rows) {
		t.Fatal(got, p.command("Get-MigrationUser | Format-List *"))
	}
	all := len(p.mailFiles())
	t.Logf("killed %d times; %d of %d messages were there after the last", kills, there, all)
	if kills < 20 { // each of them while the batch was syncing; a quick machine may be done before the fiftieth
		t.Error("the kills have not met the batch at work: make it longer")
	}
	var want [3][]letter
	for i, a := range accounts {
		want[i] = p.labLetters(a)
	}
	for i := range rows {
		user := fmt.Sprintf("user%d@new.test", i)
		sameLetters(t, user, p.arrived(user), want[i%3])
	}
	if n := p.must("(Get-MigrationUser | Measure-Object -Sum SyncedItemCount).Sum"); n != fmt.Sprint(all) {
		t.Errorf("%s counted, %d there", n, all)
	}
}

// killOften kills workers at random moments, not long after they have begun, while a batch is syncing, and has a shell look at the batch each time.
func (p *place) killOften(times int, batch string, within time.Duration) (kills int) {
	p.t.Helper()
	last := 0
	for deadline := time.Now().Add(2 * time.Minute); kills < times && time.Now().Before(deadline); {
		if s := p.must("(Get-MigrationBatch " + batch + ").Status"); s != "Starting" && s != "Syncing" {
			break
		}
		for range 200 { // until the next worker has begun
			if p.worker() != last {
				break
			}
			time.Sleep(5 * time.Millisecond)
		}
		time.Sleep(rand.N(within))
		last = p.worker()
		if p.kill() {
			kills++
		}
	}
	return kills
}

// A shell that is killed right after New-MigrationBatch has said that the batch exists loses nothing.
func TestKillShell(t *testing.T) {
	p := labPlace(t, "spawn")
	p.must(newEndpoint)
	for i := range 5 {
		name := fmt.Sprintf("K%d", i)
		start := ""
		if i > 2 {
			start = " -AutoStart"
		}
		csv := p.file("one.csv", fmt.Sprintf("EmailAddress,UserName,Password\nkill%d@contoso.edu,terry.adams,1091990\n", i))
		cmd := p.process("-Command", fmt.Sprintf("$b = New-MigrationBatch -Name %s -SourceEndpoint E -CSVData ([IO.File]::ReadAllBytes('%s'))%s; [Console]::Out.WriteLine('created'); Start-Sleep 60", name, csv, start))
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		var got [7]byte
		if _, err := out.Read(got[:]); err != nil || string(got[:]) != "created" {
			t.Fatalf("%q: %v", got, err)
		}
		cmd.Process.Kill()
		cmd.Wait()
		if n := p.must("$b = Get-MigrationBatch " + name + "; \"$($b.TotalCount) $(@(Get-MigrationUser -BatchId $b.Identity).Count)\""); n != "1 1" {
			t.Errorf("%s: %s", name, n)
		}
		if start == "" {
			p.must("Start-MigrationBatch " + name)
		}
		if got := p.wait(name); got != "Synced 1/1" {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// Two shells and the worker use one folder at once.
func TestShellsAtOnce(t *testing.T) {
	p := labPlace(t, "spawn")
	p.must(newEndpoint + "; " + newBatch + " -AutoStart")
	var shells sync.WaitGroup
	for s := range 2 {
		cmd := p.process("-Command", fmt.Sprintf(`$ErrorActionPreference = 'Stop'
for ($i = 0; $i -lt 15; $i++) {
	$name = "S%[1]d-$i"
	$null = New-MigrationBatch -Name $name -SourceEndpoint E -CSVData ([Text.Encoding]::UTF8.GetBytes("EmailAddress,UserName,Password`+"`n"+`s%[1]d-$i@contoso.edu,ann.beebe,x"))
	$null = Get-MigrationBatch; $null = Get-MigrationUser -ResultSize Unlimited
	if ($i %% 3) { Remove-MigrationBatch $name -Confirm:$false }
}`, s))
		shells.Go(func() {
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("shell %d: %v\n%s", s, err, out)
			}
		})
	}
	shells.Wait()
	if got := p.wait("B"); got != "Synced 3/3" {
		t.Error(got)
	}
	p.must("while (@(Get-MigrationBatch).Count -gt 11) { Start-Sleep -Milliseconds 30 }")
	if got := p.must("(Get-MigrationBatch | Sort-Object Identity).Identity -join ' '"); got != "B S0-0 S0-12 S0-3 S0-6 S0-9 S1-0 S1-12 S1-3 S1-6 S1-9" {
		t.Error(got)
	}
	p.checkArrived()
}

// Dovecot to Dovecot through the master user, the worker killed again and again.
func TestKillWorkerBetweenDovecots(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("takes half a minute")
	}
	src, tgt := dovecots(t)
	const messages = 5000
	users := []string{"ann", "bob"}
	csv := header
	for _, u := range users {
		fill(t, src.Options(u), messages)
		csv += fmt.Sprintf("\n%[1]s@new.test,%[1]s*%s,%s", u, enginetest.MasterUser, enginetest.Password)
	}
	p := serverPlace(t, "spawn")
	p.must(dovecotMigration(src, tgt) + "\n$null = New-MigrationBatch -Name B -SourceEndpoint E -AutoStart -CSVData ([IO.File]::ReadAllBytes('" + p.file("users.csv", csv) + "'))")
	kills := p.killOften(20, "B", 150*time.Millisecond)
	p.kill()
	if got := p.wait("B"); got != "Synced 2/2" {
		t.Fatal(got, p.command("Get-MigrationUser | Format-List *"))
	}
	t.Logf("killed %d times", kills)
	if kills < 5 {
		t.Error("the kills have not met the batch at work: make it longer")
	}
	for _, u := range users {
		want := imapLetters(t, imapsource.Options{Options: src.Options(u)})
		sameLetters(t, u, imapLetters(t, imapsource.Options{Options: tgt.Options(u)}), want)
		if len(want) != messages {
			t.Errorf("%s: %d messages at the source", u, len(want))
		}
	}
}
