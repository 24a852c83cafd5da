# make install   a .venv in this folder with kg and all that its tests need
# make demo      the example articles as a graph in outputs/
# make test      lint, types and tests
# make lint      lint and types alone

SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed

.PHONY: install browser server demo test lint clean

install: $(STAMP)

$(STAMP): pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test,training]'
	touch $@

# the page's tests drive Debian's Chromium; it is installed only where that needs no password
browser:
	@if command -v chromium > /dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null; then \
	  for try in 1 2; do \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y chromium > /dev/null && break; \
	  done; command -v chromium > /dev/null; \
	else echo "make: chromium is not installed; the tests of the page will be skipped" >&2; fi

# the tests of stores on a server start Debian's Virtuoso; the same holds for it
server:
	@if command -v virtuoso-t > /dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null; then \
	  for try in 1 2; do \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
	      virtuoso-opensource-7-bin > /dev/null && break; \
	  done; command -v virtuoso-t > /dev/null; \
	else echo "make: virtuoso-t is not installed; the tests of stores on a server will be skipped" >&2; fi

demo: install
	$(BIN)/kg build examples --out outputs

lint: install
	$(BIN)/ruff check .
	$(BIN)/mypy

test: install browser server lint
	$(BIN)/python -m pytest

clean:
	rm -rf .mypy_cache .pytest_cache .ruff_cache build dist
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
