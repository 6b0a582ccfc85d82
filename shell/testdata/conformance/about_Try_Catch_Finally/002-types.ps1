function T($b) {
    try { & $b }
    catch [System.Management.Automation.ItemNotFoundException], [System.IO.FileNotFoundException] { "notfound: $($_.Exception.GetType().Name)" }
    catch [System.Management.Automation.CommandNotFoundException] { "cmd: $($_.Exception.CommandName)" }
    catch [System.Management.Automation.ParameterBindingException] { "bind: $($_.Exception.ParameterName) $($_.Exception.ErrorId)" }
    catch [System.Management.Automation.MethodInvocationException] { "method: $($_.Exception.InnerException.GetType().Name)" }
    catch [System.Management.Automation.PSInvalidCastException] { "cast" }
    catch [System.Management.Automation.RuntimeException] { "runtime: $($_.FullyQualifiedErrorId)" }
    catch [System.Exception] { "exception: $($_.Exception.GetType().FullName)" }
}
T { Get-Item /nope -ErrorAction Stop }
T { [System.IO.File]::ReadAllText('/nope/x') }
T { No-Such }
T { Get-Item -Bogus 1 }
T { [int]::Parse('x') }
T { [datetime]::ParseExact('x', 'yyyy', $null) }
T { [int]'x' }
T { throw 'plain' }
T { throw [System.ArgumentException]'arg' }
T { 1 / 0 }
T { Import-Csv /nope.csv }
T { $null.Foo() }
T { [NoSuchType]::X }
T { 'abc'.Substring(9) }
T { Get-Content /nope -EA Stop }
T { ConvertFrom-Json '{' }
