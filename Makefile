# Two commands: `make lab` opens the notebooks, `make test` checks everything. Both install what they need into .venv.
SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
NB := notebooks
# The first Python of 3.11 or newer on the PATH; PYTHON=… chooses another.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo $$p; break; }; done)
# JupyterLab asks nobody for news or updates, here or elsewhere: it works offline.
LAB_SETTINGS := $(VENV)/share/jupyter/lab/settings
QUIET_LAB := {"@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": false}}
LAB_ARGS ?=
APP_ARGS ?=
ARTICLES ?=
REPORT_ARGS ?=
PYTEST_ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help lab app test install consumers check-python check unit browser-test report-test reports reports-update browser lock notebooks \
	dictionary api picture agreement lexicon score bench release-check clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@echo "  LAB_ARGS='--no-browser --port 8890' reaches jupyter, PYTEST_ARGS='-k dates' reaches pytest, PYTHON=python3.12 chooses the Python."

lab: install ## install everything, open JupyterLab on the timeline
	$(BIN)/jupyter lab $(NB)/01-timeline.ipynb $(LAB_ARGS)

app: install ## the explorer as a page of its own, on this machine only
	$(BIN)/python -m helpers.app $(APP_ARGS)

test: install check unit browser-test report-test ## install everything, lint, check types, run every test

install: $(VENV)/.installed

check-python:
	@[ -n "$(PYTHON)" ] || { echo "Transfer Timeline needs Python 3.11 or newer, found: $$(python3 --version 2>&1 | head -n 1). Install python3.11 (or newer) and run make again, or name one: make lab PYTHON=/path/to/python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { echo "Transfer Timeline needs Python 3.11 or newer, and PYTHON=$(PYTHON) is not: $$($(PYTHON) --version 2>&1 | head -n 1). Name another: make lab PYTHON=/path/to/python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "$(PYTHON) has no venv module. Install it (Debian and Ubuntu: apt-get install python3-venv) and run make again." >&2; exit 1; }

# uv installs in a fifth of pip's time; where it cannot (an index that only pip is told of), pip does. The lock is whole:
# what it leaves out (pyproject.toml says why) is left out.
$(VENV)/.installed: requirements.lock pyproject.toml | check-python
	@[ -x $(BIN)/python ] || $(PYTHON) -m venv $(VENV)
	@awk '/^uv==/ {on = 1} on {print} on && !/\\$$/ {exit}' requirements.lock > $(VENV)/uv.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(VENV)/uv.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --compile-bytecode --no-deps --require-hashes -r requirements.lock \
	  || $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@mkdir -p $(LAB_SETTINGS) && printf '%s\n' '$(QUIET_LAB)' > $(LAB_SETTINGS)/overrides.json
	@touch $@

# Tools that read what the kit exports. followthemoney needs ICU's headers and a compiler; where it cannot be installed,
# its tests are skipped and say so.
consumers: $(VENV)/.consumers

$(VENV)/.consumers: tests/exchange/consumers.lock | install
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $< >/dev/null 2>&1 \
	  || echo "followthemoney could not be installed; the tests that need it will be skipped."
	@touch $@

check: install ## format, lint and types
	$(BIN)/ruff format --check helpers tests
	$(BIN)/ruff check helpers tests
	$(BIN)/mypy

browser: install ## find a browser for the tests, or install one
	@$(BIN)/python -m tests.browser

# With PYTEST_ARGS that choose only tests of the other target, pytest finds none and says 5.
NONE = || [ $$? -eq 5 -a -n "$(PYTEST_ARGS)" ]

BROWSED := $(wildcard tests/test_browser*.py tests/*/test_browser*.py)

unit: install ## tests of the helpers and the data, on all cores
	$(BIN)/python -m pytest tests --ignore-glob='*/test_browser*' -n auto $(PYTEST_ARGS) $(NONE)

browser-test: install browser ## tests in a real browser, a file on each core
	$(BIN)/python -m pytest $(BROWSED) -m browser -n auto --dist loadfile $(PYTEST_ARGS) $(NONE)

# a notebook on each core: the cells of one stay together and in their order
NBVAL := $(BIN)/python -m pytest -n auto --dist loadfile --nbval-current-env --nbval-cell-timeout=120 --nbval-sanitize-with tests/nbval.cfg -p no:cacheprovider
LAX := $(NB)/01-timeline.ipynb $(NB)/03-read-an-article.ipynb

report-test: install ## re-run the notebooks: reports must give the stored outputs, the interactive one no error
	$(NBVAL) --nbval $(filter-out $(LAX),$(wildcard $(NB)/*.ipynb)) $(wildcard $(NB)/reports/*.ipynb)
	$(NBVAL) --nbval-lax $(LAX)

reports: install ## publish the reports into build/reports; REPORT_ARGS="year-in-review year=2023" chooses and changes
	@$(BIN)/python -m helpers.reporting $(REPORT_ARGS)

reports-update: install ## run the reports, store their outputs and print what changed in them
	@$(BIN)/python -m helpers.reporting.renewing

lock: install ## resolve pyproject.toml into requirements.lock and environment.yml
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --no-annotate --quiet --output-file requirements.lock
	echo "followthemoney>=4.11,<5" | $(BIN)/uv pip compile - -c requirements.lock --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header --no-annotate --quiet --output-file tests/exchange/consumers.lock
	$(BIN)/python -m helpers.environment > environment.yml.new && mv environment.yml.new environment.yml

notebooks: install ## run the notebooks and store their outputs; the reports have `make reports-update`
	$(BIN)/python -m helpers.notebook $(NB)/*.ipynb

dictionary: install ## print the data dictionary, made from data/datapackage.json
	@$(BIN)/python -m helpers.dictionary

api: install ## print API.md, the public names, from the docstrings
	@$(BIN)/python -m helpers.apireference

picture: install ## draw the picture of the README
	@$(BIN)/python -m helpers.picture

agreement: install ## how far two coders of the same records agree, field by field
	@$(BIN)/python -m helpers.agreeing

lexicon: install ## check data/lexicon.csv, the words that articles are read with
	@$(BIN)/python -c "from helpers.reading.wordlists import main; main()"

score: install ## precision, recall and F1 of the reader on the sample articles and passages; ARTICLES=folder scores others
	@$(BIN)/python -m tests.reading.score $(ARTICLES)
	@$(BIN)/python -m tests.reading.details $(ARTICLES)
	@[ -n "$(ARTICLES)" ] || $(BIN)/python -m tests.reading.passages
	@[ -n "$(ARTICLES)" ] || $(BIN)/python -m tests.reading.statements

bench: install ## benchmarks, each against a peer in the same run
	$(BIN)/python -m tests.benchmarks

release-check: consumers install ## build the wheel and the data package, install and test them where the checkout is out of reach
	@$(BIN)/python -m tests.release

clean: ## remove the environment and caches
	rm -rf $(VENV) build .pytest_cache .mypy_cache .ruff_cache .hypothesis
