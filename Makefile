# Set-up and daily commands. Every step says what it does and is skipped once it is done.

PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check install --quiet --constraint constraints.txt

.PHONY: help run test lint pictures translations bench clean

help:
	@echo "make run       open the studio on a sample graph (without a display: do the same job in text)"
	@echo "make test      run the tests"
	@echo "make lint      ruff, mypy and codespell"
	@echo "make pictures  take the screenshots of the README and the guide again"
	@echo "make translations  bring the Qt Linguist files up to date with the texts of the program"
	@echo "make bench     measure speed, beside PyTorch and micrograd where they are installed"
	@echo "make clean     remove what was installed and built here"

run: $(VENV)/ready-to-run
	@$(BIN)/python setup/system_libraries.py || true
	@$(BIN)/python setup/start.py

test: $(VENV)/ready-to-test
	@$(BIN)/python setup/system_libraries.py
	$(BIN)/python -m pytest $(PYTEST)

lint: $(VENV)/ready-to-lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/codespell

pictures: $(VENV)/ready-to-run
	@QT_QPA_PLATFORM=offscreen $(BIN)/python setup/pictures.py

translations: $(VENV)/ready-to-run
	@$(BIN)/python setup/translations.py

bench: $(VENV)/ready-to-run
	@for bench in tests/benchmarks/*_bench.py; do echo "== $$bench"; $(BIN)/python $$bench || exit 1; done

clean:
	rm -rf $(VENV) build dist

$(VENV)/ready-to-run: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "bpstudio needs Python 3.11 or newer; name one that is: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@echo "Making a virtual environment in $(VENV) …"
	@$(PYTHON) -m venv $(VENV)
	@echo "Installing bpstudio and its libraries there, as constraints.txt says (about 130 MB) …"
	@$(PIP) hatchling editables
	@$(PIP) --no-build-isolation --editable .
	@touch $@

$(VENV)/ready-to-test: $(VENV)/ready-to-run
	@echo "Installing what the tests need …"
	@$(PIP) --no-build-isolation --editable '.[test]'
	@touch $@

$(VENV)/ready-to-lint: $(VENV)/ready-to-test
	@echo "Installing ruff, mypy and codespell …"
	@$(PIP) --no-build-isolation --editable '.[test,lint]'
	@touch $@
