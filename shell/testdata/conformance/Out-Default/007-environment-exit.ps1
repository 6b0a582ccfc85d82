try { "a"; & { [Environment]::Exit(7) } } catch { "caught" } finally { "fin" }
"never"
