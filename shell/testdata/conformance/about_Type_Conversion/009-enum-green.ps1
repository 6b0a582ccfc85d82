try {
    enum Col { Red; Green = 5; Blue }
    [Col]::Blue.value__
    [Col]5
    [Col]'red'
    [Col].GetEnumNames() -join ','
    [Col]::Red -is [Enum]
    [Flags()] enum Fl { A=1; B=2; C=4 }
    [Fl]3
    [Fl]'A,C'
    [int]([Fl]::A -bor [Fl]::C)
    [Fl]8
    ([Fl]'A,B').HasFlag([Fl]::A)
    [Col]7
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [Col]'x'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [int] | select Name,IsValueType
    [string]
    [int],[string] | % Name
    [int].GetArrayRank()
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
