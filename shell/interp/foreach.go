package interp

import (
	"strconv"
	"strings"

	"migsh/shell/object"
)

// forEachMethod is .ForEach({…}), .ForEach('Member', args) and .ForEach([type]).
func (f *frame) forEachMethod(o object.Value, args []object.Value) (cell, error) {
	out := &object.List{Type: object.CollectionType.Generic(object.PSObjectType)}
	if len(args) == 0 {
		return cell{}, noSuchForm(".ForEach(expression [, arguments...])")
	}
	for x := range object.Enumerate(o) {
		switch a := object.Unwrap(args[0]).(type) {
		case *ScriptBlock:
			got, err := f.invoke(a, x, args[1:])
			if err != nil {
				return cell{}, err
			}
			out.Items = append(out.Items, got...)
		case *object.Type:
			v, err := f.sess.convertIn(f, x, a)
			if err != nil {
				inner := object.AsException(err)
				return cell{}, object.NewException(object.MethodExceptionType, "Cannot convert argument \"item\", with value: \""+f.sess.text(x)+"\", for \"Add\" to type \""+a.Name+"\": \""+inner.Message+"\"").
					WithInner(inner).WithID("MethodArgumentConversionInvalidCastArgument", "NotSpecified")
			}
			out.Items = append(out.Items, v)
		default:
			v, err := f.memberOf(x, f.sess.text(a), args[1:])
			if err != nil {
				return cell{}, err
			}
			if v.kind != cellNothing {
				out.Items = append(out.Items, v.value())
			}
		}
	}
	return refCell(out), nil
}

// memberOf reads a property or calls a method, whichever the value has.
func (f *frame) memberOf(x object.Value, name string, args []object.Value) (cell, error) {
	if len(args) == 0 {
		v, found, err := f.memberOrKey(x, name)
		if err != nil {
			return cell{}, err
		}
		if found {
			if _, method := v.(interface{ Definitions() []string }); !method {
				return cellOf(v), nil
			}
		}
	}
	v, found, err := f.sess.callMember(f, x, name, args)
	if err != nil || found {
		return v, err
	}
	if _, found, _ := f.memberOrKey(x, name); found && len(args) == 1 {
		return nothing, f.setProperty(x, name, args[0])
	}
	if len(args) > 0 {
		return cell{}, methodNotFound(x, name)
	}
	return cell{}, nil
}

// noSuchForm is the error of a method that is called without arguments and has no such form.
func noSuchForm(form string) error {
	return object.NewException(object.MethodExceptionType, "Cannot find an overload for \""+form+"\" and the argument count: \"0\".").
		WithID("MethodCountCouldNotFindBest", "NotSpecified")
}

var whereModeType = object.NewEnum("System.Management.Automation.WhereOperatorSelectionMode", "Default", "First", "Last", "SkipUntil", "Until", "Split")

// whereMethod is .Where({…}, mode, number).
func (f *frame) whereMethod(o object.Value, args []object.Value) (cell, error) {
	out := &object.List{Type: object.CollectionType.Generic(object.PSObjectType)}
	if len(args) == 0 {
		return cell{}, noSuchForm(".Where({ expression } [, mode [, numberToReturn]])")
	}
	block, ok := object.Unwrap(args[0]).(*ScriptBlock)
	if !ok {
		x, err := object.Convert(args[0], object.ScriptBlockType)
		if err != nil {
			return cell{}, castFailure(err)
		}
		block, _ = x.(*ScriptBlock)
		if block == nil {
			return cell{}, object.NewException(object.ArgumentNullExceptionType, "Value cannot be null. (Parameter 'expression')")
		}
	}
	mode, limit := "default", 0
	if len(args) > 1 {
		v, err := f.sess.convertIn(f, args[1], whereModeType)
		if err != nil {
			return cell{}, err
		}
		mode = strings.ToLower(object.ToString(v))
	}
	if len(args) > 2 {
		n, err := object.Convert(args[2], object.Int32Type)
		if err != nil {
			return cell{}, err
		}
		if limit = int(n.(int32)); limit < 0 {
			return cell{}, object.NewException(object.ArgumentOutOfRangeExceptionType, "The 'numberToReturn' value provided to the third argument of the Where() operator must be greater than zero. Please correct the argument's value and try running your command again. (Parameter 'numberToReturn')\nActual value was "+
				strconv.Itoa(limit)+".").WithID("System.ArgumentOutOfRangeException", "OperationStopped")
		}
	}
	holds := func(x object.Value) (bool, error) {
		got, err := f.invoke(block, x, nil)
		return object.Truth(collapse(got)), err
	}
	items := object.Items(o)
	if o != nil && items == nil {
		items = []object.Value{}
	}
	return f.where(items, holds, mode, limit, out)
}

func (f *frame) where(items []object.Value, holds func(object.Value) (bool, error), mode string, limit int, out *object.List) (cell, error) {
	rest := &object.List{Type: out.Type}
	switched := mode == "until"
	for _, x := range items {
		if mode == "skipuntil" && switched || mode == "until" && !switched {
			if out.Items = append(out.Items, x); limit > 0 && len(out.Items) >= limit {
				return refCell(out), nil
			}
			continue
		}
		yes, err := holds(x)
		if err != nil {
			return cell{}, err
		}
		switch mode {
		case "skipuntil":
			if yes {
				switched = true
				out.Items = append(out.Items, x)
			}
		case "until":
			if yes {
				return refCell(out), nil
			}
			out.Items = append(out.Items, x)
		case "split":
			if yes && (limit == 0 || len(out.Items) < limit) {
				out.Items = append(out.Items, x)
			} else {
				rest.Items = append(rest.Items, x)
			}
		default:
			if !yes {
				continue
			}
			out.Items = append(out.Items, x)
			if mode == "first" && len(out.Items) >= max(limit, 1) || mode == "default" && limit > 0 && len(out.Items) >= limit {
				return refCell(out), nil
			}
			if mode == "last" && len(out.Items) > max(limit, 1) {
				out.Items = out.Items[1:]
			}
		}
		if (mode == "until" || mode == "skipuntil") && limit > 0 && len(out.Items) >= limit {
			return refCell(out), nil
		}
	}
	if mode == "split" {
		return refCell(object.NewArray(out, rest)), nil
	}
	return refCell(out), nil
}

// closure is GetNewClosure: the block in a module of its own that holds copies of the caller's local variables.
func (f *frame) closure(b *ScriptBlock) *ScriptBlock {
	m := &Module{Name: "__DynamicModule_" + strings.TrimPrefix(b.Text(), " ")[:0], closure: true}
	m.scope = &scope{parent: f.scope.global, global: f.scope.global, sess: f.sess, strict: -1, module: m}
	m.scope.script = m.scope
	if b.module != nil {
		m.scope.parent = b.module.scope
	}
	for at := f.scope; at != nil; at = at.parent {
		for _, v := range at.vars {
			if v.get == nil && v.options == 0 && m.scope.own(v.sym) == nil {
				c := *v
				m.scope.add(&c)
			}
		}
		if at.act != nil {
			break
		}
	}
	return &ScriptBlock{unit: b.unit, module: m, sess: b.sess, name: b.name}
}
