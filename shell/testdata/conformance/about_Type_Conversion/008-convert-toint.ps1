try {
    [Convert]::ToInt32('9',2)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
[DayOfWeek]::Monday
[int][DayOfWeek]::Friday
[DayOfWeek]1
[Enum]::GetNames([DayOfWeek]) -join ','
[Enum]::GetValues([DayOfWeek]) | select -first 2
[Enum]::Parse([DayOfWeek],'tuesday',$true)
[Enum]::IsDefined([DayOfWeek],'Monday')
[Enum]::IsDefined([DayOfWeek],9)
[Enum]::ToObject([DayOfWeek],2)
[DayOfWeek]::Monday -eq 'Monday'
[DayOfWeek]::Monday -eq 1
'Monday' -eq [DayOfWeek]::Monday
[DayOfWeek]::Monday + 1
[DayOfWeek]::Monday.value__
[DayOfWeek]::Monday.ToString('D')
[DayOfWeek]::Monday.HasFlag([DayOfWeek]::Monday)
[DayOfWeek]::Nope
[IO.FileAttributes]'Hidden,System'
[IO.FileAttributes]::Hidden -bor [IO.FileAttributes]::System
([IO.FileAttributes]6).HasFlag([IO.FileAttributes]::Hidden)
[Enum]::GetUnderlyingType([DayOfWeek]).Name
[DayOfWeek].IsEnum
[Enum]::GetName([DayOfWeek],3)
$r=[DayOfWeek]0
[Enum]::TryParse([DayOfWeek],'friday',$true,[ref]$r)
$r
[Enum]::Format([DayOfWeek],1,'G')
try {
    [Enum]::Parse([DayOfWeek],'nope')
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
