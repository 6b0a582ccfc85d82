try {
    Add-Member -InputObject $null x 1
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
Get-Member
$null | gm
