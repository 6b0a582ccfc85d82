"$($PSStyle.Foreground.Red)red$($PSStyle.Reset) text"
$PSStyle.OutputRendering
$PSStyle.Bold.Length; $PSStyle.Foreground.FromRgb(1, 2, 3).Length; $PSStyle.Background.BrightBlue.Length
Write-Host "$($PSStyle.Underline)host$($PSStyle.UnderlineOff)"
[pscustomobject]@{ A = "`e[32mgreen`e[0m"; B = 2 }
try { $PSStyle.Formatting.Error = 'visible' } catch { "$_" }
