package cmdlets

import (
	"encoding/xml"
	"fmt"
	"os"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/interp"
	"migsh/shell/object"
)

var itemNotFoundType = object.NewClass("System.Management.Automation.ItemNotFoundException", object.RuntimeExceptionType)

// typesFile is a .ps1xml file of type data.
type typesFile struct {
	XMLName xml.Name `xml:"Types"`
	Types   []struct {
		Name    string     `xml:"Name"`
		Members xmlMembers `xml:"Members"`
	} `xml:"Type"`
}

type xmlMembers struct {
	Notes []struct {
		Name  string `xml:"Name"`
		Value string `xml:"Value"`
	} `xml:"NoteProperty"`
	Aliases []struct {
		Name string `xml:"Name"`
		To   string `xml:"ReferencedMemberName"`
		Type string `xml:"TypeName"`
	} `xml:"AliasProperty"`
	Scripts []struct {
		Name string `xml:"Name"`
		Get  string `xml:"GetScriptBlock"`
		Set  string `xml:"SetScriptBlock"`
	} `xml:"ScriptProperty"`
	Methods []struct {
		Name   string `xml:"Name"`
		Script string `xml:"Script"`
	} `xml:"ScriptMethod"`
	Sets []struct {
		Name  string   `xml:"Name"`
		Names []string `xml:"ReferencedProperties>Name"`
	} `xml:"PropertySet"`
	MemberSets []struct {
		Name    string     `xml:"Name"`
		Members xmlMembers `xml:"Members"`
	} `xml:"MemberSet"`
}

// files reads .ps1xml files into the session's type data.
func (c *updateTypeData) files(p *interp.Pipe) error {
	for _, f := range []struct {
		id    string
		paths []string
	}{{"TypesPrependPathException", c.PrependPath}, {"TypesAppendPathException", c.AppendPath}} {
		for _, name := range f.paths {
			if err := c.file(p, f.id, name); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *updateTypeData) file(p *interp.Pipe, id, name string) error {
	at, err := p.Session().Resolve(name)
	if err != nil {
		return err
	}
	raw, err := os.ReadFile(at.Native)
	if err != nil {
		return p.Error(&interp.ErrorRecord{ID: id, Category: interp.InvalidOperation, Target: name,
			Err: object.NewException(itemNotFoundType, "Cannot find path '"+at.Native+"' because it does not exist.")})
	}
	if !strings.HasSuffix(strings.ToLower(at.Native), ".ps1xml") {
		return p.Error(&interp.ErrorRecord{ID: "WrongExtension", Category: interp.InvalidArgument, Err: object.NewException(object.InvalidOperationExceptionType,
			fmt.Sprintf("Cannot read the file \"%s\" because it does not have the file name extension \".ps1xml\".", at.Native))})
	}
	if !c.ShouldAction(p, "Type to update: "+at.Native, "Update TypeData") {
		return nil
	}
	var doc typesFile
	if err := xml.Unmarshal(raw, &doc); err != nil {
		return p.Error(&interp.ErrorRecord{ID: "TypesXmlUpdateException", Category: interp.InvalidOperation,
			Err: object.NewException(object.RuntimeExceptionType, fmt.Sprintf("%s, %s : Exception: %s", at.Native, at.Native, err))})
	}
	for _, t := range doc.Types {
		d := p.Session().Net().DefineType(t.Name)
		d.File = at.Native
		if err := c.read(p, d, t.Members); err != nil {
			return err
		}
	}
	return nil
}

func (c *updateTypeData) read(p *interp.Pipe, d *dotnet.TypeData, m xmlMembers) error {
	for _, x := range m.Notes {
		d.Put(object.Prop{Name: x.Name, Value: x.Value})
	}
	for _, x := range m.Aliases {
		d.Put(object.Prop{Name: x.Name, Value: x.To, Kind: object.AliasProperty, Type: p.Session().FindType(x.Type)})
	}
	for _, x := range m.Scripts {
		get, err := blockOf(p, x.Get)
		if err != nil {
			return err
		}
		set, err := blockOf(p, x.Set)
		if err != nil {
			return err
		}
		d.Put(object.Prop{Name: x.Name, Kind: object.ScriptProperty, ReadOnly: set == nil, Value: &interp.ScriptMember{Block: get, Setter: set, Name: x.Name}})
	}
	for _, x := range m.Methods {
		b, err := blockOf(p, x.Script)
		if err != nil {
			return err
		}
		d.Put(object.Prop{Name: x.Name, Kind: object.ScriptMethod, Value: &interp.ScriptMember{Block: b, Method: true, Name: x.Name}})
	}
	for _, s := range m.MemberSets {
		if !strings.EqualFold(s.Name, "PSStandardMembers") {
			continue
		}
		for _, n := range s.Members.Notes {
			if strings.EqualFold(n.Name, "DefaultDisplayProperty") {
				d.DisplayProperty = n.Value
			}
		}
		for _, set := range s.Members.Sets {
			switch strings.ToLower(set.Name) {
			case "defaultdisplaypropertyset":
				d.DisplaySet = set.Names
			case "defaultkeypropertyset":
				d.KeySet = set.Names
			}
		}
	}
	return nil
}

// blockOf compiles the text of a script block; nil for none.
func blockOf(p *interp.Pipe, text string) (*interp.ScriptBlock, error) {
	if strings.TrimSpace(text) == "" {
		return nil, nil
	}
	return p.Session().ParseBlock(text)
}
