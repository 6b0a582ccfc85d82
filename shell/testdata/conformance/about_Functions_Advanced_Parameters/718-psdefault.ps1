$PSDefaultParameterValues=@{'F1:A'='da';'*-Thing:B'='db';'Get-*:Depth'=3;'F1:S'={ 'computed' }}
function F1 { [CmdletBinding()] param($A,$S) "$A|$S" }
function Get-Thing { [CmdletBinding()] param($B,$Depth) "$B|$Depth" }
F1; F1 -A x; Get-Thing
$PSDefaultParameterValues['Disabled']=$true; F1; Get-Thing
$PSDefaultParameterValues.Remove('Disabled'); $PSDefaultParameterValues['Disabled']=$false; F1
$PSDefaultParameterValues.Add('F1:Nope',1); F1
$PSDefaultParameterValues['F1:A']={ param($x) "cmd $($x.GetType().Name)" }; F1
$PSDefaultParameterValues.GetType().FullName
$PSDefaultParameterValues.Clear(); F1
$PSDefaultParameterValues=@{'ConvertTo-Json:Compress'=$true;'Export-Csv:NoTypeInformation'=$true}; @{a=1}|ConvertTo-Json
function NF { param($A) "nf $A" }
$PSDefaultParameterValues['NF:A']='nope'; NF
