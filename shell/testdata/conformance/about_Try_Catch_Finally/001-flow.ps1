function T($n) {
    try {
        switch ($n) { 1 { return 'ret' } 2 { throw 'thr' } 3 { 'normal' } 4 { 1 / 0 } }
        'end of try'
    }
    catch [System.DivideByZeroException] { "div $($_.Exception.Message)" ; return 'from catch' }
    catch { "catch $_" }
    finally { "finally $n" }
    'after'
}
1..4 | ForEach-Object { "== $_"; T $_ }
foreach ($i in 1..4) { try { if ($i -eq 2) { continue }; if ($i -eq 4) { break }; "body $i" } finally { "fin $i" } }
try { try { throw 'a' } finally { 'inner fin' } } catch { "outer $_" }
try { try { throw 'a' } catch { throw 'b' } finally { 'fin2' } } catch { "outer $_" }
try { try { throw 'a' } catch { throw } } catch { "rethrown $_" }
try { try { 1/0 } finally { throw 'from finally' } } catch { "$_" }
$r = try { 'value' } catch { 'c' } finally { $null = 1 }
$r
