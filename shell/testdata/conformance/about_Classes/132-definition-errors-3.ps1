foreach ($text in @(
  'enum E { A = "x" }'
  'enum E { A = 1.6 }'
  'enum E { A = "0x1f" }'
  'enum E : byte { A=-1 }'
  'enum E : sbyte { A=200 }'
  'enum E : byte { A=255; B }'
  'enum E { A=2147483647; B }')) {
  "## $text"
  try { Invoke-Expression $text } catch { $_.FullyQualifiedErrorId; $_.Exception.Message -replace 'Version=1.0.0.\d+', 'V' }
}
