function Show($Texts) {
    foreach ($text in $Texts) {
        try { $r = & ([scriptblock]::Create($text)); "$text => $r [$($r.GetType().Name)]" } catch { "$text !! $($_.Exception.Message)" }
    }
}
Show @(
    '[long]::Abs(-5)'
    '[long]::Sign(-4)'
    '[long]::Max(3,9)'
    '[long]::PopCount(-1)'
    '[long]::LeadingZeroCount(1)'
    '[long]::TrailingZeroCount(0)'
    '[long]::RotateLeft(1,63)'
    '[long]::IsPow2(1024)'
    '[long]::MaxMagnitude(-7,2)'
)
