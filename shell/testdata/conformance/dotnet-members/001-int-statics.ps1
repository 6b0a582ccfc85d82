function Show($Texts) {
    foreach ($text in $Texts) {
        try { $r = & ([scriptblock]::Create($text)); "$text => $r [$($r.GetType().Name)]" } catch { "$text !! $($_.Exception.Message)" }
    }
}
Show @(
    '[int]::Abs(-5)'
    '[int]::Abs([int]::MinValue)'
    '[int]::Max(3,9)'
    '[int]::Min(3,9)'
    '[int]::Clamp(15,1,10)'
    '[int]::Clamp(5,10,1)'
    '[int]::Sign(-4)'
    '[int]::MaxMagnitude(-9,3)'
    '[int]::MaxMagnitude(-9,9)'
    '[int]::MinMagnitude(-9,9)'
    '[int]::MinMagnitude(-9,3)'
    '[int]::MaxMagnitude([int]::MinValue,5)'
    "[int]::Max('a',1)"
    '[int]::Max(1)'
)
