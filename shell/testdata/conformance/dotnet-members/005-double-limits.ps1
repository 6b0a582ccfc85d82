function Show($Texts) {
    foreach ($text in $Texts) {
        try { $r = & ([scriptblock]::Create($text)); "$text => $r [$($r.GetType().Name)]" } catch { "$text !! $($_.Exception.Message)" }
    }
}
Show @(
    '[double]::Abs(-2.5)'
    '[double]::Max(1,2.5)'
    '[double]::Min(1,2.5)'
    '[double]::Clamp(5,1,2)'
    '[double]::Clamp(5,2,1)'
    '[double]::Sign(-2.5)'
    '[double]::Sign([double]::NaN)'
    '[double]::Round(2.5)'
    '[double]::Round(2.345,2)'
    '[double]::Truncate(-2.7)'
    '[double]::Floor(-2.5)'
    '[double]::Ceiling(2.1)'
    '[double]::CopySign(3,-1)'
)
