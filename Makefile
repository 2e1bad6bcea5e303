# `make` lists what it can do. Everything here also works without make: see CONTRIBUTING.md.
PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: accuracy agreement bench-model scoreboard train help all check lint types test fence format bench lock wheel clean ready

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

all: ## Everything CI runs: lint, types, fence and tests
	$(PYTHON) run.py test

check: lint types fence ## All but the tests

lint: ready ## Look for faults and untidy layout (ruff)
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: ready ## Check the types (mypy, strict)
	$(BIN)/mypy

test: ready ## Run the tests alone, on every core
	$(BIN)/pytest -n auto

fence: ready ## Check that each floor imports only the floors below it
	$(BIN)/lint-imports --no-logo

format: ready ## Put the code in order
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: ## Run the benchmarks, beside the tools they compare with
	$(PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip install -qq --require-hashes -r requirements.txt
	.venv-bench/bin/python -m pip install -qq --no-deps --no-build-isolation -e .
	.venv-bench/bin/python -m pip install -qq -r requirements-bench.in
	.venv-bench/bin/python bench/run.py

accuracy: ready ## Measure what the check finds and misses on labelled posts
	$(BIN)/gatepost eval bench/accuracy/held_out.jsonl bench/accuracy/third.jsonl bench/accuracy/second.jsonl bench/accuracy/development.jsonl

TRAIN := .venv-train/bin/python
WORK ?= .train

.venv-train:
	$(PYTHON) -m venv .venv-train
	$(TRAIN) -m pip install -qq -r requirements-train.in
	$(TRAIN) -m pip install -qq -e .

train: .venv-train ## Train the classifier from scratch: make train DATA=FOLDER [VERSION=2026.11.2]
	$(TRAIN) model/train.py $(DATA) $(WORK)
	$(TRAIN) model/finish.py $(DATA) $(WORK) $(VERSION)

scoreboard: ready ## Measure the classifier that ships and write docs/scoreboard.md (with DATA=FOLDER the public sets too)
	$(BIN)/python model/board.py $(DATA)

agreement: ready ## Say how far two readers agree on our texts
	$(BIN)/python model/agreement.py

bench-model: .venv-train ## Time the classifier beside a BERT-base
	$(TRAIN) bench/model.py -o docs/benchmarks-model.md

lock: ready ## Make the locks anew from pyproject.toml, with the newest versions it allows
	$(BIN)/python -m pip install -qq "uv>=0.13,<0.14"
	$(BIN)/uv pip compile pyproject.toml build.in --extra model --extra scan --universal --upgrade --generate-hashes \
		--no-header --no-annotate --quiet -o requirements.txt
	$(BIN)/uv pip compile --group dev -c requirements.txt --universal --upgrade --generate-hashes \
		--no-header --no-annotate --quiet -o requirements-dev.txt

wheel: ready ## Build the wheel into dist/
	$(BIN)/python -m flit_core.wheel --outdir dist .

clean: ## Remove what the tools made, .venv included
	rm -rf .venv .venv-bench .venv-train .venv.lock* dist build .hypothesis .mypy_cache .pytest_cache .ruff_cache \
		.import_linter_cache .coverage htmlcov
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

ready:
	@$(PYTHON) -c 'import run; run.set_up("test")'
