Invoke-Expression '1/0'
Invoke-Expression 'Get-Item /nope'
Invoke-Expression 'throw "ie"' -ErrorAction SilentlyContinue
'next'
try { Invoke-Expression '[int]"x"' } catch { $_.InvocationInfo.PositionMessage; $_.ScriptStackTrace }
try { Invoke-Expression 'if (' } catch { $_.Exception.GetType().Name; "$_"; $_.Exception.Errors[0].ErrorId }
Invoke-Expression "'a'`nWrite-Error 'second line'`n1/0"
function IE { Invoke-Expression 'Write-Error inside' }
IE
Invoke-Expression 'if ('
