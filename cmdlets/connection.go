package cmdlets

import (
	"slices"
	"strconv"
	"sync"

	"migsh/engine"
	"migsh/shell/dotnet"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// migrationConnection is the cmdlets with which scripts sign in and out. Every other cmdlet works without; connecting says
// where new batches copy mail to.
func migrationConnection(svc *engine.Service) []interp.Command {
	open := &connections{}
	const class = "Microsoft.Exchange.Management.ExoPowershellModule."
	module := interp.InModule("ExchangeOnlineManagement")
	return []interp.Command{
		interp.Define("Connect-ExchangeOnline", func() *connect { return &connect{ShowBanner: true, svc: svc, open: open} },
			interp.Synopsis("Connects to the target of migrations and says which it is. Nothing else needs the connection."),
			interp.Example("Connect-ExchangeOnline -ShowBanner:$false"),
			module, interp.Class(class+"ConnectExchangeOnline")),
		interp.Define("Disconnect-ExchangeOnline", func() *disconnect { return &disconnect{open: open} },
			interp.Synopsis("Ends the connections of Connect-ExchangeOnline. Batches go on."),
			interp.Example("Disconnect-ExchangeOnline -Confirm:$false"),
			interp.DefaultSet("DefaultParameterSet"), interp.ConfirmImpact(interp.ImpactHigh), module, interp.Class(class+"DisconnectExchangeOnline")),
		interp.Define("Get-ConnectionInformation", func() *getConnection { return &getConnection{open: open} },
			interp.Synopsis("Shows the connections of Connect-ExchangeOnline."),
			interp.Example("Get-ConnectionInformation"),
			interp.DefaultSet("Default"), module, interp.Class(class+"GetConnectionInformation")),
	}
}

// connections are those of this process, by number.
type connections struct {
	mu   sync.Mutex
	last int
	list []connectionView
}

// connectionView is what Get-ConnectionInformation writes.
type connectionView struct {
	ConnectionId                    object.Guid
	State                           string
	Id                              int
	Name                            string
	UserPrincipalName               object.Value
	ConnectionUri                   string
	AzureAdAuthorizationEndpointUri object.Value
	TokenExpiryTimeUTC              object.Value
	CertificateAuthentication       bool
	ModuleName                      object.Value
	ModulePrefix                    object.Value
	Organization                    object.Value
	DelegatedOrganization           object.Value
	AppId                           object.Value
	PageSize                        int
	TenantID                        object.Value
	TokenStatus                     string
	ConnectionUsedForInbuiltCmdlets bool
	IsEopSession                    bool
}

func (c *connections) add(v connectionView) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.last++
	v.ConnectionId, v.Id, v.Name = object.NewGuid(), c.last, "ExchangeOnline_"+strconv.Itoa(c.last)
	for i := range c.list {
		c.list[i].ConnectionUsedForInbuiltCmdlets = false
	}
	c.list = append(c.list, v)
}

// matching are the connections with one of the ids or prefixes; all, when there are neither.
func (c *connections) matching(ids, prefixes []string) []connectionView {
	c.mu.Lock()
	defer c.mu.Unlock()
	if ids == nil && prefixes == nil {
		return slices.Clone(c.list)
	}
	var found []connectionView
	for _, v := range c.list {
		if slices.Contains(ids, v.ConnectionId.String()) {
			found = append(found, v) // no connection has a prefix
		}
	}
	return found
}

func (c *connections) remove(gone []connectionView) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.list = slices.DeleteFunc(c.list, func(v connectionView) bool {
		return slices.ContainsFunc(gone, func(g connectionView) bool { return g.ConnectionId == v.ConnectionId })
	})
}

