$errors = $null
foreach ($text in 'Get-ChildItem -Path "C:\$x" | ? { $_.Name -like ''*.txt'' } # c', '[int]$a = 5; $b += @{ x = 1 }', '[string]::Join(",", $x).Length; & cmd', "'open", '1 +') {
  "## $text"
  [System.Management.Automation.PSParser]::Tokenize($text, [ref]$errors) | ForEach-Object { "$($_.Type) [$($_.Content)] $($_.Start)+$($_.Length) $($_.StartLine):$($_.StartColumn)-$($_.EndLine):$($_.EndColumn)" }
  $errors | ForEach-Object { "E: $($_.Message) $($_.Token.Type) $($_.Token.Start)" }
}
[System.Management.Automation.PSParser]::Tokenize(@('a b', 'c'), [ref]$errors) | ForEach-Object { "$($_.Type) $($_.StartLine)" }
