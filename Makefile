# What developers and CI call. CI calls nothing else.

SHELL       := bash
.SHELLFLAGS := -euo pipefail -c

GO       ?= go
FUZZTIME ?= 60s
LAYOUTS  ?= 20000
SHARED   ?= ../shared
SCORED   ?= reports seed pdfset
REPORTS  ?= 1000,10000
VERSION  ?=

.PHONY: build test update lint static fuzz bench bench-bulk score layouts clean

# The copy starts a millisecond faster: the linker writes through a mapping, which leaves
# the file in small pieces in memory until it is read from the disk again.
build:
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags "-s -w $(if $(VERSION),-X main.version=$(VERSION))" -o nianbao ./cmd/nianbao
	@cp nianbao nianbao.copy && mv nianbao.copy nianbao

test:
	$(GO) test ./...

# Write golden files and the expected output of scripts anew. The numbers of cells and
# findings stay: they stand in the tests.
update:
	$(GO) test ./cmd/nianbao -update

lint:
	@unformatted=$$(gofmt -l cmd model parser corpus); \
	if [ -n "$$unformatted" ]; then echo "gofmt: $$unformatted"; exit 1; fi
	$(GO) vet ./...

# Optional: needs the module proxy.
static:
	$(GO) run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...

# Every fuzz target for FUZZTIME each. Go ends one now and then with "context deadline
# exceeded" and no failing input; such a target runs again, as a failing input does.
fuzz:
	@for pkg in $$($(GO) list ./...); do \
		targets=$$($(GO) test -list '^Fuzz' $$pkg); \
		for target in $$(grep '^Fuzz' <<< "$$targets" || true); do \
			echo "== $$pkg $$target"; \
			run="$(GO) test -run ^$$ -fuzz ^$$target$$ -fuzztime $(FUZZTIME) -fuzzminimizetime 10x $$pkg"; \
			$$run || $$run; \
		done; \
	done

# Ratios to a floor of the same run; of the command, to pdftotext and mutool as processes. The
# collector is set for both sides as extract sets it: at Go's default the ratio of a page says
# how much of the collecting the other cores take over.
bench:
	GOGC=800 $(GO) test -run '^$$' -bench . -benchmem ./parser
	$(GO) test -run '^$$' -bench . -benchmem ./parser/pdf ./corpus/importer
	$(GO) test -run '^$$' -bench . -benchtime 30x ./cmd/nianbao

# Time, memory and truth of bulk extraction beside the plain speed of the cores.
bench-bulk:
	$(GO) test ./corpus/bulk -run TestThroughput -bulk $(REPORTS) -v -timeout 90m

# Generated reports in LAYOUTS random layouts, read back.
layouts:
	$(GO) test ./parser/layout -run TestRoundTrip -layouts $(LAYOUTS) -timeout 60m

# Real reports with hand-checked truth, where they are. Five files of pdfset have no text to read, and one has text that lies.
score: build
	@if [ ! -f $(SHARED)/score.py ]; then echo "score: skipped, no $(SHARED)/score.py"; exit 0; fi; \
	if ! command -v python3 > /dev/null; then echo "score: skipped, no python3"; exit 0; fi; \
	bad=0; \
	for set in $(SCORED); do \
		echo "== $$set"; \
		exact=0.98; if [ $$set = pdfset ]; then exact=0.89; fi; \
		EXACT=$$exact python3 $(SHARED)/score.py ./nianbao $(SHARED)/$$set || bad=1; \
	done; \
	exit $$bad

clean:
	rm -f nianbao
