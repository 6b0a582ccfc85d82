function Show($Texts) {
    foreach ($text in $Texts) {
        try { $r = & ([scriptblock]::Create($text)); "$text => $r [$($r.GetType().Name)]" } catch { "$text !! $($_.Exception.Message)" }
    }
}
Show @(
    '[math]::MaxMagnitude(-9,3)'
    '[math]::MaxMagnitude(-3,3)'
    '[math]::MinMagnitude(-3,3)'
    '[math]::MinMagnitude(-9.5,3)'
    '[math]::MaxMagnitude([double]::NaN,1)'
    '[math]::MaxMagnitude(1,[double]::NaN)'
    '[math]::BitIncrement(1)'
    '[math]::BitDecrement(1)'
    '[math]::BitDecrement(0)'
    '[math]::BitIncrement([double]::PositiveInfinity)'
    '[math]::BitIncrement([double]::NegativeInfinity)'
    '[math]::ScaleB(1.5,4)'
    '[math]::Sign([double]::NaN)'
)
