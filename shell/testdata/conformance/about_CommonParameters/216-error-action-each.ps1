foreach ($a in 'Continue', 'SilentlyContinue', 'Ignore', 'Stop', 'Break', 'Inquire', 'Suspend', 'Bogus') {
    $Error.Clear()
    if ($a -in 'Break', 'Inquire') { continue }
    try { Get-Item /no-such-x -ErrorAction $a; "went on $a" } catch { "caught $a : $($_.FullyQualifiedErrorId) : $_" }
    "count $($Error.Count)"
}
function AF { [CmdletBinding()] param() Write-Error 'from AF'; 'after AF' }
foreach ($a in 'Continue', 'SilentlyContinue', 'Ignore', 'Stop') {
    $Error.Clear()
    try { AF -ErrorAction $a } catch { "caught: $($_.FullyQualifiedErrorId)" }
    "count $($Error.Count)"
}
