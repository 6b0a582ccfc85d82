$lot = 'Move7'; $env:OPSZONE = 'nl'; $global:owner = 'bea'
"p/$lot?again=1"; "p/${lot}?again=1"; "$env:OPSZONE:$env:OPSZONE"; "<$global:owner>"
"[$lot.Length] [$($lot.Length)] [$lot[0]] [$($lot[0])]"
"$lot_2|$($lot)_2|${lot}_2"
"$lot-x $lot.x $lot/x $lot\x"
