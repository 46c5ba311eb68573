# Opsteker: `make try` to see it, `make test` to check it. Plain `make` prints what there is.
PYTHON ?= python3
BIN := .venv/bin
RUNTIME := .venv/.installed
TOOLS := .venv/.installed-with-tools

.PHONY: help setup try test bench
help:
	@echo "make try     the try-out workspace in your browser (PORT=3000, OPSTEKER_LANGUAGE=nl|en)"
	@echo "make test    lint, types, import rules and the whole suite, on SQLite and PostgreSQL"
	@echo "make bench   measurements, side by side"
	@echo "make setup   only install, in .venv"

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

test: $(TOOLS)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n 2 --dist loadfile

bench: $(TOOLS)
	$(PIP) --editable '.[bench]'
	$(BIN)/python -m tests.benchmarks
