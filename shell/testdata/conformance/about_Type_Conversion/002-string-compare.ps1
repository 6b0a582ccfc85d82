try {
    [string]::Compare('a','B')
    [string]::Compare('a','A',$true)
    [string]::CompareOrdinal('a','B')
    'a'.CompareTo('b')
    [string]::Equals('a','A')
    'a'.Equals('A',[StringComparison]::OrdinalIgnoreCase)
    [string]::Concat('a',1,$null,'b')
    [string]::Join('-',1,2,3)
    [string]::Join('-',@('a','b'))
    [string]::IsNullOrWhiteSpace("`t")
    [string]::new('x',3)
    [string]::new([char[]]('a','b'))
    [string]::Copy
    [string]::Empty -eq ''
    'a'.GetType().IsValueType
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    'Hello'.Replace('l','L')
    'Hello'.Replace('L','x')
    'Hello'.Replace('L','x',[StringComparison]::OrdinalIgnoreCase)
    'Hello'.Replace('l',$null)
    'Hello'.Remove(2)
    'Hello'.Remove(1,2)
    'Hello'.Insert(0,'>')
    'Hello'.Substring(1,3)
    'Hello'.ToCharArray().Count
    'Hello'.ToUpperInvariant()
    'Hello'[0]
    'Hello'[-1]
    'Hello'[1..3] -join ''
    'Hello'.Chars(1)
    'Hello'.Length
    'abc'.Replace('','x')
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    'Hello'.Substring(9)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
