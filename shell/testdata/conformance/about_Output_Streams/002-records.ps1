$w = Write-Warning 'w' 3>&1; $w.GetType().FullName; $w.Message; $w.InvocationInfo.MyCommand.Name; $w.FullyQualifiedWarningId; $w.PipelineIterationInfo -join ','
$v = Write-Verbose 'v' -Verbose 4>&1; $v.GetType().FullName; $v.Message; "$v"
$d = Write-Debug 'd' -Debug 5>&1; $d.GetType().FullName; $d.Message
$i = Write-Information @{ a = 1 } -Tags x, y 6>&1; $i.GetType().FullName; $i.MessageData.a; $i.Tags; "$i"
$h = Write-Host 'a' 'b' -ForegroundColor Red -NoNewline 6>&1; $h.MessageData.GetType().FullName; $h.MessageData.Message; $h.MessageData.ForegroundColor; $h.MessageData.NoNewLine; "$h"
$i | Format-List Tags, MessageData
$w | Get-Member -MemberType Property | Select-Object -ExpandProperty Name
$i | Get-Member -MemberType Property | Select-Object -ExpandProperty Name
