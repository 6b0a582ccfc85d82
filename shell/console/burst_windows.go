package console

import (
	"os"
	"time"

	"golang.org/x/sys/windows"
)

// waiting reports whether input arrives on a console within a time.
func waiting(f *os.File) func(time.Duration) bool {
	return func(d time.Duration) bool {
		got, err := windows.WaitForSingleObject(windows.Handle(f.Fd()), uint32(d.Milliseconds()))
		return err == nil && got == windows.WAIT_OBJECT_0
	}
}
