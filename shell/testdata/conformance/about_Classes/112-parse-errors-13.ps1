$errors = $null
foreach ($text in @(
  'class A { F(){ continue foo } }'
  'class A { [int]F(){ throw } }'
  'class A { [int]F(){ try{return 1}catch{} } }'
  'class A { [int]F(){ try{return 1}catch{return 2} } }'
  'class A { [int]F(){ do {return 1} while(0) } }'
  'class A { [int]F(){ while(1){} } }'
  'class A { [int]F(){ for(;;){} } }'
  'class A { [int]F(){ exit } }'
  'class A { [int]F(){ switch(1){default{return 1}} } }'
  'class A { [int]F(){ switch(1){1{return 1}} } }')) {
  "## $text"
  [void][System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$errors)
  $errors | ForEach-Object { "$($_.ErrorId) | $($_.Message) | $($_.Extent.StartOffset)-$($_.Extent.EndOffset) | $($_.IncompleteInput)" }
}
