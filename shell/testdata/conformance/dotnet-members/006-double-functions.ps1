function Show($Texts) {
    foreach ($text in $Texts) {
        try { $r = & ([scriptblock]::Create($text)); "$text => $r [$($r.GetType().Name)]" } catch { "$text !! $($_.Exception.Message)" }
    }
}
Show @(
    '[double]::Sqrt(16)'
    '[double]::Cbrt(27)'
    '[double]::Pow(2,10)'
    '[double]::Exp(0)'
    '[double]::Log(8,2)'
    '[double]::Log10(1000)'
    '[double]::Log2(8)'
    '[double]::Atan2(1,1)'
    '[double]::Pi'
    '[double]::E'
    '[double]::Tau'
    '[double]::Hypot(3,4)'
)
