function Dyn { [CmdletBinding()] param([string]$Mode)
 dynamicparam { $d=[System.Management.Automation.RuntimeDefinedParameterDictionary]::new()
  if($Mode -eq 'x'){ $a=[System.Collections.ObjectModel.Collection[System.Attribute]]::new(); $pa=[Parameter]@{Mandatory=$true;HelpMessage='hm'}; $a.Add($pa); $a.Add([ValidateSet]::new('p','q')); $a.Add([Alias]::new('al'))
   $d.Add('Extra',[System.Management.Automation.RuntimeDefinedParameter]::new('Extra',[string],$a)) }
  $d }
 process { "$Mode $($PSBoundParameters['Extra'])" } }
Dyn
Dyn -Mode x -Extra p
Dyn -Mode x -al q
Dyn -Mode x -Extra z
Dyn -Mode x
Dyn -Mode y -Extra p
