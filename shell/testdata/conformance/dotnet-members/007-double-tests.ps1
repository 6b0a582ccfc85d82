function Show($Texts) {
    foreach ($text in $Texts) {
        try { $r = & ([scriptblock]::Create($text)); "$text => $r [$($r.GetType().Name)]" } catch { "$text !! $($_.Exception.Message)" }
    }
}
Show @(
    '[double]::IsEvenInteger(4)'
    '[double]::IsEvenInteger(4.5)'
    '[double]::IsOddInteger(-3)'
    '[double]::IsOddInteger([double]::PositiveInfinity)'
    '[double]::IsPositive(-1)'
    '[double]::IsRealNumber([double]::NaN)'
)
