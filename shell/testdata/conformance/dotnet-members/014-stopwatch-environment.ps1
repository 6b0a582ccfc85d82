function Show($Texts) {
    foreach ($text in $Texts) {
        try { $r = & ([scriptblock]::Create($text)); "$text => $r [$($r.GetType().Name)]" } catch { "$text !! $($_.Exception.Message)" }
    }
}
Show @(
    '[Environment]::SystemPageSize'
    '[Diagnostics.Stopwatch]::GetElapsedTime(0,1500000000)'
    '[Diagnostics.Stopwatch]::GetElapsedTime([Diagnostics.Stopwatch]::GetTimestamp()).TotalSeconds -lt 5'
)
