Set-Content $env:CASE_TMP/bad.ps1 "echo 1`nif (1) {`n'x"
$errors = $null
$tree = [System.Management.Automation.Language.Parser]::ParseFile("$env:CASE_TMP/bad.ps1", [ref]$null, [ref]$errors)
$errors | ForEach-Object { $_.ErrorId; $_.Message; $_.IncompleteInput; $_.Extent.StartLineNumber; Split-Path -Leaf $_.Extent.File }
$errors.GetType().Name
[System.Management.Automation.Language.Parser]::ParseInput('1 +', [ref]$null, [ref]$errors).GetType().Name
"$($errors[0])"
[System.Management.Automation.Language.Parser]::ParseInput.OverloadDefinitions
