$errors = $null
foreach ($text in @(
  'class A { [int]F(){ & { return 1 } } }'
  'class A { [int]F(){ $x; return $x } }'
  'class A { [int]F(){ return $undefined } }'
  'class A { F(){ $undefined } }'
  'class A { F(){ $x = 1; & { $x } } }'
  'class A { F(){ $script:x } }'
  'class A { F(){ $args; $input; $PSItem; $true; $Error; $Host; $PSScriptRoot; $MyInvocation } }'
  'class A { F(){ if($a -eq 1){ $b=1 }; $b } }'
  'class A { F($p){ $p; foreach($i in 1){}; $i } }'
  'class A { F(){ Get-Item -OutVariable q .; $q } }')) {
  "## $text"
  [void][System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$errors)
  $errors | ForEach-Object { "$($_.ErrorId) | $($_.Message) | $($_.Extent.StartOffset)-$($_.Extent.EndOffset) | $($_.IncompleteInput)" }
}
