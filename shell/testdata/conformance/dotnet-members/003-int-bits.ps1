function Show($Texts) {
    foreach ($text in $Texts) {
        try { $r = & ([scriptblock]::Create($text)); "$text => $r [$($r.GetType().Name)]" } catch { "$text !! $($_.Exception.Message)" }
    }
}
Show @(
    '[int]::PopCount(255)'
    '[int]::PopCount(-1)'
    '[int]::LeadingZeroCount(1)'
    '[int]::TrailingZeroCount(8)'
    '[int]::TrailingZeroCount(0)'
    '[int]::RotateLeft(1,31)'
    '[int]::RotateRight(1,1)'
    '[int]::RotateLeft(5,33)'
    '[int]::RotateLeft(5,-1)'
)
