package cmdlets

// What PowerShell's type data says about the types that exist here.

// displaySets are the DefaultDisplayPropertySets, by type.
var displaySets = map[string][]string{
	"System.Diagnostics.Process":                          {"Id", "Handles", "CPU", "SI", "Name"},
	"System.IO.FileInfo":                                  {"LastWriteTime", "Length", "Name"},
	"System.Management.Automation.ExtendedTypeDefinition": {"TypeNames", "FormatViewDefinition"},
	"System.Management.Automation.ListControlEntry":       {"Items", "EntrySelectedBy"},
	"System.Management.Automation.PSModuleInfo":           {"Name", "Path", "Description", "Guid", "Version", "ModuleBase", "ModuleType", "PrivateData", "AccessMode", "ExportedAliases", "ExportedCmdlets", "ExportedFunctions", "ExportedVariables", "NestedModules"},
	"System.ServiceProcess.ServiceController":             {"Status", "Name", "DisplayName"},
}

// addedProperties are the properties that type data adds to a .NET type, by type. They are listed apart from the type's own.
var addedProperties = map[string][]string{
	"Microsoft.PowerShell.Commands.PSSessionConfigurationCommands#PSSessionConfiguration": {"Permission"},
	"System.Collections.DictionaryEntry":                                                  {"Name"},
	"System.DateTime":                                                                     {"DateTime"},
	"System.Diagnostics.EventLogEntry":                                                    {"EventID"},
	"System.Diagnostics.FileVersionInfo":                                                  {"FileVersionRaw", "ProductVersionRaw"},
	"System.Diagnostics.Process":                                                          {"__NounName", "CommandLine", "Company", "CPU", "Description", "FileVersion", "Handles", "Name", "NPM", "Parent", "Path", "PM", "Product", "ProductVersion", "SI", "VM", "WS"},
	"System.Diagnostics.ProcessModule":                                                    {"Company", "Description", "FileVersion", "Product", "ProductVersion", "Size"},
	"System.Drawing.Printing.PrintDocument":                                               {"Color", "Duplex", "Name"},
	"System.Guid":                                                                         {"Guid"},
	"System.IO.DirectoryInfo":                                                             {"BaseName", "LastWriteTimeString", "LengthString", "LinkType", "Mode", "ModeWithoutHardLink", "NameString", "ResolvedTarget", "Target"},
	"System.IO.FileInfo":                                                                  {"BaseName", "LastWriteTimeString", "LengthString", "LinkType", "Mode", "ModeWithoutHardLink", "NameString", "ResolvedTarget", "Target", "VersionInfo"},
	"System.IO.FileSystemInfo":                                                            {"Group", "Size", "UnixMode", "User"},
	"System.Management.Automation.AliasInfo":                                              {"DisplayName", "ResolvedCommandName"},
	"System.Management.Automation.ApplicationInfo":                                        {"FileVersionInfo"},
	"System.Management.Automation.CallStackFrame":                                         {"Arguments", "Command", "Location"},
	"System.Management.Automation.CmdletInfo":                                             {"DLL"},
	"System.Management.Automation.CommandInfo":                                            {"HelpUri", "Namespace"},
	"System.Management.Automation.DebuggerStopEventArgs":                                  {"SerializedInvocationInfo"},
	"System.Management.Automation.ErrorRecord":                                            {"PSMessageDetails"},
	"System.Management.Automation.FormatViewDefinition":                                   {"InstanceId"},
	"System.Management.Automation.ParameterSetMetadata":                                   {"Flags"},
	"System.Management.Automation.PSDriveInfo":                                            {"Free", "Used"},
	"System.Management.Automation.Remoting.PSSenderInfo":                                  {"ConnectedUser", "RunAsUser"},
	"System.Management.Automation.Runspaces.PSSession":                                    {"DisconnectedOn", "ExpiresOn", "IdleTimeout", "OutputBufferingMode", "State"},
	"System.Management.ManagementBaseObject":                                              {"PSComputerName"},
	"System.Management.ManagementClass":                                                   {"Name"},
	"System.Net.IPAddress":                                                                {"IPAddressToString"},
	"System.ServiceProcess.ServiceController":                                             {"Name", "RequiredServices"},
	"System.Web.Services.Protocols.SoapException":                                         {"PSMessageDetails"},
}
