$d=[datetime]'2024-02-28'
$d.AddDays(2).ToString('yyyy-MM-dd')
$d.AddMonths(1).Day
$d.AddYears(-1).Year
$d.DayOfYear
[datetime]::DaysInMonth(2024,2)
[datetime]::IsLeapYear(2023)
($d-[datetime]'2024-01-01').Days
$d.AddHours(25).Day
$d.Date -eq $d
$d.Ticks
[datetime]::MinValue.Year
$d.ToUniversalTime().Kind
[datetime]::SpecifyKind($d,'Utc').Kind
$d.CompareTo($d.AddDays(1))
$d -lt $d.AddDays(1)
[datetime]::Compare($d,$d)
$d.Subtract([timespan]'1:0').Hour
[datetime]::new(2024,1,2,3,4,5).ToString('s')
[datetime]::ParseExact('02/01/2024','dd/MM/yyyy',$null).Month
$d.ToString('R')
$d.ToString('o')
$d.ToShortDateString()
$d.ToLongDateString()
$d.ToFileTime()
[datetime]::FromFileTimeUtc(0).Year
[DateTimeOffset]::FromUnixTimeSeconds(0).Year
$d.TimeOfDay.ToString()
$d.DayOfWeek
[datetime]::UnixEpoch.Year
$d + [timespan]'1:00'
$d.ToOADate()
try {
    [datetime]::ParseExact('x','yyyy',$null)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [datetime]::new(2024,13,1)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
