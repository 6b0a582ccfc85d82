package lab

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// desktop is C:\Users\Administrator\Desktop, where the documentation keeps its CSV file.
var desktop = filepath.Join("Users", "Administrator", "Desktop")

// CSVFiles are the documented CSV files by name, one for each form of credentials.
func CSVFiles() map[string]string {
	admin := func(format string) func(Account) string {
		return func(a Account) string { return fmt.Sprintf(format, a.UserName) + "," + AdminPassword }
	}
	return map[string]string{
		"IMAPmigration_1.csv":         csv("", func(a Account) string { return a.UserName + "," + a.Password }),
		"IMAPmigration_Exchange.csv":  csv("", admin(exchangeNT+"/"+AdminName+"/%s")),
		"IMAPmigration_Dovecot.csv":   csv("", admin("%s*"+AdminName)),
		"IMAPmigration_Mirapoint.csv": csv("", admin("#%s@"+sourceDomain+"#"+AdminName+"#")),
		"IMAPmigration_Courier.csv": csv(",UserRoot", func(a Account) string {
			return AdminName + "," + AdminPassword + ",/" + sharedRoot + "/" + a.UserName
		}),
	}
}

func csv(more string, row func(Account) string) string {
	var b strings.Builder
	b.WriteString("EmailAddress,UserName,Password" + more + "\r\n")
	for _, a := range Accounts() {
		b.WriteString(a.Address + "," + row(a) + "\r\n")
	}
	return b.String()
}

// writeCSVFiles puts the files below drive, the folder that stands for C:. A file
// that is there already is the user's, and stays.
func writeCSVFiles(drive string) error {
	dir := filepath.Join(drive, desktop)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	for name, text := range CSVFiles() {
		f, err := os.OpenFile(filepath.Join(dir, name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if os.IsExist(err) {
			continue
		}
		if err != nil {
			return err
		}
		_, err = f.WriteString(text)
		if closeErr := f.Close(); err == nil {
			err = closeErr
		}
		if err != nil {
			return err
		}
	}
	return nil
}
