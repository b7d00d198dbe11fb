# Everything that is done with this project from a shell; `make help` lists it.
# Needs a Swift 6.3 toolchain, git and make; `make setup` installs the rest on Debian 12.

STORE ?= Samples
FOLDER ?= Samples
SECONDS ?= 60
TARGETS ?=
SANITIZER ?= address
MINUTES ?= 10
BENCH ?= .bench
SIZES ?= 1000,10000,19563,72000,1000000
OPTIONS ?=
LINTED := $(wildcard Sources Tests Benchmarks) Package.swift
# Of two sanitizers swiftc takes the last one, and what the fuzzer wants to see has to be named.
COVERED := -sanitize-coverage=edge,inline-8bit-counters,pc-table,trace-cmp
FUZZED := -c release --scratch-path .build-fuzz --product newsroom-fuzz --sanitize=fuzzer --sanitize=address \
  -Xswiftc -DFUZZING -Xswiftc $(COVERED) -Xcc -fsanitize=fuzzer-no-link,address
IMPORTS := --explicit-target-dependency-import-check error
RELEASE := -c release --static-swift-stdlib

# Where `make install` puts things: the GNU variables, each to be named on the command line.
PREFIX ?= /usr/local
prefix = $(PREFIX)
exec_prefix = $(prefix)
bindir = $(exec_prefix)/bin
libexecdir = $(exec_prefix)/libexec
datarootdir = $(prefix)/share
datadir = $(datarootdir)
mandir = $(datarootdir)/man
docdir = $(datarootdir)/doc/newsroom
bashcompletiondir = $(datadir)/bash-completion/completions
zshcompletiondir = $(datadir)/zsh/site-functions
fishcompletiondir = $(datadir)/fish/vendor_completions.d
WHERE = $(foreach name,DESTDIR bindir libexecdir datadir mandir docdir bashcompletiondir zshcompletiondir \
  fishcompletiondir,$(name)='$($(name))')

.DEFAULT_GOAL := help
.PHONY: help setup run build install uninstall deb test test-install check screens invariants pages fuzz soak bench compare clean

help: ## what each target does
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/make \1|\2/p' Makefile | while IFS='|' read -r name does; do \
	  printf '%-16s %s\n' "$$name" "$$does"; done

setup: ## install what is missing (apt; says so first, silent when all is there)
	@Scripts/setup

run: build ## build, and open the reader on Samples; another folder: make run STORE=path
	@build/newsroom "$(STORE)"

build: setup ## build/newsroom: the release, with Swift's libraries linked in
	swift build $(RELEASE) --product newsroom
	swift build $(RELEASE) --product newsroom-importer
	@install -D -m 755 -t build "$$(swift build $(RELEASE) --show-bin-path)/newsroom" \
	  "$$(swift build $(RELEASE) --show-bin-path)/newsroom-importer"

build/newsroom build/newsroom-importer: # what is built already is not built again, least of all by root
	$(MAKE) build

install: build/newsroom build/newsroom-importer ## the built program, manual, completions, samples: make install PREFIX=/usr/local DESTDIR=
	@$(WHERE) Scripts/install install

uninstall: ## remove what `make install` with the same variables has put there
	@$(WHERE) Scripts/install uninstall

deb: build ## a Debian package: build/newsroom_VERSION_ARCHITECTURE.deb
	@Scripts/deb build

test-install: build ## install, use and remove it: in a folder, and as a package in a Debian of its own
	@Scripts/test-install

test: setup ## every test; RECORD=1 writes the golden files anew
	swift build --build-tests $(IMPORTS)
	@Scripts/run-tests

check: setup ## lint, the arrows between the modules, the docs
	swift format lint --strict --recursive --parallel $(LINTED)
	swift build --build-tests $(IMPORTS)
	@Scripts/check-docs "$$(swift build --show-bin-path)"

screens: setup ## the screens, tables of keys and manual pages in docs, made anew from the program
	swift build --product newsroom
	swift build --product docs-maker
	@"$$(swift build --show-bin-path)/docs-maker"

invariants: setup ## whether extraction's invariants hold for every file of a folder: make invariants FOLDER=path
	swift build $(RELEASE) --product extraction-check
	@"$$(swift build $(RELEASE) --show-bin-path)/extraction-check" "$(FOLDER)"

pages: setup ## how much of saved pages' text is found, and nothing else: make pages FOLDER=path
	@Scripts/score-pages "$(FOLDER)"

fuzz: setup ## look for inputs that break a reader of strangers' bytes, each for a minute: make fuzz SECONDS=600 TARGETS="mail mbox"
	swift build $(FUZZED)
	@Scripts/fuzz "$$(swift build $(FUZZED) --show-bin-path)/newsroom-fuzz" "$(SECONDS)" $(TARGETS)

soak: setup ## random keys in two readers of a changing store: make soak SANITIZER=thread MINUTES=360
	swift build --product reader-soak
	swift build --product race-shim
	swift build --sanitize=$(SANITIZER) --scratch-path .build-$(SANITIZER) --product newsroom
	swift build --sanitize=$(SANITIZER) --scratch-path .build-$(SANITIZER) --product newsroom-importer
	@rm -rf .build-$(SANITIZER)/soak
	@"$$(swift build --show-bin-path)/reader-soak" --minutes $(MINUTES) --folder .build-$(SANITIZER)/soak \
	  --program "$$(swift build --scratch-path .build-$(SANITIZER) --show-bin-path)/newsroom" \
	  --preload "$$(swift build --show-bin-path)/librace-shim.so" $(OPTIONS)

bench: build ## speed beside references, on stores of up to 1,000,000 posts; less: make bench SIZES=1000,10000
	for product in newsroom-bench bare-screen store-maker extraction-bench; do \
	  swift build $(RELEASE) --product $$product || exit; done
	@Scripts/bench "$$(swift build $(RELEASE) --show-bin-path)" "$(BENCH)" "$(SIZES)" $(OPTIONS)

compare: ## beside newsboat, neomutt and sfeed_curses (installed from Debian), with the same 1,000 posts
	@Scripts/setup newsboat neomutt sfeed
	@$(MAKE) bench SIZES=1000 OPTIONS="--only others $(OPTIONS)"

clean: ## remove what was built
	rm -rf .build .build-fuzz .build-address .build-thread .build-deb .build-debian build
