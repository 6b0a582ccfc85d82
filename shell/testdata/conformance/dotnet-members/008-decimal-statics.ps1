function Show($Texts) {
    foreach ($text in $Texts) {
        try { $r = & ([scriptblock]::Create($text)); "$text => $r [$($r.GetType().Name)]" } catch { "$text !! $($_.Exception.Message)" }
    }
}
Show @(
    '[decimal]::Max(1.5,2.5)'
    '[decimal]::Min(1.5,2.5)'
    '[decimal]::Clamp(5,1,2)'
    '[decimal]::Sign(-2.5)'
)
