class DateTr : System.Management.Automation.ArgumentTransformationAttribute {
  [object] Transform([System.Management.Automation.EngineIntrinsics]$e,[object]$d) {
    if ($d -is [string] -and $d -eq 'today') { return [datetime]'2024-01-02' }
    if ($d -eq 'bad') { throw 'cannot transform' }
    return $d } }
function When { [CmdletBinding()] param([Parameter(ValueFromPipeline)][DateTr()][datetime]$At) process { $At.ToString('yyyy-MM-dd') } }
When today
When 2023-03-04
'today','2022-01-01' | When
When zzz
When bad
[DateTr()][datetime]$var = 'today'; $var.ToString('yyyy')
