Set-StrictMode -Version 2
$Options=@{a=1}
try { $undefinedOption } catch { $_.Exception.Message }
try { $Options.Missing } catch { $_.Exception.Message }
