package cmdlets

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/hex"
	"hash"
	"io"
	"os"
	"strings"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// system are the cmdlets about the shell and the machine it runs on.
func system() []interp.Command {
	return []interp.Command{
		interp.Define("Get-FileHash", func() *getFileHash { return &getFileHash{Algorithm: "SHA256"} },
			interp.Synopsis("Computes the hash value for a file by using a specified hash algorithm."), utility, interp.DefaultSet("Path"),
			interp.Output("Microsoft.PowerShell.Commands.FileHashInfo"), interp.Example("Get-FileHash users.csv")),
		interp.Define("Get-Host", func() *getHost { return &getHost{} },
			interp.Synopsis("Gets an object that represents the current host program."), utility, interp.Output("System.Management.Automation.Host.PSHost"),
			interp.Example("Get-Host")),
		interp.Define("Get-Culture", func() *getCulture { return &getCulture{} },
			interp.Synopsis("Gets the current culture set in the operating system."), utility, interp.DefaultSet("CurrentCulture"),
			interp.Output("System.Globalization.CultureInfo"), interp.Example("Get-Culture")),
		interp.Define("Get-UICulture", func() *getUICulture { return &getUICulture{} },
			interp.Synopsis("Gets the current UI culture settings in the operating system."), utility, interp.Output("System.Globalization.CultureInfo"),
			interp.Example("Get-UICulture")),
		interp.Define("Clear-Host", func() *clearHost { return &clearHost{} },
			interp.Synopsis("Clears the display in the host program."), interp.Alias("clear", "cls"), core, interp.Example("Clear-Host")),
	}
}

type getFileHash struct {
	Algorithm   string       `ps:"pos=1,oneof=SHA1|SHA256|SHA384|SHA512|MD5"`
	Path        []string     `ps:"pos=0,mandatory,pipe,prop,set=Path"`
	LiteralPath []string     `ps:"pos=0,mandatory,prop,set=LiteralPath,alias=PSPath|LP"`
	InputStream object.Value `ps:"pos=0,mandatory,set=StreamParameterSet,type=System.IO.Stream"`
}

var fileHashInfoType = object.NewClass("Microsoft.PowerShell.Commands.FileHashInfo", nil)

func (c *getFileHash) Process(p *interp.Pipe) error {
	if c.InputStream != nil {
		r, ok := object.Unwrap(c.InputStream).(io.Reader)
		if !ok {
			return unsupported("InputStream", "only streams that can be read are hashed")
		}
		return c.hash(p, r, nil)
	}
	for _, path := range append(append([]string(nil), c.Path...), c.LiteralPath...) {
		if err := c.path(p, path, c.LiteralPath != nil); err != nil {
			return err
		}
	}
	return nil
}

func (c *getFileHash) path(p *interp.Pipe, path string, literal bool) error {
	var found []interp.Path
	if !literal && object.HasWildcard(path) {
		var err error
		if found, err = p.Session().Glob(path); err != nil {
			return p.Error(interp.Record(err))
		}
	} else {
		q, err := p.Session().Resolve(path)
		if err != nil {
			return p.Error(interp.Record(err))
		}
		found = append(found, q)
	}
	for _, q := range found {
		if err := c.file(p, q); err != nil {
			return err
		}
	}
	return nil
}

func (c *getFileHash) file(p *interp.Pipe, q interp.Path) error {
	f, err := os.Open(q.Native)
	if os.IsNotExist(err) {
		r := notFound(q.Display)
		r.ID = "FileNotFound"
		return p.Error(r)
	}
	if err != nil {
		return p.Error(&interp.ErrorRecord{ID: "FileReadError", Category: interp.ReadError, Target: q.Display, Err: fileException(err, q.Display)})
	}
	defer f.Close()
	if isDirectory(q.Native) {
		return nil
	}
	return c.hash(p, f, q.Display)
}

func (c *getFileHash) hash(p *interp.Pipe, r io.Reader, path object.Value) error {
	name := strings.ToUpper(c.Algorithm)
	h := map[string]func() hash.Hash{"SHA1": sha1.New, "SHA256": sha256.New, "SHA384": sha512.New384, "SHA512": sha512.New, "MD5": md5.New}[name]()
	if _, err := io.Copy(h, r); err != nil {
		return err
	}
	o := &object.Object{Type: fileHashInfoType}
	for _, m := range []struct {
		name string
		v    object.Value
	}{{"Algorithm", name}, {"Hash", strings.ToUpper(hex.EncodeToString(h.Sum(nil)))}, {"Path", path}} {
		o.Props.Add(object.Prop{Name: m.name, Value: m.v, Kind: object.Property})
	}
	return p.Write(o)
}

type getHost struct{}

// Process writes $Host.
func (c *getHost) Process(p *interp.Pipe) error {
	v, _ := p.Variable("Host")
	return p.Write(v)
}

type getCulture struct {
	NoUserOverrides interp.Switch `ps:"set=CurrentCulture|Name"`
	Name            []string      `ps:"pos=0,pipe,set=Name"`
	ListAvailable   interp.Switch `ps:"set=ListAvailable"`
}

func (c *getCulture) Process(p *interp.Pipe) error {
	if c.ListAvailable {
		return unsupported("ListAvailable", "name the culture instead")
	}
	if len(c.Name) == 0 {
		return p.Write(p.Session().Net().CultureInfo())
	}
	for _, name := range c.Name {
		v, err := p.Session().Net().CallStatic(object.CultureInfoType, "GetCultureInfo", []object.Value{name})
		if err != nil {
			return &interp.ErrorRecord{ID: "ItemNotFoundException", Category: interp.ObjectNotFound, Target: name, Err: object.AsException(err)}
		}
		if err := p.Write(v); err != nil {
			return err
		}
	}
	return nil
}

type getUICulture struct{}

func (c *getUICulture) Process(p *interp.Pipe) error {
	return p.Write(p.Session().Net().CultureInfo())
}

type clearHost struct{}

// Process clears a terminal; where the output goes elsewhere, nothing is written.
func (c *clearHost) Process(p *interp.Pipe) error {
	if t, ok := p.Host().(interface{ Clear() }); ok {
		t.Clear()
	}
	return nil
}
