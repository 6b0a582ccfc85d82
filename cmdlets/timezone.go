package cmdlets

import (
	"fmt"
	"strings"
	"time"
	_ "time/tzdata" // for systems without a zone database: Windows, small containers

	"migsh/engine"
)

// zoneOf is a time zone by its IANA name or the name Windows gives it; "" is UTC, as for a batch without -TimeZone.
func zoneOf(name string) (*time.Location, error) {
	if name == "" || strings.EqualFold(name, "UTC") {
		return time.UTC, nil
	}
	for windows, iana := range windowsZones {
		if strings.EqualFold(windows, name) {
			return time.LoadLocation(iana)
		}
	}
	if zone, err := time.LoadLocation(name); err == nil && zone != time.Local {
		return zone, nil
	}
	return nil, &engine.ValueError{Field: "TimeZone", Text: fmt.Sprintf("The time zone %q isn't known. Use a name such as \"Pacific Standard Time\" or \"America/Los_Angeles\".", name)}
}

// windowsZones are the zones administrators use most, from CLDR's windowsZones.xml (territory 001).
var windowsZones = map[string]string{
	"Dateline Standard Time": "Etc/GMT+12", "Hawaiian Standard Time": "Pacific/Honolulu", "Alaskan Standard Time": "America/Anchorage",
	"Pacific Standard Time": "America/Los_Angeles", "US Mountain Standard Time": "America/Phoenix", "Mountain Standard Time": "America/Denver",
	"Central Standard Time": "America/Chicago", "Canada Central Standard Time": "America/Regina", "Central Standard Time (Mexico)": "America/Mexico_City",
	"Eastern Standard Time": "America/New_York", "SA Pacific Standard Time": "America/Bogota", "Atlantic Standard Time": "America/Halifax",
	"Newfoundland Standard Time": "America/St_Johns", "E. South America Standard Time": "America/Sao_Paulo", "Argentina Standard Time": "America/Buenos_Aires",
	"Azores Standard Time": "Atlantic/Azores", "GMT Standard Time": "Europe/London", "Greenwich Standard Time": "Atlantic/Reykjavik",
	"W. Europe Standard Time": "Europe/Berlin", "Central Europe Standard Time": "Europe/Budapest", "Romance Standard Time": "Europe/Paris",
	"Central European Standard Time": "Europe/Warsaw", "GTB Standard Time": "Europe/Bucharest", "FLE Standard Time": "Europe/Kiev",
	"E. Europe Standard Time": "Europe/Chisinau", "Israel Standard Time": "Asia/Jerusalem", "South Africa Standard Time": "Africa/Johannesburg",
	"Egypt Standard Time": "Africa/Cairo", "Turkey Standard Time": "Europe/Istanbul", "Russian Standard Time": "Europe/Moscow",
	"Arab Standard Time": "Asia/Riyadh", "Arabian Standard Time": "Asia/Dubai", "Iran Standard Time": "Asia/Tehran", "Pakistan Standard Time": "Asia/Karachi",
	"India Standard Time": "Asia/Calcutta", "SE Asia Standard Time": "Asia/Bangkok", "China Standard Time": "Asia/Shanghai",
	"Singapore Standard Time": "Asia/Singapore", "W. Australia Standard Time": "Australia/Perth", "Taipei Standard Time": "Asia/Taipei",
	"Tokyo Standard Time": "Asia/Tokyo", "Korea Standard Time": "Asia/Seoul", "AUS Central Standard Time": "Australia/Darwin",
	"Cen. Australia Standard Time": "Australia/Adelaide", "E. Australia Standard Time": "Australia/Brisbane", "AUS Eastern Standard Time": "Australia/Sydney",
	"New Zealand Standard Time": "Pacific/Auckland",
}
