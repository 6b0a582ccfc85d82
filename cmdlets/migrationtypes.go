package cmdlets

import (
	"fmt"
	"strconv"
	"strings"

	"migsh/engine"
	"migsh/shell/object"
)

// exchange is the namespace of Exchange's management objects.
const exchange = "Microsoft.Exchange.Data.Storage.Management."

// Exchange's enumerations, members numbered in this order. A parameter of one of the Go types below takes
// a member's name or number and holds the name; "" when it was not given.
var (
	batchStatusType = object.NewEnum(exchange+"MigrationBatchStatus",
		"Created", "Syncing", "Stopping", "Stopped", "Completed", "Failed", "Removing", "Synced", "IncrementalSyncing", "Completing",
		"CompletedWithErrors", "SyncedWithErrors", "Corrupted", "Waiting", "Starting")
	userStatusType = object.NewEnum(exchange+"MigrationUserStatus",
		"Queued", "Syncing", "Failed", "Synced", "IncrementalFailed", "Completing", "Completed", "CompletionFailed", "Corrupted",
		"Provisioning", "ProvisionUpdating", "CompletionSynced", "Validating", "IncrementalSyncing", "IncrementalSynced",
		"CompletedWithWarnings", "Stopped", "IncrementalStopped", "Starting", "Stopping", "Removing")
	userStatusSummaryType = object.NewEnum(exchange+"MigrationUserStatusSummary", "Active", "Failed", "Synced", "Completed", "Stopped")
	migrationTypeType     = object.NewEnum(exchange+"MigrationType",
		"None", "IMAP", "XO1", "ExchangeOutlookAnywhere", "BulkProvisioning", "ExchangeRemoteMove", "ExchangeLocalMove", "PSTImport",
		"PublicFolder")
	imapSecurityType   = object.NewEnum(exchange+"IMAPSecurityMechanism", "None", "Ssl", "Tls")
	authenticationType = object.NewEnum(exchange+"AuthenticationMethod",
		"Basic", "Digest", "Ntlm", "Fba", "WindowsIntegrated", "LiveIdFba", "LiveIdBasic", "WSSecurity", "Certificate", "NegoEx",
		"OAuth", "Adfs", "Kerberos", "Negotiate", "LiveIdNegotiate", "Misconfigured")
	mailboxPermissionType    = object.NewEnum(exchange+"MigrationMailboxPermission", "Admin", "FullAccess")
	migrationFeatureType     = object.NewEnum(exchange+"MigrationFeature", "None", "MultiBatch", "Endpoints", "UpgradeBlock", "PAW")
	workflowControlFlagsType = object.NewEnum(exchange+"MigrationWorkflowControlFlags", "None", "InjectAndForget", "SkipSwitchover")
	skippableStepType        = object.NewEnum(exchange+"SkippableMigrationSteps", "None", "SettingTargetAddress")
	workloadTypeType         = object.NewEnum(exchange+"RequestWorkloadType",
		"None", "Local", "Onboarding", "Offboarding", "TenantUpgrade", "LoadBalancing", "Emergency", "RemotePstIngestion",
		"SyncAggregation", "RemotePstExport", "XO1Migration", "CrossResourceForest", "ShadowSync", "XrmSharing", "ThirdPartyContactSync")
	forwardingDispositionType = object.NewEnum(exchange+"GmailForwardingDisposition", "KeepInInbox", "Delete", "Archive", "MarkAsRead")
	exchangeEnvironmentType   = object.NewEnum(exchange+"ExchangeEnvironment",
		"O365Default", "O365GermanyCloud", "O365China", "O365USGovGCCHigh", "O365USGovDoD")
)

type (
	batchStatus           string
	userStatus            string
	userStatusSummary     string
	migrationType         string
	imapSecurity          string
	authentication        string
	mailboxPermission     string
	migrationFeature      string
	workflowControlFlags  string
	skippableStep         string
	workloadType          string
	forwardingDisposition string
	exchangeEnvironment   string
)

func (batchStatus) PSType() *object.Type           { return batchStatusType }
func (userStatus) PSType() *object.Type            { return userStatusType }
func (userStatusSummary) PSType() *object.Type     { return userStatusSummaryType }
func (migrationType) PSType() *object.Type         { return migrationTypeType }
func (imapSecurity) PSType() *object.Type          { return imapSecurityType }
func (authentication) PSType() *object.Type        { return authenticationType }
func (mailboxPermission) PSType() *object.Type     { return mailboxPermissionType }
func (migrationFeature) PSType() *object.Type      { return migrationFeatureType }
func (workflowControlFlags) PSType() *object.Type  { return workflowControlFlagsType }
func (skippableStep) PSType() *object.Type         { return skippableStepType }
func (workloadType) PSType() *object.Type          { return workloadTypeType }
func (forwardingDisposition) PSType() *object.Type { return forwardingDispositionType }
func (exchangeEnvironment) PSType() *object.Type   { return exchangeEnvironmentType }

// unlimited is Microsoft.Exchange.Data.Unlimited: a number, or "unlimited". The zero value was not given.
type unlimited struct {
	given bool
	n     int // or engine.Unlimited
}

var unlimitedType = newUnlimitedType()

func newUnlimitedType() *object.Type {
	t := object.NewStruct("Microsoft.Exchange.Data.Unlimited")
	t.FromValue = func(v object.Value) (object.Value, bool, error) {
		if s, ok := v.(string); ok && strings.EqualFold(s, "unlimited") {
			return unlimited{true, engine.Unlimited}, true, nil
		}
		n, err := object.Convert(v, object.Int32Type)
		if err != nil {
			return nil, false, nil
		}
		return unlimited{true, int(n.(int32))}, true, nil
	}
	return t
}

func (unlimited) PSType() *object.Type { return unlimitedType }

// PSString is the number or the word.
func (u unlimited) PSString(*object.Culture) string { return limitText(u.n) }

// limitText writes a limit as the service does.
func limitText(n int) string {
	if n == engine.Unlimited {
		return "Unlimited"
	}
	return strconv.Itoa(n)
}

// byteSize is a ByteQuantifiedSize as it arrives at a client: the text, with the methods that scripts call on
// it. 30551458399 is "28.45 GB (30,551,458,399 bytes)".
func byteSize(n int64) object.Value {
	o := &object.Object{Base: sizeText(n)}
	for i, unit := range []string{"Bytes", "KB", "MB", "GB", "TB"} {
		o.Props.Add(object.Prop{Name: "To" + unit, Kind: object.Method, Value: sizeIn(uint64(n) >> (10 * i))})
	}
	return o
}

func sizeText(n int64) string {
	f, unit := float64(n), 0
	for f >= 1024 && unit < 4 {
		f, unit = f/1024, unit+1
	}
	number := strconv.FormatFloat(f, 'f', max(0, 4-len(strconv.Itoa(int(f)))), 64)
	if strings.Contains(number, ".") {
		number = strings.TrimRight(strings.TrimRight(number, "0"), ".")
	}
	return fmt.Sprintf("%s %s (%s bytes)", number, [...]string{"B", "KB", "MB", "GB", "TB"}[unit], thousands(n))
}

func thousands(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// sizeIn is the method ToMB() and its like.
type sizeIn uint64

func (s sizeIn) CallFor(object.Value, []object.Value) (object.Value, error) { return uint64(s), nil }
