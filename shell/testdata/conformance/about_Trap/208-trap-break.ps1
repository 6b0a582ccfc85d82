function Test-Break {
    trap { "in trap: $($_.Exception.Message)"; break }
    "before"
    throw 'oops'
    "not here"
}
try { Test-Break; 'no' } catch { "outer caught: $_" }
function Test-None { trap { "in trap2: $_" } 1/0; 'after' }
Test-None
"done"
