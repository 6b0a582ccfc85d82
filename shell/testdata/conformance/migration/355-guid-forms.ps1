foreach ($v in '00000000-0000-0000-0000-000000000001', '{00000000-0000-0000-0000-000000000001}', 'abc', '', $null, 5, [guid]::Empty, '00000000000000000000000000000001') {
    try { $null = Get-MigrationUser -MailboxGuid $v -Nope } catch { $_.Exception.Message }
}
