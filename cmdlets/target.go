package cmdlets

import (
	"fmt"

	"migsh/engine"
	"migsh/shell/dotnet"
	"migsh/shell/format"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// migrationTarget is our own Set- and Get-MigrationTarget: where the mail of new batches goes.
func migrationTarget(svc *engine.Service) []interp.Command {
	module := interp.InModule("migsh")
	return []interp.Command{
		interp.Define("Set-MigrationTarget", func() *setTarget { return &setTarget{svc: svc} },
			interp.Synopsis("Chooses where the mail of new batches goes: Maildir folders on this machine, or an IMAP server. Batches that exist keep their target."),
			interp.Example("Set-MigrationTarget -Local"),
			interp.Example("Set-MigrationTarget -Local -Path /srv/mail"),
			interp.Example("Set-MigrationTarget -IMAP -RemoteServer mail.contoso.edu -Port 993 -Security Ssl"),
			interp.DefaultSet("Local"), module, interp.Class("Migsh.SetMigrationTarget")),
		interp.Define("Get-MigrationTarget", func() *getTarget { return &getTarget{svc: svc} },
			interp.Synopsis("Shows where the mail of new batches goes."),
			interp.Example("Get-MigrationTarget"),
			interp.Output("Migsh.MigrationTarget"), module, interp.Class("Migsh.GetMigrationTarget")),
	}
}

func migrationTargetViews() []format.View {
	return []format.View{{Name: "MigrationTarget", Types: []string{"Migsh.MigrationTarget"},
		List: leftColumns("Kind", "Path", "RemoteServer", "Port", "Security", "UserName")}}
}

// setTarget is Set-MigrationTarget. Without -Credential, an IMAP target is signed in to with the name and password of each user's CSV
// row. In the user name of a credential, {address} and {local} stand for the user's address and the part before the @.
type setTarget struct {
	Local                       interp.Switch      `ps:"mandatory,set=Local"`
	Path                        string             `ps:"set=Local"`
	IMAP                        interp.Switch      `ps:"mandatory,set=IMAP"`
	RemoteServer                string             `ps:"mandatory,set=IMAP"`
	Port                        int                `ps:"range=1..65535,set=IMAP"`
	Security                    imapSecurity       `ps:"set=IMAP"`
	Credential                  *dotnet.Credential `ps:"set=IMAP"`
	AcceptUntrustedCertificates interp.Switch      `ps:"set=IMAP"`
	Microsoft365                interp.Switch      `ps:"mandatory,set=Microsoft365" no:"m365"`
	interp.ShouldProcess

	svc *engine.Service
}

func (c *setTarget) Process(p *interp.Pipe) error {
	t, password, err := c.settings(p)
	if err != nil {
		return err
	}
	if ok, err := goOn(p, &c.ShouldProcess, c, targetText(t)); !ok {
		return err
	}
	return failed(p, c.svc.SetTarget(p.Context(), t, password), nil)
}

func (c *setTarget) settings(p *interp.Pipe) (t engine.TargetSettings, password string, err error) {
	if !c.IMAP {
		t = engine.TargetSettings{Kind: engine.TargetLocal}
		if c.Path != "" {
			path, err := p.Session().Resolve(c.Path)
			if err != nil {
				return t, "", err
			}
			t.Path = path.Native
		}
		return t, "", nil
	}
	t = engine.TargetSettings{Kind: engine.TargetIMAP, RemoteServer: c.RemoteServer, Port: c.Port, Security: securityFor(c.Security, c.Port),
		AcceptUntrustedCertificates: bool(c.AcceptUntrustedCertificates)}
	if t.Port == 0 && t.Security == engine.SecuritySSL {
		t.Port = 993
	} else if t.Port == 0 {
		t.Port = 143
	}
	if c.Credential != nil {
		t.UserName, password = c.Credential.SignIn()
	}
	return t, password, nil
}

// targetText names a target in a line.
func targetText(t engine.TargetSettings) string {
	switch {
	case t.Kind == engine.TargetIMAP:
		return fmt.Sprintf("imap://%s:%d (%s)", t.RemoteServer, t.Port, t.Security)
	case t.Kind == engine.TargetMicrosoft365:
		return "Microsoft 365, " + t.Organization
	case t.Path != "":
		return "Maildir folders below " + t.Path
	}
	return "Maildir folders below the state folder"
}

type getTarget struct {
	svc *engine.Service
}

// targetView is a MigrationTarget.
type targetView struct {
	Kind                        string
	Path                        object.Value
	RemoteServer                object.Value
	Port                        object.Value
	Security                    object.Value
	UserName                    object.Value
	AcceptUntrustedCertificates bool

	text string
}

func (v targetView) String() string { return v.text }

func (c *getTarget) Process(p *interp.Pipe) error {
	t, err := c.svc.Target(p.Context())
	if err != nil {
		return failed(p, err, nil)
	}
	v := targetView{Kind: string(t.Kind), Path: orNull(t.Path), RemoteServer: orNull(t.RemoteServer), Security: orNull(string(t.Security)),
		UserName: orNull(t.UserName), AcceptUntrustedCertificates: t.AcceptUntrustedCertificates, text: targetText(t)}
	if t.Port != 0 {
		v.Port = int32(t.Port)
	}
	return p.Write(object.From("Migsh.MigrationTarget", v))
}
