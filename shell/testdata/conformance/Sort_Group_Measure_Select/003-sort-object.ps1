try {
    1..3 | Sort-Object -Top 0
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    1..3 | Sort-Object -Top 1 -Bottom 1
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
'2','10',1 | Sort-Object
'10','9' | Sort-Object {[int]$_}
'b','a' | Sort-Object -Culture de-DE
[version]'1.10',[version]'1.9' | Sort-Object | % ToString
(Get-Date '2024-01-02'),(Get-Date '2023-01-02') | Sort-Object | % Year
$true,$false | Sort-Object
