# Opsteker: `make try` to see it, `make test` to check it. Plain `make` prints what there is.
PYTHON ?= python3
BIN := .venv/bin
RUNTIME := .venv/.installed
TOOLS := .venv/.installed-with-tools

.PHONY: help setup try check test test-all bench
help:
	@echo "make try       the try-out workspace in your browser (PORT=3000, OPSTEKER_LANGUAGE=nl|en)"
	@echo "make check     within a minute: lint, types, import rules, and the tests without a platform or a database"
	@echo "make test      lint, types, import rules and the suite, on SQLite and PostgreSQL: six minutes on two cores"
	@echo "make test-all  the suite with each platform in each language, each test on both databases, and whole years"
	@echo "make bench     measurements, side by side"
	@echo "make setup     only install, in .venv"

setup: $(RUNTIME)

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Opsteker needs Python 3.11 or newer; say which with make PYTHON=…")'
	$(PYTHON) -m venv .venv

# pip's warnings about its own version and the machine's configuration are not ours to show
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

$(RUNTIME): .venv/bin/python pyproject.toml constraints.txt
	$(PIP) --editable .
	@touch $@

$(TOOLS): $(RUNTIME)
	$(PIP) --editable '.[test]'
	@touch $@

try: $(RUNTIME)
	@$(BIN)/python -m bot try

# Workers and the processes they start read the same modules: each is compiled once
unexport PYTHONDONTWRITEBYTECODE

LINT = $(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports
# One more than there are cores: tests wait as well, for a database or a browser
PYTEST := $(BIN)/pytest -n 3 --dist worksteal

check: $(TOOLS)
	$(LINT)
	$(BIN)/pytest --quick tests/guards tests/handlers tests/bot/slack tests/bot/teams

test: $(TOOLS)
	$(LINT)
	$(PYTEST)

test-all: $(TOOLS)
	$(PYTEST) --all

bench: $(TOOLS)
	$(PIP) --editable '.[bench]'
	$(BIN)/python -m tests.benchmarks
