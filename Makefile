SHARED ?= ../shared
GOLD   ?=

.PHONY: build test check score serve

build:
	go build -o testimonia ./cmd/testimonia

test:
	go test ./...

# Everything that a change must pass.
check:
	.ci/run

# Reads every document that has a gold file into an archive of its own and
# scores what was found. GOLD="name name" takes only those.
score:
	@.ci/score "$(SHARED)" $(GOLD)

serve:
	go run ./cmd/testimonia serve --sample
