function g { return $(if (1) { 'x' }) }; g; function h { return Write-Output 5 | % { $_ + 1 } }; h
function i { try { return 'try' } finally { 'finally' } }; i
function j { try { return 'a' } finally { return 'b' } }
j
