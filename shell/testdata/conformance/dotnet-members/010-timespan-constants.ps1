function Show($Texts) {
    foreach ($text in $Texts) {
        try { $r = & ([scriptblock]::Create($text)); "$text => $r [$($r.GetType().Name)]" } catch { "$text !! $($_.Exception.Message)" }
    }
}
Show @(
    '[timespan]::HoursPerDay'
    '[timespan]::MinutesPerDay'
    '[timespan]::MinutesPerHour'
    '[timespan]::SecondsPerDay'
    '[timespan]::SecondsPerHour'
    '[timespan]::SecondsPerMinute'
    '[timespan]::MillisecondsPerDay'
    '[timespan]::MillisecondsPerSecond'
    '[timespan]::MicrosecondsPerMillisecond'
    '[timespan]::MicrosecondsPerDay'
    '[timespan]::NanosecondsPerTick'
    '[timespan]::TicksPerMicrosecond'
)
