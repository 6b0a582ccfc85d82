package format

// objectViews are the views of what the object cmdlets emit.
func objectViews() []View {
	return []View{
		{Name: "Microsoft.PowerShell.Commands.MemberDefinition", Types: []string{"Microsoft.PowerShell.Commands.MemberDefinition"}, Group: &Column{Label: "TypeName", Prop: "TypeName"}, AutoSize: true, Table: []Column{
			{Label: "Name", Prop: "Name"},
			{Label: "MemberType", Prop: "MemberType"},
			{Label: "Definition", Prop: "Definition"},
		}},
		{Name: "Microsoft.PowerShell.Commands.GroupInfo", Types: []string{"Microsoft.PowerShell.Commands.GroupInfo"}, Table: []Column{
			{Label: "Count", Prop: "Count", Width: 5, Align: AlignRight},
			{Prop: "Name", Width: 25},
			{Prop: "Group"},
		}},
		{Name: "Microsoft.PowerShell.Commands.GroupInfo", Types: []string{"Microsoft.PowerShell.Commands.GroupInfo"}, List: []Column{
			{Prop: "Name"},
			{Prop: "Count"},
			{Prop: "Group"},
			{Prop: "Values"},
		}},
		{Name: "Microsoft.PowerShell.Commands.GroupInfoNoElement", Types: []string{"Microsoft.PowerShell.Commands.GroupInfoNoElement"}, Table: []Column{
			{Label: "Count", Prop: "Count", Width: 5, Align: AlignRight},
			{Prop: "Name", Width: 25},
		}},
		{Name: "Microsoft.PowerShell.Commands.GroupInfoNoElement", Types: []string{"Microsoft.PowerShell.Commands.GroupInfoNoElement"}, List: []Column{
			{Prop: "Name"},
			{Prop: "Count"},
			{Prop: "Values"},
		}},
		{Name: "Microsoft.PowerShell.Commands.TextMeasureInfo", Types: []string{"Deserialized.Microsoft.PowerShell.Commands.TextMeasureInfo"}, Table: []Column{
			{Label: "Lines", Prop: "Lines"},
			{Label: "Words", Prop: "Words"},
			{Label: "Characters", Prop: "Characters"},
			{Label: "Property", Prop: "Property"},
		}},
		{Name: "Microsoft.PowerShell.Commands.GenericMeasureInfo", Types: []string{"Deserialized.Microsoft.PowerShell.Commands.GenericMeasureInfo"}, List: []Column{
			{Prop: "Count"},
			{Prop: "Average"},
			{Prop: "Sum"},
			{Prop: "Maximum"},
			{Prop: "Minimum"},
			{Prop: "Property"},
		}},
	}
}
