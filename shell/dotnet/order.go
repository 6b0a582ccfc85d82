package dotnet

import (
	"slices"
	"strings"

	"migsh/shell/object"
)

// propertyOrder is the order in which .NET lists the properties of types whose tables here are grouped otherwise. Scripts see it in
// Format-List and PSObject.Properties. Names that are not in the list stay behind those that are.
var propertyOrder = map[string]string{
	"System.DateTime": "Date Day DayOfWeek DayOfYear Hour Kind Millisecond Microsecond Nanosecond Minute Month Second Ticks TimeOfDay Year DateTime",
	"System.DateTimeOffset": "DateTime UtcDateTime LocalDateTime Date Day DayOfWeek DayOfYear Hour Millisecond Microsecond Nanosecond Minute Month " +
		"Offset TotalOffsetMinutes Second Ticks UtcTicks TimeOfDay Year",
	"System.TimeSpan": "Ticks Days Hours Milliseconds Microseconds Nanoseconds Minutes Seconds TotalDays TotalHours TotalMilliseconds " +
		"TotalMicroseconds TotalNanoseconds TotalMinutes TotalSeconds",
	"System.ArgumentException":           "Message ParamName TargetSite Data InnerException HelpLink Source HResult StackTrace",
	"System.ArgumentOutOfRangeException": "Message ActualValue ParamName TargetSite Data InnerException HelpLink Source HResult StackTrace",
	"System.IO.FileNotFoundException":    "Message FileName FusionLog TargetSite Data InnerException HelpLink Source HResult StackTrace",

	"System.Exception":                                     "ErrorRecord WasThrownFromThrowStatement TargetSite Message Data InnerException HelpLink Source HResult StackTrace",
	"System.IO.FileInfo":                                   "Name Length DirectoryName Directory IsReadOnly Exists FullName Extension CreationTime CreationTimeUtc LastAccessTime LastAccessTimeUtc LastWriteTime LastWriteTimeUtc LinkTarget UnixFileMode Attributes",
	"System.IO.DirectoryInfo":                              "Name Parent Root Exists FullName Extension CreationTime CreationTimeUtc LastAccessTime LastAccessTimeUtc LastWriteTime LastWriteTimeUtc LinkTarget UnixFileMode Attributes",
	"System.Management.Automation.ErrorCategoryInfo":       "Category Activity Reason TargetName TargetType",
	"System.Array":                                         "Length LongLength Rank SyncRoot IsReadOnly IsFixedSize IsSynchronized Count",
	"System.Collections.Hashtable":                         "IsReadOnly IsFixedSize IsSynchronized Keys Values SyncRoot Count",
	"System.Collections.Specialized.OrderedDictionary":     "Count IsReadOnly Keys Values IsFixedSize SyncRoot IsSynchronized",
	"System.Collections.Generic.Dictionary`2":              "Comparer Count Capacity Keys Values IsReadOnly IsFixedSize SyncRoot IsSynchronized",
	"System.Collections.Generic.SortedDictionary`2":        "Count Comparer Keys Values IsReadOnly IsFixedSize SyncRoot IsSynchronized",
	"System.Collections.Generic.SortedList`2":              "Capacity Comparer Count Keys Values IsReadOnly IsFixedSize SyncRoot IsSynchronized",
	"System.Collections.Concurrent.ConcurrentDictionary`2": "Comparer Count IsEmpty Keys Values IsReadOnly IsFixedSize SyncRoot IsSynchronized",
	"System.Collections.Generic.List`1":                    "Capacity Count IsReadOnly IsFixedSize SyncRoot IsSynchronized",
	"System.Collections.ArrayList":                         "Capacity Count IsFixedSize IsReadOnly IsSynchronized SyncRoot",
	"System.Collections.Generic.Queue`1":                   "Count Capacity SyncRoot IsSynchronized",
	"System.Collections.Generic.Stack`1":                   "Count Capacity SyncRoot IsSynchronized",
	"System.Collections.SortedList":                        "Capacity Count Keys Values IsReadOnly IsFixedSize IsSynchronized SyncRoot",
	"System.Collections.BitArray":                          "Length Count SyncRoot IsSynchronized IsReadOnly",
	"System.Text.StringBuilder":                            "Capacity MaxCapacity Length",
	"System.Collections.ObjectModel.Collection`1":          "Count IsReadOnly IsFixedSize SyncRoot IsSynchronized",
	"System.Version":                                       "Major Minor Build Revision MajorRevision MinorRevision",
}

// onlyOf names the classes of exceptions that have a property the common table gives to all.
var onlyOf = map[string]string{
	"ParamName": "System.ArgumentException", "ActualValue": "System.ArgumentOutOfRangeException", "FileName": "System.IO.FileNotFoundException",
	"ErrorRecord": "System.Management.Automation.RuntimeException", "WasThrownFromThrowStatement": "System.Management.Automation.RuntimeException",
}

// inOrder sorts properties as .NET lists them and leaves out what an exception's class does not have.
func inOrder(t *object.Type, list []*PropertyInfo) []*PropertyInfo {
	order := ""
	for at := t; at != nil && order == ""; at = at.Base {
		name := at.Name
		if at.Def != nil {
			name = at.Def.Name
		}
		if order = propertyOrder[name]; order == "" {
			order = xmlPropertyOrder[at.Name]
		}
	}
	if order == "" {
		return list
	}
	if t.Kind == object.KindException {
		list = slices.DeleteFunc(list, func(p *PropertyInfo) bool { return onlyOf[p.Name] != "" && !derives(t, onlyOf[p.Name]) })
	}
	names := strings.Fields(order)
	place := func(p *PropertyInfo) int {
		if i := slices.Index(names, p.Name); i >= 0 && p.Kind == object.Property {
			return i
		}
		return len(names)
	}
	slices.SortStableFunc(list, func(a, b *PropertyInfo) int { return place(a) - place(b) })
	return list
}

func derives(t *object.Type, name string) bool {
	for ; t != nil; t = t.Base {
		if t.Name == name {
			return true
		}
	}
	return false
}
