package lab

import (
	"crypto/subtle"
	"strings"

	"github.com/emersion/go-imap/v2/imapserver"
)

// An Account is a documented mailbox: its name and password at the source, and the
// address it is migrated to.
type Account struct {
	UserName string // terry.adams
	Password string
	Address  string // terrya@contoso.edu
}

// The administrator of the documented samples, and the domains user names are written with.
const (
	AdminName     = "mailadmin"
	AdminPassword = "P@ssw0rd"
	exchangeNT    = "contoso-students"
	sourceDomain  = "contoso-students.edu"
	sharedRoot    = "users" // where the administrator finds everybody's folders
)

// Accounts are the three documented ones, in the documentation's order.
func Accounts() []Account {
	return []Account{
		{"terry.adams", "1091990", "terrya@contoso.edu"},
		{"ann.beebe", "2111991", "annb@contoso.edu"},
		{"paul.cannon", "3281986", "paulc@contoso.edu"},
	}
}

// mailboxes are the accounts of both servers, the administrator's own included.
func mailboxes() []Account {
	return append(Accounts(), Account{UserName: AdminName, Password: AdminPassword})
}

// login finds out which mailbox a user name opens, and checks the password. Five
// forms are understood:
//
//	terry.adams                                     plain, also with @contoso-students.edu
//	contoso-students/mailadmin/terry.adams          Exchange
//	terry.adams*mailadmin                           Dovecot
//	#terry.adams@contoso-students.edu#mailadmin#    Mirapoint
//	mailadmin                                       Courier: everybody's folders below users/
//
// At the target, the address a mailbox is migrated to stands for the name, too.
func (s *store) login(user, password string, faults faultSet) (tree, error) {
	name, asAdmin := splitUserName(user)
	box := s.box(name)
	if box == nil || faults.on(WrongPassword, name) {
		return nil, imapserver.ErrAuthFailed
	}
	want := box.account.Password
	if asAdmin {
		want = AdminPassword
	}
	if subtle.ConstantTimeCompare([]byte(password), []byte(want)) != 1 {
		return nil, imapserver.ErrAuthFailed
	}
	if box.account.UserName == AdminName {
		return sharedTree{s, box}, nil
	}
	return box, nil
}

// splitUserName takes the administrator's part off a user name.
func splitUserName(user string) (name string, asAdmin bool) {
	if rest, ok := cutPrefixFold(user, exchangeNT+"/"+AdminName+"/"); ok {
		return rest, true
	}
	if name, admin, ok := strings.Cut(user, "*"); ok {
		return name, strings.EqualFold(admin, AdminName)
	}
	if parts := strings.Split(user, "#"); len(parts) == 4 && parts[0] == "" && parts[3] == "" {
		return cutDomain(parts[1]), strings.EqualFold(parts[2], AdminName)
	}
	return cutDomain(user), false
}

func cutDomain(user string) string {
	if n := len(user) - len("@"+sourceDomain); n > 0 && strings.EqualFold(user[n:], "@"+sourceDomain) {
		return user[:n]
	}
	return user
}

func cutPrefixFold(s, prefix string) (string, bool) {
	if len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
		return s[len(prefix):], true
	}
	return s, false
}
