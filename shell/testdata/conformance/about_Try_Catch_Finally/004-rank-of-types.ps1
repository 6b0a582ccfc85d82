function T($b) {
    try { & $b }
    catch [System.Exception] { 'exception' }
}
T { 1 / 0 }
try { [int]'x' } catch [System.Management.Automation.RuntimeException] { 'runtime' } catch [System.InvalidCastException] { 'cast' }
try { throw [System.ArgumentNullException]'p' } catch [System.ArgumentException] { 'argument' } catch [System.Management.Automation.RuntimeException] { 'runtime' }
try { Get-Item /no-such -ErrorAction Stop } catch [System.Management.Automation.ActionPreferenceStopException] { 'stopped' } catch { 'other' }
try { Get-Item /no-such -ErrorAction Stop } catch [System.Management.Automation.ItemNotFoundException] { 'item' } catch [System.Management.Automation.RuntimeException] { 'runtime' }
try { 'x'.Substring(9) } catch [System.ArgumentOutOfRangeException] { 'range' } catch [System.Management.Automation.MethodInvocationException] { 'method' }
try { throw [System.IO.FileNotFoundException]'f' } catch [System.IO.IOException] { "io $($_.Exception.GetType().Name)" }
