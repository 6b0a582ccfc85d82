try {
    Get-Date 'x'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    Get-Date '2024-01-01' -Format 'x' -UFormat '%d'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
New-TimeSpan -Days 1 -Hours 2 -Minutes 3 -Seconds 4 -Milliseconds 5 | % ToString
New-TimeSpan '2024-01-01' '2024-01-02' | % TotalHours
New-TimeSpan -Start '2024-01-02' -End '2024-01-01' | % Days
New-TimeSpan -Hours 30
(New-TimeSpan).Ticks
New-TimeSpan -Seconds -5 | % ToString
