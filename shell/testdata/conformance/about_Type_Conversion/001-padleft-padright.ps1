try {
    'abc'.PadLeft(5)
    'abc'.PadRight(5,'*')+'|'
    'abc'.PadLeft(2)
    '  x '.Trim()+'|'
    'xxaxx'.Trim('x')
    'xya'.TrimStart('x','y')
    'abc'.PadLeft(-1)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
'a,b;c'.Split(',;')
'a,b;c'.Split([char[]]',;')
'a--b'.Split('--')
'a,,b'.Split(',',[StringSplitOptions]::RemoveEmptyEntries)
'a,b,c'.Split(',',2)
' a , b '.Split(',',[StringSplitOptions]::TrimEntries)
'a b	c'.Split()
'abc'.Split('')
try {
    'Hello'.StartsWith('he')
    'Hello'.StartsWith('he',[StringComparison]::OrdinalIgnoreCase)
    'Hello'.StartsWith('he',$true,$null)
    'Hello'.EndsWith('O')
    'Hello'.Contains('ell')
    'Hello'.Contains('ELL',[StringComparison]::InvariantCultureIgnoreCase)
    'Hello'.IndexOf('l')
    'Hello'.IndexOf('l',3)
    'Hello'.IndexOf('L',[StringComparison]::OrdinalIgnoreCase)
    'Hello'.LastIndexOf('l')
    'Hello'.IndexOfAny('xyzl')
    'Hello'.IndexOf('')
    'Hello'.IndexOf('l',9)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