// connect is Connect-ExchangeOnline. Parameters about loading Exchange's cmdlets and their help hold by themselves: they are built in.
type connect struct {
	AccessToken                     string `no:"m365"`
	AppId                           string `no:"m365"`
	AzureADAuthorizationEndpointUri string `ps:"pos=1" no:"m365"`
	BypassMailboxAnchoring          interp.Switch
	Certificate                     object.Value         `no:"m365"`
	CertificateFilePath             string               `no:"m365"`
	CertificatePassword             *dotnet.SecureString `no:"m365"`
	CertificateThumbprint           string               `no:"m365"`
	CommandName                     []string             `ps:"pos=6"`
	ConnectionUri                   string               `ps:"pos=0" no:"m365"`
	Credential                      *dotnet.Credential
	DelegatedOrganization           string        `ps:"pos=4" no:"m365"`
	Device                          interp.Switch `no:"m365"`
	DisableWAM                      interp.Switch
	EnableErrorReporting            interp.Switch       `no:"signin"`
	ExchangeEnvironmentName         exchangeEnvironment `ps:"pos=2" no:"m365"`
	EXOModuleBasePath               string              `no:"signin"`
	FormatTypeName                  []string            `ps:"pos=7" no:"signin"`
	InlineCredential                interp.Switch       `no:"signin"`
	LoadCmdletHelp                  interp.Switch
	LogDirectoryPath                string        `no:"signin"`
	LogLevel                        string        `no:"signin"`
	ManagedIdentity                 interp.Switch `no:"m365"`
	ManagedIdentityAccountId        string        `no:"m365"`
	Organization                    string        `no:"m365"`
	PageSize                        uint32
	Prefix                          string       `ps:"pos=5" no:"signin"`
	PSSessionOption                 object.Value `ps:"pos=3" no:"signin"`
	ShowBanner                      interp.Switch
	ShowProgress                    bool
	SigningCertificate              object.Value `no:"signin"`
	SkipLoadingCmdletHelp           interp.Switch
	SkipLoadingFormatData           interp.Switch
	TrackPerformance                bool `no:"signin"`
	UseMultithreading               bool
	UserPrincipalName               string
	UseRPSSession                   interp.Switch `no:"signin"`

	svc  *engine.Service
	open *connections
}

func (c *connect) Process(p *interp.Pipe) error {
	if err := refuse(p, c); err != nil {
		return err
	}
	target, err := c.svc.Target(p.Context())
	if err != nil {
		return failed(p, err, nil)
	}
	v := connectionView{State: "Connected", ConnectionUri: targetText(target), PageSize: 1000, TokenStatus: "Active",
		ConnectionUsedForInbuiltCmdlets: true, UserPrincipalName: orNull(c.UserPrincipalName)}
	if c.Credential != nil && c.UserPrincipalName == "" {
		v.UserPrincipalName, _ = c.Credential.SignIn()
	}
	if p.Bound("PageSize") {
		v.PageSize = int(c.PageSize)
	}
	c.open.add(v)
	if !c.ShowBanner {
		return nil
	}
	return say(p, "Connected. Mail of new batches goes to "+targetText(target)+". Set-MigrationTarget chooses another target.")
}

// say prints a line for the user, as Write-Host does.
func say(p *interp.Pipe, text string) error {
	return p.Info(&interp.InformationRecord{Data: text, Tags: []string{"PSHOST"}, Host: true, Foreground: -1, Background: -1})
}

type disconnect struct {
	ConnectionId []string `ps:"mandatory,prop,set=ConnectionId"`
	ModulePrefix []string `ps:"mandatory,set=ModulePrefix"`
	interp.ShouldProcess

	open *connections
}

func (c *disconnect) Process(p *interp.Pipe) error {
	if !c.Should(p, "") {
		return nil
	}
	c.open.remove(c.open.matching(c.ConnectionId, c.ModulePrefix))
	return nil
}

type getConnection struct {
	ConnectionId []string `ps:"mandatory,set=ConnectionId"`
	ModulePrefix []string `ps:"mandatory,set=ModulePrefix"`

	open *connections
}

func (c *getConnection) Process(p *interp.Pipe) error {
	for _, v := range c.open.matching(c.ConnectionId, c.ModulePrefix) {
		if err := p.Write(object.From("Microsoft.Exchange.Management.RestApiClient.ConnectionInformation", v)); err != nil {
			return err
		}
	}
	return nil
}
