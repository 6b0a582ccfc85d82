package cmdlets

import (
	"strings"

	"migsh/shell/format"
	"migsh/shell/interp"
	"migsh/shell/object"
)

func verbs() []interp.Command {
	return []interp.Command{
		interp.Define("Get-Verb", func() *getVerb { return &getVerb{} }, interp.InModule("Microsoft.PowerShell.Utility"),
			interp.Synopsis("Lists the approved verbs for the names of commands."), interp.Example("Get-Verb -Group Data")),
	}
}

type getVerb struct {
	Verb  []string `ps:"pos=0,pipe,prop"`
	Group []string `ps:"pos=1,oneof=Common|Communications|Data|Diagnostic|Lifecycle|Other|Security"`
}

var verbInfoType = object.NewClass("System.Management.Automation.VerbInfo", nil)

// Process lists the verbs that match, each once.
func (c *getVerb) Process(p *interp.Pipe) error {
	for _, v := range interp.ApprovedVerbs {
		if len(c.Verb) > 0 && !likeAny(v.Verb, c.Verb) || len(c.Group) > 0 && !containsFold(c.Group, v.Group) {
			continue
		}
		o := &object.Object{Type: verbInfoType}
		for _, prop := range [...][2]string{{"Verb", v.Verb}, {"AliasPrefix", v.Prefix}, {"Group", v.Group}, {"Description", v.Description}} {
			o.Props.Add(object.Prop{Name: prop[0], Value: prop[1], Kind: object.Property, Type: object.StringType})
		}
		if err := p.Write(o); err != nil {
			return err
		}
	}
	return nil
}

func containsFold(list []string, word string) bool {
	for _, x := range list {
		if strings.EqualFold(x, word) {
			return true
		}
	}
	return false
}

func verbViews() []format.View {
	return []format.View{{Name: "System.Management.Automation.VerbInfo", Types: []string{"System.Management.Automation.VerbInfo"},
		Table: []format.Column{{Prop: "Verb"}, {Prop: "AliasPrefix"}, {Prop: "Group"}, {Prop: "Description"}}}}
}
