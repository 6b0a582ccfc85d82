package syntax

import (
	"strings"
	"testing"
)

func testRules() PasteRules {
	cmdlets := map[string]bool{}
	for _, verbNoun := range strings.Fields(`Test-MigrationServerAvailability New-MigrationEndpoint Get-MigrationEndpoint Set-MigrationEndpoint
		New-MigrationBatch Get-MigrationBatch Set-MigrationBatch Remove-MigrationBatch Get-MigrationUserStatistics Get-MigrationUser`) {
		cmdlets[strings.ToLower(verbNoun)] = true
	}
	params := map[string]bool{"includefolders": true, "excludefolders": true, "csvdata": true, "maxconcurrentmigrations": true}
	return PasteRules{
		Cmdlet:    func(name string) bool { return cmdlets[strings.ToLower(name)] },
		Parameter: func(_, name string) bool { return params[strings.ToLower(name)] },
	}
}

func TestRepairPaste(t *testing.T) {
	for _, c := range []struct{ name, text, want, warning string }{
		{"stray quote", `Get-MigrationBatch IMAPBatch1"`, `Get-MigrationBatch IMAPBatch1`,
			"The stray quotation mark at the end of the line was removed."},
		{"stray curly quote", "Get-MigrationBatch IMAPBatch1”  \r\n", "Get-MigrationBatch IMAPBatch1  \r\n",
			"The stray quotation mark at the end of the line was removed."},
		{"stray single quote", "Get-MigrationBatch IMAPBatch1'", "Get-MigrationBatch IMAPBatch1",
			"The stray quotation mark at the end of the line was removed."},
		{"value on the next line",
			"New-MigrationEndpoint -IMAP -Name IMAPEndpoint -RemoteServer imap.contoso.com -Port 143 -Security Tls -MaxConcurrentMigrations\n50 -MaxConcurrentIncrementalSyncs 25\n",
			"New-MigrationEndpoint -IMAP -Name IMAPEndpoint -RemoteServer imap.contoso.com -Port 143 -Security Tls -MaxConcurrentMigrations 50 -MaxConcurrentIncrementalSyncs 25\n",
			"The value of -MaxConcurrentMigrations, 50, was taken from the next line."},
		{"value on the next line, indented, CRLF",
			"  New-MigrationEndpoint -IMAP –MaxConcurrentMigrations \r\n  50 -MaxConcurrentIncrementalSyncs 25\r\n",
			"  New-MigrationEndpoint -IMAP –MaxConcurrentMigrations 50 -MaxConcurrentIncrementalSyncs 25\r\n",
			"The value of -MaxConcurrentMigrations, 50, was taken from the next line."},
		{"prompt", `PS C:\PowerShell\> Get-MigrationBatch -Identity "x"`, `Get-MigrationBatch -Identity "x"`,
			`The pasted prompt 'PS C:\PowerShell\>' was removed.`},
		{"zero-width space", "Get-MigrationBatch\u200b -Identity\ufeff x\u200b\n", "Get-MigrationBatch -Identity x\n", "Invisible characters (zero-width spaces) were removed."},
		{"zero-width space, kept in quotes", "Get-MigrationBatch\u200b 'a\u200bb'", "Get-MigrationBatch 'a\u200bb'", "Invisible characters (zero-width spaces) were removed."},
		{"prompt of another machine", "PS /home/a> Get-MigrationUser\n", "Get-MigrationUser\n", "The pasted prompt 'PS /home/a>' was removed."},
		{"backticks", "`Set-MigrationBatch -Identity x -AddUsers a,b`", "Set-MigrationBatch -Identity x -AddUsers a,b",
			"The backticks around the command were removed."},
		{"broken method name", "New-MigrationBatch -Name x -CSVData $([System.IO.File]::ReadAll\nBytes(\"C:\\\\a.csv\")) -TargetDeliveryDomain \"a.b\"",
			"New-MigrationBatch -Name x -CSVData $([System.IO.File]::ReadAllBytes(\"C:\\\\a.csv\")) -TargetDeliveryDomain \"a.b\"",
			"The word 'ReadAllBytes', broken over two lines, was joined."},
		{"broken method and parameter name",
			"New-MigrationBatch -Name x -CSVData $([System.IO.File]::ReadAll\nBytes(\"C:\\\\a.csv\")) -TargetDeliveryDomain \"a.b\" -Inc\nludeFolders \"Payroll\"\n",
			"New-MigrationBatch -Name x -CSVData $([System.IO.File]::ReadAllBytes(\"C:\\\\a.csv\")) -TargetDeliveryDomain \"a.b\" -IncludeFolders \"Payroll\"\n",
			"The word 'ReadAllBytes', broken over two lines, was joined.|The word '-IncludeFolders', broken over two lines, was joined."},
		{"broken method name in parentheses", "New-MigrationBatch -CSVData ([Foo]::Read\nAll(\"C:\\a.csv\"))",
			"New-MigrationBatch -CSVData ([Foo]::ReadAll(\"C:\\a.csv\"))", "The word 'ReadAll', broken over two lines, was joined."},
		{"bare names", "Set-MigrationBatch x -TargetDatabases @(MBXDB01,MBXDB02, MBXDB03)", "Set-MigrationBatch x -TargetDatabases @('MBXDB01','MBXDB02', 'MBXDB03')",
			"The names in @(MBXDB01,MBXDB02, MBXDB03) were put in quotes."},
		{"missing closing quote", `Get-MigrationEndpoint "IMAPEndpoint | fl EndpointType,RemoteServer`, `Get-MigrationEndpoint "IMAPEndpoint" | fl EndpointType,RemoteServer`,
			`The missing quotation mark after "IMAPEndpoint was added.`},
		{"in a script, only the broken line changes", "$x = 1\nGet-MigrationBatch a\"\nWrite-Host \"b\"\n", "$x = 1\nGet-MigrationBatch a\nWrite-Host \"b\"\n",
			"The stray quotation mark at the end of the line was removed."},
		{"assigned", `$b = Get-MigrationBatch IMAPBatch1"`, `$b = Get-MigrationBatch IMAPBatch1`,
			"The stray quotation mark at the end of the line was removed."},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, ok := RepairPaste(c.text, testRules())
			if !ok {
				t.Fatal("not repaired")
			}
			if got.Text != c.want || strings.Join(got.Warnings, "|") != c.warning {
				t.Errorf("got %q, %q\nwant %q, %q", got.Text, got.Warnings, c.want, c.warning)
			}
		})
	}
}

