package cmdlets

import (
	"fmt"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// itemProperties are the cmdlets that change properties of items.
func itemProperties() []interp.Command {
	return []interp.Command{
		interp.Define("Set-ItemProperty", func() *setItemProperty { return &setItemProperty{} },
			interp.Synopsis("Creates or changes the value of a property of an item."), interp.Alias("sp"), management, interp.DefaultSet("propertyValuePathSet"),
			interp.Example("Set-ItemProperty users.csv IsReadOnly $true")),
	}
}

type setItemProperty struct {
	Path        []string     `ps:"pos=0,mandatory,prop,set=propertyValuePathSet|propertyPSObjectPathSet"`
	LiteralPath []string     `ps:"mandatory,prop,set=propertyValueLiteralPathSet|propertyPSObjectLiteralPathSet,alias=PSPath|LP"`
	Name        string       `ps:"pos=1,mandatory,prop,set=propertyValuePathSet|propertyValueLiteralPathSet,alias=PSProperty"`
	Value       object.Value `ps:"pos=2,mandatory,prop,set=propertyValuePathSet|propertyValueLiteralPathSet,allownull"`
	InputObject object.Value `ps:"mandatory,pipe,prop,set=propertyPSObjectPathSet|propertyPSObjectLiteralPathSet"`
	PassThru    interp.Switch
	itemFilters
	interp.ShouldProcess
}

func (c *setItemProperty) Process(p *interp.Pipe) error {
	return eachProperty(p, c.Path, c.LiteralPath, &c.itemFilters, func(v object.Value) error {
		if c.InputObject == nil {
			return c.set(p, v, c.Name, c.Value)
		}
		for _, name := range propertyNames(p, c.InputObject) {
			x, _, err := getProperty(p, c.InputObject, name)
			if err == nil {
				err = c.set(p, v, name, x)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

func (c *setItemProperty) set(p *interp.Pipe, v object.Value, name string, x object.Value) error {
	path, _, _ := getProperty(p, v, "FullName")
	kind := "File"
	if container, _, _ := getProperty(p, v, "PSIsContainer"); object.Truth(container) {
		kind = "Directory"
	}
	if !c.ShouldAction(p, fmt.Sprintf("Item: %s Property: %s Value: %s", object.ToString(path), name, object.ToString(x)), "Set Property "+kind) {
		return nil
	}
	if _, found, _ := getProperty(p, v, name); !found {
		return p.Error(&interp.ErrorRecord{ID: "SetPropertyError", Category: interp.ReadError, Target: v, Err: object.NewException(object.IOExceptionType,
			fmt.Sprintf("The property %s %s=%s does not exist or was not found.", noteTypeName(x), name, object.ToString(x)))})
	}
	if err := p.Session().Net().Set(v, name, x); err != nil {
		return err
	}
	if !c.PassThru {
		return nil
	}
	o := object.NewObject()
	o.Props.Set(spelling(p, v, name), x)
	for _, n := range []string{"PSPath", "PSParentPath", "PSChildName", "PSDrive", "PSProvider"} {
		if y, found, _ := getProperty(p, v, n); found {
			o.Props.Set(n, y)
		}
	}
	return p.Write(o)
}

// noteTypeName is a value's type as the definition of a note property shows it.
func noteTypeName(v object.Value) string {
	if v == nil {
		return "object"
	}
	return object.TypeOf(object.Unwrap(v)).Accelerated()
}
