function Show($Texts) {
    foreach ($text in $Texts) {
        try { $r = & ([scriptblock]::Create($text)); "$text => $r [$($r.GetType().Name)]" } catch { "$text !! $($_.Exception.Message)" }
    }
}
Show @(
    '[int]::IsEvenInteger(4)'
    '[int]::IsOddInteger(-3)'
    '[int]::IsNegative(-1)'
    '[int]::IsPositive(0)'
    '[int]::IsPow2(64)'
    '[int]::IsPow2(0)'
)
