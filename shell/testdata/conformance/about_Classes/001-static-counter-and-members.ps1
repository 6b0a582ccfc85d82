class Counter { static [int] $Count = 0; [int]$Id; Counter() { [Counter]::Count++; $this.Id = [Counter]::Count }
 static [void] Reset() { [Counter]::Count = 0 } static [string] Describe() { return "count=$([Counter]::Count)" } }
1..3 | % { [Counter]::new().Id }
[Counter]::Count; [Counter]::Describe(); [Counter]::Reset(); [Counter]::Count += 5; [Counter]::Count
[Counter]::Count--; ++[Counter]::Count; [Counter]::Count
$c=[Counter]::new(); try { $c.Count } catch { "x" }; $c::Count; $c.GetType()::Count
[Counter] | Get-Member -Static | ft Name,MemberType,Definition
