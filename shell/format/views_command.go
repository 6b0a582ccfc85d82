package format

// commandViews are the views of commands and modules.
func commandViews() []View {
	return []View{
		{Name: "System.Management.Automation.PSMethod", Types: []string{"System.Management.Automation.PSMethod"}, Wrap: true, Table: []Column{
			{Label: "OverloadDefinitions", Expr: overloads},
		}},
		{Name: "CommandInfo", Types: []string{"System.Management.Automation.CommandInfo"}, Table: []Column{
			{Prop: "CommandType", Width: 15},
			{Prop: "Name"},
		}},
		{Name: "CommandInfo", Types: []string{"System.Management.Automation.AliasInfo", "System.Management.Automation.ApplicationInfo", "System.Management.Automation.CmdletInfo", "System.Management.Automation.ExternalScriptInfo", "System.Management.Automation.FilterInfo", "System.Management.Automation.FunctionInfo", "System.Management.Automation.ScriptInfo"}, Table: []Column{
			{Label: "CommandType", Prop: "CommandType", Width: 15},
			{Label: "Name", Expr: commandName, Width: 50},
			{Label: "Version", Prop: "Version", Width: 10},
			{Label: "Source", Prop: "Source"},
		}},
		{Name: "ApplicationInfo", Types: []string{"System.Management.Automation.ApplicationInfo"}, Table: []Column{
			{Prop: "CommandType", Width: 15},
			{Prop: "Name"},
			{Prop: "Path"},
		}},
		{Name: "System.Management.Automation.ApplicationInfo", Types: []string{"System.Management.Automation.ApplicationInfo"}, List: []Column{
			{Prop: "Name"},
			{Prop: "CommandType"},
			{Prop: "Definition"},
			{Prop: "Extension"},
			{Prop: "Path"},
			{Prop: "FileVersionInfo"},
		}},
		{Name: "ScriptInfo", Types: []string{"System.Management.Automation.ScriptInfo"}, Table: []Column{
			{Prop: "CommandType", Width: 15},
			{Prop: "Name"},
			{Prop: "Definition"},
		}},
		{Name: "System.Management.Automation.ScriptInfo", Types: []string{"System.Management.Automation.ScriptInfo"}, List: []Column{
			{Prop: "Name"},
			{Prop: "CommandType"},
			{Prop: "Definition"},
			{Prop: "Path"},
		}},
		{Name: "ExternalScriptInfo", Types: []string{"System.Management.Automation.ExternalScriptInfo"}, Table: []Column{
			{Prop: "CommandType", Width: 15},
			{Prop: "Name"},
			{Prop: "Path"},
		}},
		{Name: "FunctionInfo", Types: []string{"System.Management.Automation.FunctionInfo"}, Table: []Column{
			{Prop: "CommandType", Width: 15},
			{Prop: "Name"},
			{Prop: "Function"},
		}},
		{Name: "FilterInfo", Types: []string{"System.Management.Automation.FilterInfo"}, Table: []Column{
			{Prop: "CommandType", Width: 15},
			{Prop: "Name"},
			{Prop: "Filter"},
		}},
		{Name: "AliasInfo", Types: []string{"System.Management.Automation.AliasInfo"}, Table: []Column{
			{Prop: "CommandType", Width: 15},
			{Prop: "DisplayName"},
		}},
		{Name: "System.Management.Automation.AliasInfo", Types: []string{"System.Management.Automation.AliasInfo"}, List: []Column{
			{Prop: "DisplayName"},
			{Prop: "CommandType"},
			{Prop: "Definition"},
			{Prop: "ReferencedCommand"},
			{Prop: "ResolvedCommand"},
		}},
		{Name: "System.Management.Automation.CmdletInfo", Types: []string{"System.Management.Automation.CmdletInfo"}, List: []Column{
			{Prop: "Name"},
			{Prop: "CommandType"},
			{Prop: "Definition"},
			{Prop: "Path"},
			{Prop: "DLL"},
			{Prop: "HelpFile"},
			{Prop: "ParameterSets"},
			{Prop: "ImplementingType"},
			{Prop: "Verb"},
			{Prop: "Noun"},
		}},
		{Name: "System.Management.Automation.CommandInfo", Types: []string{"System.Management.Automation.FilterInfo", "System.Management.Automation.FunctionInfo"}, List: []Column{
			{Prop: "Name"},
			{Prop: "CommandType"},
			{Prop: "Definition"},
		}},
		{Name: "Module", Types: []string{"System.Management.Automation.PSModuleInfo"}, Table: []Column{
			{Prop: "ModuleType", Width: 10, Align: AlignLeft},
			{Prop: "Version", Width: 10, Align: AlignLeft},
			{Label: "PreRelease", Expr: preRelease, Width: 10, Align: AlignLeft},
			{Prop: "Name", Width: 35, Align: AlignLeft},
			{Label: "ExportedCommands", Expr: property("ExportedCommands", "Keys"), Align: AlignLeft},
		}},
		{Name: "Module", Types: []string{"System.Management.Automation.PSModuleInfo"}, Wide: &Column{Prop: "Name"}},
		{Name: "Module", Types: []string{"System.Management.Automation.PSModuleInfo"}, List: []Column{
			{Prop: "Name"},
			{Prop: "Path"},
			{Prop: "Description"},
			{Prop: "ModuleType"},
			{Prop: "Version"},
			{Label: "PreRelease", Expr: preRelease},
			{Prop: "NestedModules"},
			{Label: "ExportedFunctions", Expr: property("ExportedFunctions", "Keys")},
			{Label: "ExportedCmdlets", Expr: property("ExportedCmdlets", "Keys")},
			{Label: "ExportedVariables", Expr: property("ExportedVariables", "Keys")},
			{Label: "ExportedAliases", Expr: property("ExportedAliases", "Keys")},
		}},
		{Name: "ExperimentalFeature", Types: []string{"System.Management.Automation.ExperimentalFeature"}, Table: []Column{
			{Prop: "Name", Width: 35, Align: AlignLeft},
			{Prop: "Enabled", Width: 7, Align: AlignRight},
			{Prop: "Source", Width: 35, Align: AlignLeft},
			{Prop: "Description", Align: AlignLeft},
		}},
		{Name: "ExperimentalFeature", Types: []string{"System.Management.Automation.ExperimentalFeature"}, List: []Column{
			{Prop: "Name"},
			{Prop: "Enabled"},
			{Prop: "Source"},
			{Prop: "Description"},
		}},
	}
}
