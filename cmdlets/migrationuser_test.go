package cmdlets

import (
	"testing"
	"time"

	"migsh/engine"
)

// Get-MigrationUser makes one of these for each of up to 50,000 users.
func BenchmarkUserObject(b *testing.B) {
	u := engine.User{Identity: "terrya@contoso.edu", Batch: "IMAPBatch1", Guid: "b2c2baa7-0000-4000-8000-000000000001", Status: engine.UserSynced,
		SyncedItemCount: 300, LastSyncTime: time.Now(), UserName: "terry.adams"}
	b.ReportAllocs()
	for b.Loop() {
		userObject(u)
	}
}
