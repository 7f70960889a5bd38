# Two commands do everything, set-up included: `make report` and `make test`. `make lab` opens JupyterLab.
PYTHON ?= python3
STORY ?= seeds/
OUT ?= reports
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help report test trust lab sample tables notebooks docs pictures lock clean

help:
	@echo "make report               read seeds/ and leave a web site in reports/"
	@echo "make report STORY=folder  the same for your own folder of saved articles"
	@echo "make test                 ruff, mypy, pytest (with branch coverage) and nbval"
	@echo "make trust                what takes hours: fuzz, faults, mutants; writes SECURITY.md (make trust PARTS='fuzz faults')"
	@echo "make lab                  open the notebooks in JupyterLab"
	@echo "make sample               write an invented archive and its tables to sample/"
	@echo "make tables               every tidy table as CSV and Parquet in tables/"
	@echo "make notebooks            run the notebooks and store their outputs, which nbval compares"
	@echo "make docs                 write what the code writes of README and docs/"
	@echo "make pictures             take the README's pictures (needs chromium)"
	@echo "make lock                 renew requirements.txt and requirements.lock (needs uv)"
	@echo "make clean                remove .venv/ and reports/"

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Adds Up needs Python 3.11 or later; say which with: make PYTHON=/path/to/python3.11" >&2; exit 2; }
	@echo "Setting up $(VENV)/ (once; two to six minutes)"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps -e .
	@touch $(READY)

report: $(READY)
	@$(BIN)/adds-up report "$(STORY)" --out "$(OUT)"

test: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/python -m pytest -q -p covered -n 2 --dist loadscope --nbval --nbval-sanitize-with tests/nbval.cfg src tests notebooks

trust: $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r tests/trust/requirements.lock
	@PYTHONPATH=tests $(BIN)/python -m trust $(PARTS)

lab: $(READY)
	@$(BIN)/jupyter lab notebooks/

tables: $(READY)
	@$(BIN)/adds-up tables "$(STORY)" --out tables

sample: $(READY)
	@$(BIN)/python -m helpers.corpus.sample sample/news
	@$(BIN)/adds-up corpus sample/news --out sample/archive

notebooks: $(READY)
	@$(BIN)/jupyter nbconvert --to notebook --execute --inplace --ExecutePreprocessor.record_timing=False \
	  --ClearMetadataPreprocessor.enabled=True --ClearMetadataPreprocessor.preserve_cell_metadata_mask=tags \
	  --ClearMetadataPreprocessor.preserve_nb_metadata_mask=kernelspec notebooks/*.ipynb
	@$(BIN)/ruff format --quiet notebooks

docs: $(READY)
	@$(BIN)/python -m helpers.report.readme

pictures: $(READY)
	@$(BIN)/python docs/pictures.py

lock:
	uv pip compile pyproject.toml --extra test --universal --python-version 3.11 --no-annotate --no-header -o requirements.txt
	echo "-e ." >> requirements.txt
	uv pip compile pyproject.toml --extra test --extra browser --universal --python-version 3.11 --generate-hashes --no-annotate --no-header -o requirements.lock
	uv pip compile tests/trust/requirements.in --universal --python-version 3.11 --generate-hashes --no-annotate --no-header -o tests/trust/requirements.lock

clean:
	rm -rf $(VENV) reports
