package memory_test

import (
	"testing"

	"migsh/engine/enginetest"
	"migsh/engine/memory"
)

func open(testing.TB) enginetest.Mailbox {
	b := memory.New()
	return enginetest.Mailbox{Target: b.OpenTarget, Source: b.OpenSource}
}

func TestTarget(t *testing.T) { enginetest.Target(t, open) }

func TestSource(t *testing.T) { enginetest.Source(t, open) }
