[System.DayOfWeek]'monday'
[DayOfWeek]3
[DayOfWeek]'3'
[DayOfWeek]'mon'
try {
    [DayOfWeek]'xyz'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [DayOfWeek]9
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
