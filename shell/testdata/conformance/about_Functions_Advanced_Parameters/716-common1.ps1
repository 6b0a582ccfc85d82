function C1 { [CmdletBinding()] param() Write-Warning w1; Write-Error e1; Write-Information i1; Write-Verbose v1; Write-Debug d1; 'out' }
C1 -WarningVariable wv -ErrorVariable ev -InformationVariable iv -OutVariable ov -WarningAction SilentlyContinue -ErrorAction SilentlyContinue
"$wv|$ev|$iv|$ov"
$wv.GetType().FullName;$ev.GetType().FullName;$iv.GetType().FullName;$ov.GetType().FullName
C1 -wv +wv -ev +ev -ov +ov -wa 0 -ea 0 | Out-Null
"$($wv.Count) $($ev.Count) $($ov.Count)"
C1 -Verbose -ea Ignore -wa Ignore
C1 -Debug -ea 0 -wa 0 -InformationAction Continue
C1 -wa Stop
'next'
C1 -infa Stop -wa 0 -ea 0
'next2'