func TestPlaceholders(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Test-MigrationServerAvailability -IMAP -RemoteServer <FQDN of IMAP server> -Port <143 or 993> -Security <None, Ssl, or Tls>",
			"Replace the placeholders <FQDN of IMAP server>, <143 or 993> and <None, Ssl, or Tls> with values of your own, then run the command again."},
		{"New-MigrationBatch -Name PFMigration -CSVData (Get-Content <path> -Encoding Byte)",
			"Replace the placeholder <path> with a value of your own, then run the command again."},
		{"Set-MigrationEndpoint x -MaxConcurrentMigrations < X >",
			"Replace the placeholder < X > with a value of your own, then run the command again."},
		{`Get-MigrationEndpoint "<name> | Format-List RemoteServer`,
			"Replace the placeholder <name> with a value of your own, then run the command again."},
		{`Get-MigrationEndpoint "<endpoint name> | fl`,
			"Replace the placeholder <endpoint name> with a value of your own, then run the command again."},
	} {
		got, ok := RepairPaste(c.text, testRules())
		if !ok || got.Placeholders == nil || got.PlaceholderMessage() != c.want {
			t.Errorf("%s: %v %q", c.text, ok, got.Placeholders)
		}
	}
}

// What is right, what is not ours and what is not plain stays as it is.
func TestNoRepair(t *testing.T) {
	for _, text := range []string{
		`Get-MigrationBatch IMAPBatch1`,
		`Get-Process IMAPBatch1"`,
		`Write-Host "a`,
		"Get-Process -Id\n50 -Name 25\n",
		"PS C:\\> Get-Process",
		"`Get-Process x`",
		`New-MigrationBatch -CSVData ([System.IO.File]::ReadAllBytes("<path>"))`,
		"Get-MigrationBatch | Where-Object { $_.x -eqq 1 }",
		"Get-MigrationBatch (1",
		"Get-MigrationBatch -EmailAddressusername@contoso.com",
		"New-MigrationBatch x [-AutoStart]",
		"Get-Item <path>",
		"if ($x) {\n  Get-Process\n",
		"Get-MigrationBatch –Identity “a – b”",
		"EmailAddress,UserName,Password",
		"New-MigrationBatch -Name x -Notes \"first line",
		"New-MigrationBatch -Name x -Notes \"<b>first</b> line\nsecond",
		"New-MigrationBatch -Name x -Notes \"",
		"New-MigrationBatch -Name x -Notes 'a | b",
		"",
	} {
		if got, ok := RepairPaste(text, testRules()); ok {
			t.Errorf("%q was changed: %+v", text, got)
		}
	}
}
