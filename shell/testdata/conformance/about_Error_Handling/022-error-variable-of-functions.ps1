function AF { [CmdletBinding()] param($m) switch ($m) { 1 { throw 'thrown' } 2 { $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([Exception]::new('tte'), 'TTE', 'InvalidData', 9)) } 3 { $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([Exception]::new('we'), 'WE', 'InvalidData', 9)) } 4 { 1 / 0 } 5 { Write-Error 'wr' -ErrorAction Stop } } }
foreach ($m in 1..5) {
    try { AF $m -ErrorVariable ev -ErrorAction SilentlyContinue } catch { "caught $_" }
    "$m : $($ev.Count) $(@($ev | ForEach-Object { $_.GetType().Name }) -join ',')"
}
1..3 | ForEach-Object { if ($_ -eq 2) { Write-Error 'two' } } -ErrorVariable ev 2>$null
$ev.Count
