# charterbook: `make demo` and `make test` do everything that is needed on a fresh machine; `make help` lists the rest.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

VENV := .venv
BIN := $(VENV)/bin

.PHONY: help demo serve test faults check postgres chromium bench accuracy docs dist clean

help: ## this list
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/make \1|\2/p' Makefile | while IFS='|' read -r target what; do
	  printf '%-12s %s\n' "$$target" "$$what"
	done

demo: $(VENV)/run.stamp ## the founding case from bytes to drafts, in ./demo-out
	@$(BIN)/charterbook demo

serve: $(VENV)/dev.stamp ## the web pages of the demo's book, on this machine
	@if [ ! -f demo-out/book.db ]; then $(BIN)/charterbook demo >/dev/null; fi
	$(BIN)/charterbook serve --book demo-out/book.db

test: check postgres chromium ## format, types, import contracts, then all tests: PostgreSQL and a browser for real
	@$(BIN)/python -m pytest -q -n 2

faults: $(VENV)/dev.stamp postgres ## kills, races, full disks: what `make test` takes a share of, at full length
	@$(BIN)/python -m pytest -q -n 2 tests/faults --moments 200 --issuances 2000

check: $(VENV)/dev.stamp ## format, lint, types and import contracts
	@$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy --no-error-summary
	$(BIN)/lint-imports --no-logo

# The tests start a PostgreSQL server of their own. Debian would start one too, as soon as it installs the programs: it is
# told not to. Where it cannot be installed here, the tests that need it fail and say so.
postgres:
	@if command -v initdb >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; then exit; fi
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
	  mkdir -p /etc/postgresql-common
	  echo 'create_main_cluster = false' >>/etc/postgresql-common/createcluster.conf
	fi
	$(call apt,postgresql,PostgreSQL)

# The tests look at the pages in a real browser.
chromium:
	@if command -v chromium >/dev/null || command -v chromium-browser >/dev/null; then exit; fi
	$(call apt,chromium fonts-dejavu-core,Chromium)

define apt
if [ "$$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
  echo '$(2) is not installed, and some tests will fail: install it (on Debian: apt-get install $(1))' >&2
  exit
fi
echo 'installing $(2) for the tests, with apt-get' >&2
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(1) >&2
endef

bench: $(VENV)/dev.stamp ## start-up, HTML, checking, drafting and the ledger beside their peers, each measured in one run
	@$(compile)
	$(BIN)/python bench/startup.py
	$(BIN)/python bench/html_reading.py
	$(BIN)/python bench/reading.py
	PYTHONPATH=. $(BIN)/python bench/linear.py
	$(BIN)/python bench/shares.py
	$(BIN)/python bench/checking.py
	PYTHONPATH=. $(BIN)/python bench/drafting.py
	$(BIN)/python bench/ledger.py
	$(BIN)/python bench/ledger_asof.py
	PYTHONPATH=. $(BIN)/python bench/ledger_durable.py
	$(BIN)/python bench/planning.py
	$(BIN)/python bench/binding.py
	$(BIN)/python bench/tying.py

accuracy: $(VENV)/dev.stamp ## how well the reader reads: precision, recall and false facts, with two baselines
	@$(BIN)/python -m bench.accuracy

docs: $(VENV)/dev.stamp ## the documentation as a site, in ./site; a link that leads nowhere is an error
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build
	echo 'open site/index.html'

dist: $(VENV)/dev.stamp ## wheel, sdist with the manual page, and the list of parts (SBOM), the same bytes each time, in ./dist
	@$(BIN)/python -m tools.release

clean: ## take away the environment, the demo's output and all caches
	@rm -rf $(VENV) demo-out site dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The first Python that really starts, is new enough and can make an environment.
$(VENV)/bin/python:
	@for python in $(PYTHON) python3.11 python3.12 python3.13 python3.14 python3; do
	  if ! "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then continue; fi
	  found=$$python
	  if "$$python" -c 'import ensurepip, venv' 2>/dev/null; then exec "$$python" -m venv $(VENV); fi
	done
	if [ -z "$${found:-}" ]; then echo 'charterbook needs Python 3.11 or newer; none was found (say where with PYTHON=...)' >&2; exit 1; fi
	echo "$$found cannot make a virtual environment; install its venv package (on Debian: apt-get install python3-venv)" >&2
	exit 1

# A pip of today, pinned like the rest: the command it writes starts without loading `re`.
define install
	@echo 'installing $(1) into $(VENV)' >&2
	export PIP_CONSTRAINT=constraints.txt PIP_DISABLE_PIP_VERSION_CHECK=1
	$(BIN)/python -m pip install -q pip
	$(BIN)/python -m pip install -q -e '$(2)'
endef

# The code is compiled once here, so that a first start is as fast as all later ones, also where Python is told to write
# no bytecode.
compile = PYTHONDONTWRITEBYTECODE= $(BIN)/python -m compileall -q src

$(VENV)/run.stamp: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(call install,charterbook,.)
	$(compile)
	touch $@

$(VENV)/dev.stamp: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(call install,charterbook and its development tools,.[dev])
	$(compile)
	touch $(VENV)/run.stamp $@
