package format

// sessionViews are the views of what a session holds, and processes.
func sessionViews() []View {
	return []View{
		{Name: "ProcessModule", Types: []string{"System.Diagnostics.ProcessModule"}, Table: []Column{
			{Label: "Size(K)", Expr: property("Size"), Width: 10, Align: AlignRight},
			{Prop: "ModuleName", Width: 50},
			{Prop: "FileName"},
		}},
		{Name: "process", Types: []string{"System.Diagnostics.Process"}, Table: []Column{
			{Label: "NPM(K)", Expr: kilobytes("NPM"), Width: 7, Align: AlignRight},
			{Label: "PM(M)", Expr: megabytes("PM"), Width: 8, Align: AlignRight},
			{Label: "WS(M)", Expr: megabytes("WS"), Width: 10, Align: AlignRight},
			{Label: "CPU(s)", Expr: twoDecimals("CPU"), Width: 10, Align: AlignRight},
			{Prop: "Id", Width: 7, Align: AlignRight},
			{Prop: "SI", Width: 3, Align: AlignRight},
			{Prop: "ProcessName"},
		}},
		{Name: "Priority", Types: []string{"System.Diagnostics.Process"}, Group: &Column{Label: "PriorityClass", Prop: "PriorityClass"}, Table: []Column{
			{Prop: "ProcessName", Width: 20},
			{Prop: "Id", Width: 10, Align: AlignRight},
			{Prop: "WorkingSet64", Width: 12, Align: AlignRight},
		}},
		{Name: "StartTime", Types: []string{"System.Diagnostics.Process"}, Group: &Column{Label: "StartTime.ToShortDateString()", Expr: startDay}, Table: []Column{
			{Prop: "ProcessName", Width: 20},
			{Prop: "Id", Width: 10, Align: AlignRight},
			{Prop: "WorkingSet64", Width: 12, Align: AlignRight},
		}},
		{Name: "process", Types: []string{"System.Diagnostics.Process"}, Wide: &Column{Prop: "ProcessName"}},
		{Name: "ProcessWithUserName", Types: []string{"System.Diagnostics.Process#IncludeUserName"}, Table: []Column{
			{Label: "WS(M)", Expr: megabytes("WS"), Width: 10, Align: AlignRight},
			{Label: "CPU(s)", Expr: twoDecimals("CPU"), Width: 8, Align: AlignRight},
			{Prop: "Id", Width: 7, Align: AlignRight},
			{Prop: "UserName", Width: 30},
			{Prop: "ProcessName"},
		}},
		{Name: "history", Types: []string{"Microsoft.PowerShell.Commands.HistoryInfo"}, Table: []Column{
			{Prop: "Id", Width: 4, Align: AlignRight},
			{Label: "Duration", Expr: duration, Width: 12, Align: AlignRight},
			{Prop: "CommandLine"},
		}},
		{Name: "history", Types: []string{"Microsoft.PowerShell.Commands.HistoryInfo"}, Wide: &Column{Prop: "CommandLine"}},
		{Name: "Variable", Types: []string{"System.Management.Automation.PSVariable"}, Table: []Column{
			{Prop: "Name", Width: 30},
			{Prop: "Value"},
		}},
		{Name: "System.Management.Automation.PSDriveInfo", Types: []string{"System.Management.Automation.PSDriveInfo"}, List: []Column{
			{Prop: "Name"},
			{Prop: "Description"},
			{Prop: "Provider"},
			{Prop: "Root"},
			{Prop: "CurrentLocation"},
		}},
		{Name: "ShellVariable", Types: []string{"System.Management.Automation.ShellVariable"}, List: []Column{
			{Prop: "Name"},
			{Prop: "Value"},
		}},
		{Name: "Job", Types: []string{"System.Management.Automation.Job"}, Table: []Column{
			{Label: "Id", Prop: "Id", Width: 6, Align: AlignLeft},
			{Label: "Name", Prop: "Name", Width: 15, Align: AlignLeft},
			{Label: "PSJobTypeName", Prop: "PSJobTypeName", Width: 15, Align: AlignLeft},
			{Label: "State", Prop: "State", Width: 13, Align: AlignLeft},
			{Label: "HasMoreData", Prop: "HasMoreData", Width: 15, Align: AlignLeft},
			{Label: "Location", Prop: "Location", Width: 20, Align: AlignLeft},
			{Label: "Command", Prop: "Command", Width: 25, Align: AlignLeft},
		}},
		{Name: "CallStackFrame", Types: []string{"System.Management.Automation.CallStackFrame"}, Table: []Column{
			{Label: "Command", Prop: "Command"},
			{Label: "Arguments", Prop: "Arguments"},
			{Label: "Location", Prop: "Location"},
		}},
	}
}
