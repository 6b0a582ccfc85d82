function G { param([Parameter(ValueFromPipelineByPropertyName)][datetime]$Date,[Parameter(ValueFromPipelineByPropertyName)][string[]]$Tags,[Parameter(ValueFromPipelineByPropertyName)][switch]$On,[Parameter(ValueFromPipelineByPropertyName)][ValidateSet('a','b')]$Kind)
 process { "{0:yyyy-MM-dd} {1} {2} {3}" -f $Date,($Tags -join '|'),$On,$Kind } }
[pscustomobject]@{Date='2024-05-06';Tags='x';On=$true;Kind='A'} | G
[pscustomobject]@{Date='2024-05-06';Tags=1,2;On=1;Kind='b'} | G
[pscustomobject]@{Date='nope';Tags=1,2;On=1;Kind='b'} | G
[pscustomobject]@{Date='2024-01-01';Kind='zz'} | G
[pscustomobject]@{On='yes'} | G
[pscustomobject]@{Unrelated=1} | G
'str' | G
