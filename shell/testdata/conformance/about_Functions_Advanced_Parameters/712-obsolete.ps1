function Old { [CmdletBinding()] [Obsolete('use New')] param([Parameter()][Obsolete('param gone')][string]$A,[string]$B) "$A$B" }
Old -B 1
Old -A 1
function Old2 { [Obsolete()] param() 'x' }
Old2
