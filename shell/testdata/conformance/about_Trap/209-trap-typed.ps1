function Test-Typed($what) {
    trap [System.DivideByZeroException] { "div: $($_.Exception.GetType().Name)"; continue }
    trap [System.Management.Automation.CommandNotFoundException] { "cmd: $($_.TargetObject)"; continue }
    trap { "other: $_"; continue }
    switch ($what) { 1 { 1 / 0 } 2 { No-Such } 3 { throw 'x' } }
    "end $what"
}
Test-Typed 1
Test-Typed 2
Test-Typed 3
