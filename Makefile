# migsh. `make` builds; `make check` is what every change must pass.

VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
LDFLAGS  = -s -w -X main.version=$(VERSION)
FUZZTIME ?= 30s
GO       = CGO_ENABLED=0 go

.PHONY: all build test race fuzz bench golden lint check cross lab clean

all: build

build:
	$(GO) build -trimpath -ldflags '$(LDFLAGS)' -o migsh .

# Runs the article against the lab servers inside the binary; mail arrives in Maildir folders.
lab: build
	./migsh -NoProfile -Lab -File examples/article.ps1
	./migsh -NoProfile -Lab -File examples/admin/count-mailboxes.ps1

test:
	$(GO) test ./...

# The race detector where goroutines meet. It needs cgo.
race:
	CGO_ENABLED=1 go test -race ./store/... ./engine/... 

fuzz:
	@set -e; for pkg in $$(go list ./...); do \
		for f in $$(go test -list '^Fuzz' $$pkg | grep '^Fuzz'); do \
			echo "$$pkg $$f"; go test $$pkg -run '^$$' -fuzz "^$$f$$" -fuzztime $(FUZZTIME); \
		done; \
	done

bench:
	$(GO) test -run '^$$' -bench . -benchmem ./...

# Rewrites the golden sessions from what migsh prints now: review the diff.
golden:
	$(GO) test ./cmdlets ./shell -run 'Sessions' -update

lint:
	@test -z "$$(gofmt -s -l .)" || { gofmt -s -l .; echo 'run gofmt -s -w'; exit 1; }
	go vet ./...
	go tool staticcheck ./...

check: lint test race

# Every platform the binary is for.
cross:
	@set -e; for os in linux darwin windows; do for arch in amd64 arm64; do \
		echo $$os/$$arch; GOOS=$$os GOARCH=$$arch $(GO) build -trimpath -ldflags '$(LDFLAGS)' -o dist/migsh-$$os-$$arch$$([ $$os = windows ] && echo .exe) .; \
	done; done

clean:
	rm -rf migsh dist
