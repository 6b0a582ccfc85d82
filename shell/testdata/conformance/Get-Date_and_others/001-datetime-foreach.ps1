$d=[datetime]'2024-03-05T14:07:09.1234567'
foreach($f in 'a','A','b','B','c','C','d','D','e','F','g','G','h','H','I','j','k','l','m','M','n','p','r','R','s','S','t','T','u','U','V','w','W','x','X','y','Y','Z','%') { "$f=" + (Get-Date $d -UFormat "%$f") }
Get-Date '2024-03-05' -Format yyyy
Get-Date '2024-03-05' -Format FileDate
Get-Date '2024-03-05T01:02:03' -Format FileDateTime
Get-Date '2024-03-05' -Format FileDateUniversal
Get-Date '2024-03-05' -Format FileDateTimeUniversal
Get-Date '2024-03-05' -Format o
Get-Date '2024-03-05' -Format d
Get-Date '2024-03-05' -Format 'dddd, MMMM d'
Get-Date '2024-03-05' -Format g
try {
    Get-Date -Month 13
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
