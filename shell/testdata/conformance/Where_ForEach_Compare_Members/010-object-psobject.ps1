New-Object psobject -Property @{a=1} | % a
New-Object System.Text.StringBuilder 'abc' | % ToString
New-Object -TypeName System.Uri -ArgumentList 'http://a/b' | % Host
New-Object DateTime 2024,1,2 | % Day
(New-Object System.Collections.ArrayList).Count
New-Object 'System.Collections.Generic.List[string]' | % GetType | % Name
New-Object object | % GetType | % Name
New-Object Exception 'm' | % Message
(New-Object string 'x',3)
try {
    New-Object Nope
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    New-Object System.Uri
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
