try {
    New-Object System.IO.FileInfo
    New-Object int
    New-Object System.Random -Property @{x=1}
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
New-Object psobject -Property ([ordered]@{b=1;a=2}) | % { $_.PSObject.Properties.Name -join ',' }
$o=New-Object PSObject
$o | Add-Member a 1
$o
New-Object -Type System.Version -Args '1.2.3'
New-Object PSCustomObject | % GetType | % Name
