function Rm { [CmdletBinding(SupportsShouldProcess,ConfirmImpact='High')] param([string]$N) if($PSCmdlet.ShouldProcess($N)){"removed $N"} if($PSCmdlet.ShouldProcess($N,'Delete')){"deleted $N"} if($PSCmdlet.ShouldProcess('desc text','warn?','cap')){'three'} }
Rm a -WhatIf
Rm a -Confirm:$false
try { Rm a } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
$ConfirmPreference='None'; Rm b
$WhatIfPreference=$true; Rm c; Rm c -WhatIf:$false
$WhatIfPreference=$false
function Low { [CmdletBinding(SupportsShouldProcess,ConfirmImpact='Low')] param() if($PSCmdlet.ShouldProcess('t','a')){'low'} }
Low; $ConfirmPreference='Low'; try { Low } catch { $_.Exception.Message }
Low -Confirm:$false
Low -Confirm:$false -Verbose
function Force1 { [CmdletBinding(SupportsShouldProcess)] param([switch]$Force) if($Force -or $PSCmdlet.ShouldContinue('q?','cap')){'done'} }
Force1 -Force
try { Force1 } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
$r=[System.Management.Automation.ShouldProcessReason]::None
function R2 { [CmdletBinding(SupportsShouldProcess)] param() $rr=[System.Management.Automation.ShouldProcessReason]::None; $x=$PSCmdlet.ShouldProcess('d','w','c',[ref]$rr); "$x $rr" }
R2 -WhatIf; R2 -Confirm:$false
