package format

// systemViews are the views of values of .NET.
func systemViews() []View {
	return []View{
		{Name: "System.Reflection.Assembly", Types: []string{"System.Reflection.Assembly"}, Table: []Column{
			{Label: "GAC", Prop: "GlobalAssemblyCache", Width: 6},
			{Label: "Version", Prop: "ImageRuntimeVersion", Width: 14},
			{Prop: "Location"},
		}},
		{Name: "System.Reflection.Assembly", Types: []string{"System.Reflection.Assembly"}, List: []Column{
			{Prop: "CodeBase"},
			{Prop: "EntryPoint"},
			{Prop: "EscapedCodeBase"},
			{Prop: "FullName"},
			{Prop: "GlobalAssemblyCache"},
			{Prop: "HostContext"},
			{Prop: "ImageFileMachine"},
			{Prop: "ImageRuntimeVersion"},
			{Prop: "Location"},
			{Prop: "ManifestModule"},
			{Prop: "MetadataToken"},
			{Prop: "PortableExecutableKind"},
			{Prop: "ReflectionOnly"},
		}},
		{Name: "System.Reflection.AssemblyName", Types: []string{"System.Reflection.AssemblyName"}, Table: []Column{
			{Prop: "Version", Width: 14},
			{Prop: "Name"},
		}},
		{Name: "System.Globalization.CultureInfo", Types: []string{"System.Globalization.CultureInfo"}, Table: []Column{
			{Prop: "LCID", Width: 16},
			{Prop: "Name", Width: 16},
			{Prop: "DisplayName"},
		}},
		{Name: "System.Version", Types: []string{"System.Version"}, Table: []Column{
			{Prop: "Major", Width: 6},
			{Prop: "Minor", Width: 6},
			{Prop: "Build", Width: 6},
			{Prop: "Revision", Width: 8},
		}},
		{Name: "System.Version", Types: []string{"System.Version#IncludeLabel"}, Table: []Column{
			{Prop: "Major", Width: 6},
			{Prop: "Minor", Width: 6},
			{Prop: "Build", Width: 6},
			{Prop: "Revision", Width: 8},
			{Prop: "PSSemVerPreReleaseLabel", Width: 26},
			{Prop: "PSSemVerBuildLabel", Width: 27},
		}},
		{Name: "System.Management.Automation.SemanticVersion", Types: []string{"System.Management.Automation.SemanticVersion"}, Table: []Column{
			{Prop: "Major", Width: 6},
			{Prop: "Minor", Width: 6},
			{Prop: "Patch", Width: 6},
			{Prop: "PreReleaseLabel", Width: 15},
			{Prop: "BuildLabel", Width: 11},
		}},
		{Name: "Dictionary", Types: []string{"System.Collections.DictionaryEntry"}, Table: []Column{
			{Prop: "Name", Width: 30},
			{Prop: "Value"},
		}},
		{Name: "System.Collections.DictionaryEntry", Types: []string{"System.Collections.DictionaryEntry"}, List: []Column{
			{Prop: "Name"},
			{Prop: "Value"},
		}},
		{Name: "System.TimeSpan", Types: []string{"System.TimeSpan"}, List: []Column{
			{Prop: "Days"},
			{Prop: "Hours"},
			{Prop: "Minutes"},
			{Prop: "Seconds"},
			{Prop: "Milliseconds"},
			{Prop: "Ticks"},
			{Prop: "TotalDays"},
			{Prop: "TotalHours"},
			{Prop: "TotalMinutes"},
			{Prop: "TotalSeconds"},
			{Prop: "TotalMilliseconds"},
		}},
		{Name: "System.TimeSpan", Types: []string{"System.TimeSpan"}, Table: []Column{
			{Prop: "Days"},
			{Prop: "Hours"},
			{Prop: "Minutes"},
			{Prop: "Seconds"},
			{Prop: "Milliseconds"},
		}},
		{Name: "System.TimeSpan", Types: []string{"System.TimeSpan"}, Wide: &Column{Prop: "TotalMilliseconds"}},
		{Name: "System.Guid", Types: []string{"System.Guid"}, Table: []Column{
			{Prop: "Guid"},
		}},
		{Name: "System.Net.NetworkCredential", Types: []string{"System.Net.NetworkCredential"}, Table: []Column{
			{Label: "UserName", Prop: "UserName", Width: 50},
			{Label: "Domain", Prop: "Domain", Width: 50},
		}},
		{Name: "System.RuntimeType", Types: []string{"System.RuntimeType"}, Table: []Column{
			{Label: "IsPublic", Prop: "IsPublic", Width: 8},
			{Label: "IsSerial", Prop: "IsSerializable", Width: 8},
			{Prop: "Name", Width: 40},
			{Prop: "BaseType"},
		}},
	}
}
