$r = [pscustomobject]@{
    A = 1
    B = [int]'x'
    C = 3
}
Get-Item -Path '/nope' `
    -ErrorAction Continue `
    -Force
'a', 'b' |
    ForEach-Object {
        $_.NoMethod()
    }
$y = 1 +
    [int]'z'
Write-Output @(
    1
    (1 / 0)
)
foreach ($i in 1, 0) {
    10 / $i
}
$s = "text $(
    [int]'in string'
) end"
"[$s]"
