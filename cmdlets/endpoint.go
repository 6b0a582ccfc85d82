package cmdlets

import (
	"cmp"
	"strings"

	"migsh/engine"
	"migsh/shell/dotnet"
	"migsh/shell/format"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// migrationEndpoint is Test-MigrationServerAvailability and the cmdlets of migration endpoints.
func migrationEndpoint(svc *engine.Service) []interp.Command {
	return []interp.Command{
		interp.Define("Test-MigrationServerAvailability", func() *testServer { return &testServer{svc: svc} },
			interp.Synopsis("Tests whether an IMAP server can be reached with the given port and security, without signing in."),
			interp.Example("Test-MigrationServerAvailability -IMAP -RemoteServer imap.contoso.com -Port 993 -Security Ssl"),
			interp.Example("Test-MigrationServerAvailability -Endpoint IMAPEndpoint"),
			interp.Output(exchange+"TestMigrationServerAvailabilityOutcome"), ofExchange("Test-MigrationServerAvailability")),
		interp.Define("New-MigrationEndpoint", func() *newEndpoint { return &newEndpoint{svc: svc} },
			interp.Synopsis("Creates a migration endpoint: the server that mail is read from, and how much is read at the same time."),
			interp.Example("New-MigrationEndpoint -IMAP -Name IMAPEndpoint -RemoteServer imap.contoso.com -Port 993 -Security Ssl"),
			interp.Example("New-MigrationEndpoint -IMAP -Name IMAPEndpoint2 -RemoteServer imap.contoso.com -Port 143 -Security Tls -MaxConcurrentMigrations 50 -MaxConcurrentIncrementalSyncs 25"),
			interp.Output(exchange+"MigrationEndpoint"), ofExchange("New-MigrationEndpoint")),
		interp.Define("Get-MigrationEndpoint", func() *getEndpoint { return &getEndpoint{svc: svc} },
			interp.Synopsis("Shows migration endpoints."),
			interp.Example("Get-MigrationEndpoint IMAPEndpoint | Format-List EndpointType,RemoteServer,Port,Security,Max*"),
			interp.DefaultSet("Identity"), interp.Output(exchange+"MigrationEndpoint"), ofExchange("Get-MigrationEndpoint")),
		interp.Define("Set-MigrationEndpoint", func() *setEndpoint { return &setEndpoint{svc: svc} },
			interp.Synopsis("Changes a migration endpoint. New limits hold at once, also for what is running."),
			interp.Example("Set-MigrationEndpoint -Identity IMAPEndpoint -MaxConcurrentMigrations 10 -MaxConcurrentIncrementalSyncs 5"),
			ofExchange("Set-MigrationEndpoint")),
		interp.Define("Remove-MigrationEndpoint", func() *removeEndpoint { return &removeEndpoint{svc: svc} },
			interp.Synopsis("Removes a migration endpoint that no batch uses any more."),
			interp.Example("Remove-MigrationEndpoint -Identity IMAPEndpoint -Confirm:$false"),
			interp.ConfirmImpact(interp.ImpactHigh), ofExchange("Remove-MigrationEndpoint")),
	}
}

func migrationEndpointViews() []format.View {
	return []format.View{
		{
			Name: "MigrationEndpoint", Types: []string{exchange + "MigrationEndpoint"}, AutoSize: true,
			Table: leftColumns("Identity", "EndpointType", "RemoteServer", "MaxConcurrentMigrations"),
		},
		{
			Name: "TestMigrationServerAvailabilityOutcome", Types: []string{exchange + "TestMigrationServerAvailabilityOutcome"},
			List: leftColumns("Result", "Message", "SupportsCutover", "ErrorDetail", "TestedEndpoint", "IsValid", "Identity", "ObjectState"),
		},
	}
}

// leftColumns shows properties under their own names, aligned left, numbers too.
func leftColumns(names ...string) []format.Column {
	columns := make([]format.Column, len(names))
	for i, n := range names {
		columns[i] = format.Column{Prop: n, Align: format.AlignLeft}
	}
	return columns
}

// securityFor is the security meant when none is given: what the port is for.
func securityFor(s imapSecurity, port int) engine.Security {
	switch {
	case s != "":
		return engine.Security(s)
	case port == 143:
		return engine.SecurityTLS
	}
	return engine.SecuritySSL
}

// onlyBasic refuses sign-in methods that an IMAP migration does not have.
func onlyBasic(p *interp.Pipe, a authentication) error {
	if a == "" || string(a) == string(engine.AuthBasic) {
		return nil
	}
	return p.Terminate("AuthenticationNotSupported", interp.NotImplemented, string(a),
		"The authentication method %q can't be used for IMAP. Use Basic, which is the default.", string(a))
}

// noZero refuses a zero that was given: to the engine zero means the default.
func noZero(p *interp.Pipe, name string, n int) error {
	if n == 0 && p.Bound(name) {
		return &engine.ValueError{Field: name, Text: "The value of the " + name + " parameter must be at least 1."}
	}
	return nil
}

type testServer struct {
	AcceptUntrustedCertificates        interp.Switch      `ps:"set=ExchangeOutlookAnywhereAutodiscover|ExchangeOutlookAnywhere|IMAP"`
	Authentication                     authentication     `ps:"set=ExchangeOutlookAnywhere|PublicFolder|IMAP|LegacyPublicFolderToUnifiedGroup"`
	Autodiscover                       interp.Switch      `ps:"mandatory,set=ExchangeRemoteMoveAutodiscover|ExchangeOutlookAnywhereAutodiscover" no:"exchange"`
	Compliance                         interp.Switch      `ps:"mandatory,set=Compliance" no:"exchange"`
	Credentials                        *dotnet.Credential `ps:"mandatory,set=ExchangeRemoteMoveAutodiscover|ExchangeOutlookAnywhereAutodiscover|PSTImport|ExchangeOutlookAnywhere|PublicFolder|Compliance|MrsProxyPublicFolderToUnifiedGroup|LegacyPublicFolderToUnifiedGroup|MrsProxyPublicFolder;set=ExchangeRemoteMove" no:"exchange"`
	EmailAddress                       string             `ps:"mandatory,set=ExchangeRemoteMoveAutodiscover|ExchangeOutlookAnywhereAutodiscover|Compliance;set=ExchangeOutlookAnywhere|Gmail" no:"exchange"`
	Endpoint                           string             `ps:"mandatory,set=TestEndpoint"`
	ExchangeOutlookAnywhere            interp.Switch      `ps:"mandatory,set=ExchangeOutlookAnywhereAutodiscover|ExchangeOutlookAnywhere" no:"exchange"`
	ExchangeRemoteMove                 interp.Switch      `ps:"mandatory,set=ExchangeRemoteMoveAutodiscover|ExchangeRemoteMove" no:"exchange"`
	ExchangeServer                     string             `ps:"mandatory,set=ExchangeOutlookAnywhere" no:"exchange"`
	FilePath                           string             `ps:"set=PSTImport" no:"exchange"`
	Gmail                              interp.Switch      `ps:"mandatory,set=Gmail" no:"exchange"`
	Imap                               interp.Switch      `ps:"mandatory,set=IMAP"`
	MailboxPermission                  mailboxPermission  `ps:"set=ExchangeOutlookAnywhereAutodiscover|ExchangeOutlookAnywhere" no:"exchange"`
	Partition                          string             `no:"internal"`
	Port                               int                `ps:"mandatory,set=IMAP"`
	PSTImport                          interp.Switch      `ps:"mandatory,set=PSTImport" no:"internal"`
	PublicFolder                       interp.Switch      `ps:"mandatory,set=PublicFolder|MrsProxyPublicFolder" no:"internal"`
	PublicFolderDatabaseServerLegacyDN string             `ps:"mandatory,set=PublicFolder|LegacyPublicFolderToUnifiedGroup" no:"internal"`
	PublicFolderToUnifiedGroup         interp.Switch      `ps:"mandatory,set=MrsProxyPublicFolderToUnifiedGroup|LegacyPublicFolderToUnifiedGroup" no:"exchange"`
	RemoteServer                       string             `ps:"mandatory,set=PSTImport|ExchangeRemoteMove|IMAP|MrsProxyPublicFolderToUnifiedGroup|MrsProxyPublicFolder;set=Compliance"`
	RPCProxyServer                     string             `ps:"mandatory,set=ExchangeOutlookAnywhere|PublicFolder|LegacyPublicFolderToUnifiedGroup" no:"exchange"`
	Security                           imapSecurity       `ps:"set=IMAP"`
	ServiceAccountKeyFileData          []byte             `ps:"mandatory,set=Gmail" no:"exchange"`
	SourceMailboxLegacyDN              string             `ps:"set=ExchangeOutlookAnywhereAutodiscover|ExchangeOutlookAnywhere;mandatory,set=PublicFolder|LegacyPublicFolderToUnifiedGroup" no:"exchange"`
	TestMailbox                        string             `ps:"set=ExchangeOutlookAnywhereAutodiscover|ExchangeOutlookAnywhere|PublicFolder|Gmail|MrsProxyPublicFolderToUnifiedGroup|LegacyPublicFolderToUnifiedGroup" no:"exchange"`
	interp.ShouldProcess

	svc *engine.Service
}

// testOutcome is what Test-MigrationServerAvailability writes, also for a server that cannot be reached: that is no error.
type testOutcome struct {
	Result          string
	Message         string
	SupportsCutover bool
	ErrorDetail     string
	TestedEndpoint  string
	IsValid         bool
	Identity        object.Value
	ObjectState     string
}

func (c *testServer) Process(p *interp.Pipe) error {
	if ok, err := goOn(p, &c.ShouldProcess, c, ""); !ok {
		return err
	}
	if err := onlyBasic(p, c.Authentication); err != nil {
		return err
	}
	if err := noZero(p, "Port", c.Port); err != nil {
		return failed(p, err, c.RemoteServer)
	}
	r, err := c.svc.Probe(p.Context(), engine.ProbeRequest{Endpoint: c.Endpoint, Server: engine.Server{
		Host: strings.TrimSpace(c.RemoteServer), Port: c.Port, Security: securityFor(c.Security, c.Port),
		AcceptUntrustedCertificates: bool(c.AcceptUntrustedCertificates)}})
	if err != nil {
		return failed(p, err, c.Endpoint)
	}
	return p.Write(object.From(exchange+"TestMigrationServerAvailabilityOutcome", testOutcome{
		Result: r.Result, Message: r.Message, ErrorDetail: r.ErrorDetail, TestedEndpoint: r.TestedEndpoint, IsValid: true, ObjectState: "New"}))
}

type newEndpoint struct {
	AcceptUntrustedCertificates        interp.Switch      `ps:"set=ExchangeOutlookAnywhereAutoDiscover|ExchangeOutlookAnywhere|IMAP"`
	ApplicationId                      string             `ps:"set=ExchangeRemoteMove" no:"exchange"`
	AppSecretKeyVaultUrl               string             `ps:"set=ExchangeRemoteMove" no:"exchange"`
	Authentication                     authentication     `ps:"set=ExchangeOutlookAnywhere|IMAP|PublicFolder|LegacyPublicFolderToUnifiedGroup"`
	Autodiscover                       interp.Switch      `ps:"mandatory,set=ExchangeRemoteMoveAutoDiscover|ExchangeOutlookAnywhereAutoDiscover" no:"exchange"`
	Compliance                         interp.Switch      `ps:"mandatory,set=Compliance" no:"exchange"`
	Credentials                        *dotnet.Credential `ps:"mandatory,set=ExchangeRemoteMoveAutoDiscover|ExchangeOutlookAnywhereAutoDiscover|ExchangeOutlookAnywhere|PublicFolder|Compliance|MrsProxyPublicFolderToUnifiedGroup|MrsProxyPublicFolder|LegacyPublicFolderToUnifiedGroup;set=ExchangeRemoteMove|PSTImport" no:"exchange"`
	DomainController                   string             `ps:"set=ExchangeRemoteMoveAutoDiscover|ExchangeOutlookAnywhereAutoDiscover|ExchangeOutlookAnywhere|ExchangeRemoteMove|PSTImport|IMAP|Gmail|PublicFolder|Compliance|MrsProxyPublicFolderToUnifiedGroup|MrsProxyPublicFolder|LegacyPublicFolderToUnifiedGroup" no:"onprem"`
	EmailAddress                       string             `ps:"mandatory,set=ExchangeRemoteMoveAutoDiscover|ExchangeOutlookAnywhereAutoDiscover;set=ExchangeOutlookAnywhere|Gmail" no:"exchange"`
	ExchangeOutlookAnywhere            interp.Switch      `ps:"mandatory,set=ExchangeOutlookAnywhereAutoDiscover|ExchangeOutlookAnywhere" no:"exchange"`
	ExchangeRemoteMove                 interp.Switch      `ps:"mandatory,set=ExchangeRemoteMoveAutoDiscover|ExchangeRemoteMove" no:"exchange"`
	ExchangeServer                     string             `ps:"set=ExchangeOutlookAnywhere" no:"exchange"`
	Gmail                              interp.Switch      `ps:"mandatory,set=Gmail|GoogleMarketplaceApp" no:"exchange"`
	IMAP                               interp.Switch      `ps:"mandatory,set=IMAP"`
	MailboxPermission                  mailboxPermission  `ps:"set=ExchangeOutlookAnywhere" no:"exchange"`
	MaxConcurrentIncrementalSyncs      unlimited
	MaxConcurrentMigrations            unlimited
	Name                               string               `ps:"mandatory"`
	NspiServer                         string               `ps:"set=ExchangeOutlookAnywhere" no:"exchange"`
	OAuthCode                          *dotnet.SecureString `ps:"mandatory,set=GoogleMarketplaceApp" no:"exchange"`
	Partition                          string               `no:"internal"`
	Port                               int                  `ps:"set=IMAP"`
	PSTImport                          interp.Switch        `ps:"mandatory,set=PSTImport" no:"internal"`
	PublicFolder                       interp.Switch        `ps:"mandatory,set=PublicFolder|MrsProxyPublicFolder" no:"internal"`
	PublicFolderDatabaseServerLegacyDN string               `ps:"mandatory,set=PublicFolder|LegacyPublicFolderToUnifiedGroup" no:"internal"`
	PublicFolderToUnifiedGroup         interp.Switch        `ps:"mandatory,set=MrsProxyPublicFolderToUnifiedGroup|LegacyPublicFolderToUnifiedGroup" no:"exchange"`
	RedirectUri                        string               `ps:"set=GoogleMarketplaceApp" no:"exchange"`
	RemoteServer                       string               `ps:"mandatory,set=ExchangeRemoteMove|PSTImport|IMAP|Compliance|MrsProxyPublicFolderToUnifiedGroup|MrsProxyPublicFolder"`
	RemoteTenant                       string               `ps:"set=ExchangeRemoteMove" no:"exchange"`
	RpcProxyServer                     string               `ps:"set=ExchangeOutlookAnywhere;mandatory,set=PublicFolder|LegacyPublicFolderToUnifiedGroup" no:"exchange"`
	Security                           imapSecurity         `ps:"set=IMAP"`
	ServiceAccountKeyFileData          []byte               `ps:"mandatory,set=Gmail" no:"exchange"`
	SkipVerification                   interp.Switch
	SourceMailboxLegacyDN              string `ps:"set=ExchangeOutlookAnywhereAutoDiscover|ExchangeOutlookAnywhere;mandatory,set=PublicFolder|LegacyPublicFolderToUnifiedGroup" no:"exchange"`
	TestMailbox                        string `ps:"set=ExchangeOutlookAnywhereAutoDiscover|ExchangeOutlookAnywhere|GoogleMarketplaceApp|PublicFolder|MrsProxyPublicFolderToUnifiedGroup|LegacyPublicFolderToUnifiedGroup" no:"exchange"`
	interp.ShouldProcess

	svc *engine.Service
}

func (c *newEndpoint) Process(p *interp.Pipe) error {
	if ok, err := goOn(p, &c.ShouldProcess, c, c.Name); !ok {
		return err
	}
	if err := onlyBasic(p, c.Authentication); err != nil {
		return err
	}
	err := cmp.Or(noZero(p, "Port", c.Port), noZero(p, "MaxConcurrentMigrations", c.MaxConcurrentMigrations.n),
		noZero(p, "MaxConcurrentIncrementalSyncs", c.MaxConcurrentIncrementalSyncs.n))
	if err != nil {
		return failed(p, err, c.Name)
	}
	e, err := c.svc.CreateEndpoint(p.Context(), engine.Endpoint{
		Identity: c.Name, Type: engine.TypeIMAP, RemoteServer: strings.TrimSpace(c.RemoteServer), Port: c.Port, Security: securityFor(c.Security, c.Port),
		Authentication: engine.Authentication(c.Authentication), AcceptUntrustedCertificates: bool(c.AcceptUntrustedCertificates),
		MaxConcurrentMigrations: c.MaxConcurrentMigrations.n, MaxConcurrentIncrementalSyncs: c.MaxConcurrentIncrementalSyncs.n,
	}, bool(c.SkipVerification))
	if err != nil {
		return failed(p, err, c.Name)
	}
	return p.Write(endpointObject(e))
}

// endpointView is a MigrationEndpoint. outputs: the service's object has these properties; the limits arrive as text.
type endpointView struct {
	Identity                               object.Value
	Guid                                   object.Value
	EndpointType                           string
	RemoteServer                           string
	Port                                   int
	Security                               string
	Authentication                         string
	Username                               object.Value
	AcceptUntrustedCertificates            bool
	MaxConcurrentMigrations                string
	MaxConcurrentIncrementalSyncs          string
	MailboxPermission                      string
	IsRemote                               bool
	UseAutoDiscover                        bool
	ExchangeServer                         object.Value
	RpcProxyServer                         object.Value
	NspiServer                             object.Value
	SourceMailboxLegacyDN                  object.Value
	PublicFolderDatabaseServerLegacyDN     object.Value
	RemoteTenant                           object.Value
	ApplicationId                          object.Value
	AppSecretKeyVaultUrl                   object.Value
	IsPublicFolderMailboxesMigrationSource bool
	DiagnosticInfo                         object.Value
	IsValid                                bool
	ObjectState                            string

	name string
}

// String is the identity, so that an endpoint can be given where its name is wanted.
func (v endpointView) String() string { return v.name }

func endpointObject(e engine.Endpoint) *object.Object {
	return object.From(exchange+"MigrationEndpoint", endpointView{
		Identity: identity(e.Identity), Guid: guid(e.Guid), EndpointType: string(e.Type), RemoteServer: e.RemoteServer, Port: e.Port,
		Security: string(e.Security), Authentication: string(e.Authentication), AcceptUntrustedCertificates: e.AcceptUntrustedCertificates,
		MaxConcurrentMigrations: limitText(e.MaxConcurrentMigrations), MaxConcurrentIncrementalSyncs: limitText(e.MaxConcurrentIncrementalSyncs),
		MailboxPermission: e.MailboxPermission, IsRemote: true, IsValid: true, ObjectState: "Unchanged", name: e.Identity,
	})
}

type getEndpoint struct {
	ConnectionSettings string        `ps:"mandatory,set=ConnectionSettingsFilter" no:"exchange"`
	Diagnostic         interp.Switch `no:"onprem"`
	DiagnosticArgument string        `no:"onprem"`
	DiagnosticInfo     string        `ps:"set=TypeFilter|Identity" no:"diagnostic"`
	DomainController   string        `no:"onprem"`
	Identity           string        `ps:"pos=0,pipe,prop,set=Identity"`
	Partition          string        `ps:"set=TypeFilter|Identity" no:"internal"`
	Type               migrationType `ps:"mandatory,set=TypeFilter"`

	svc *engine.Service
}

func (c *getEndpoint) Process(p *interp.Pipe) error {
	if err := refuse(p, c); err != nil {
		return err
	}
	endpoints, err := c.svc.Endpoints(p.Context(), c.Identity)
	if err != nil {
		return failed(p, err, c.Identity)
	}
	for _, e := range endpoints {
		if c.Type != "" && string(c.Type) != string(e.Type) {
			continue
		}
		if err := p.Write(endpointObject(e)); err != nil {
			return err
		}
	}
	return nil
}

type setEndpoint struct {
	AcceptUntrustedCertificates        bool
	ApplicationId                      string `no:"exchange"`
	AppSecretKeyVaultUrl               string `no:"exchange"`
	Authentication                     authentication
	Credentials                        *dotnet.Credential `no:"exchange"`
	DomainController                   string             `no:"onprem"`
	ExchangeServer                     string             `no:"exchange"`
	Identity                           string             `ps:"pos=0,mandatory,pipe,prop"`
	MailboxPermission                  mailboxPermission  `no:"exchange"`
	MaxConcurrentIncrementalSyncs      unlimited
	MaxConcurrentMigrations            unlimited
	NspiServer                         string `no:"exchange"`
	Partition                          string `no:"internal"`
	Port                               int
	PublicFolderDatabaseServerLegacyDN string `no:"internal"`
	RemoteServer                       string
	RpcProxyServer                     string `no:"exchange"`
	Security                           imapSecurity
	ServiceAccountKeyFileData          []byte `no:"exchange"`
	SkipVerification                   interp.Switch
	SourceMailboxLegacyDN              string `no:"exchange"`
	TestMailbox                        string `no:"exchange"`
	interp.ShouldProcess

	svc *engine.Service
}

func (c *setEndpoint) Process(p *interp.Pipe) error {
	if ok, err := goOn(p, &c.ShouldProcess, c, c.Identity); !ok {
		return err
	}
	if err := onlyBasic(p, c.Authentication); err != nil {
		return err
	}
	return failed(p, c.svc.SetEndpoint(p.Context(), c.Identity, engine.EndpointChange{
		RemoteServer:                  given(p, "RemoteServer", strings.TrimSpace(c.RemoteServer)),
		Port:                          given(p, "Port", c.Port),
		Security:                      given(p, "Security", engine.Security(c.Security)),
		Authentication:                given(p, "Authentication", engine.Authentication(c.Authentication)),
		AcceptUntrustedCertificates:   given(p, "AcceptUntrustedCertificates", c.AcceptUntrustedCertificates),
		MaxConcurrentMigrations:       given(p, "MaxConcurrentMigrations", c.MaxConcurrentMigrations.n),
		MaxConcurrentIncrementalSyncs: given(p, "MaxConcurrentIncrementalSyncs", c.MaxConcurrentIncrementalSyncs.n),
		SkipVerification:              bool(c.SkipVerification),
	}), c.Identity)
}

type removeEndpoint struct {
	DomainController string `no:"onprem"`
	Identity         string `ps:"pos=0,mandatory,pipe,prop"`
	Partition        string `no:"internal"`
	interp.ShouldProcess

	svc *engine.Service
}

func (c *removeEndpoint) Process(p *interp.Pipe) error {
	if ok, err := goOn(p, &c.ShouldProcess, c, c.Identity); !ok {
		return err
	}
	return failed(p, c.svc.RemoveEndpoint(p.Context(), c.Identity), c.Identity)
}
