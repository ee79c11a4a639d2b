# make demo: the main job, for real, on loopback.   make test: format, lint, types, tests.   make help: the rest.
PYTHON ?= python3
BIN := .venv/bin
KEEP ?=
AUDIT ?= .venv/supply/bin/pip-audit

.PHONY: help demo test lint types tests format servers measure lock wheel score learn audit sbom clean office
help: ## what make can do
	@grep -E '^[a-z]+:.*## ' Makefile | sed 's/:.*## /\t/' | expand -t 12

.venv/.ready: requirements-dev.txt pyproject.toml
	@$(PYTHON) -m venv .venv 2>/dev/null || (rm -rf .venv; [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
		&& apt-get update -qq && apt-get install -y -qq python3-venv && $(PYTHON) -m venv .venv) \
		|| { echo "make needs Python 3.11 with venv: install python3-venv"; exit 2; }
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: .venv/.ready ## about 40 mails through the real daemon on loopback; KEEP=1 leaves it running
	$(BIN)/python -m processor.demo $(if $(KEEP),--keep)

test: .venv/.ready servers lint types tests ## everything that CI checks

lint: .venv/.ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: .venv/.ready
	$(BIN)/mypy

tests: .venv/.ready
	$(BIN)/pytest
	@command -v soffice >/dev/null || echo "not proved here: that LibreOffice opens the workbook; make office installs it (250 MB) and does"

servers:
	@if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && { ! command -v dovecot >/dev/null || ! command -v systemd-analyze >/dev/null || ! ldconfig -p | grep -q libpangoft2; }; then \
		echo "installing dovecot-imapd, systemd-analyze and what PDFs are drawn with, for the tests"; apt-get update -qq && \
		apt-get install -y -qq dovecot-imapd systemd python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core >/dev/null; fi

office: .venv/.ready ## the workbook opens in LibreOffice, which is installed when root may (250 MB)
	@command -v soffice >/dev/null || { [ "$$(id -u)" = 0 ] && apt-get update -qq && \
		apt-get install -y -qq --no-install-recommends libreoffice-calc-nogui >/dev/null; }
	$(BIN)/pytest -n0 tests/summaries/test_workbook.py

score: .venv/.ready ## how well the reader reads our own mails, beside the recorded figures
	$(BIN)/python -m tests.mails.score --held-back

.venv/learn/.ready: .venv/.ready requirements-learn.txt
	@$(PYTHON) -m venv .venv/learn
	@.venv/learn/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-learn.txt
	@touch $@

learn: .venv/learn/.ready ## learn anew, from our own open mails, which words point to which kind of request
	.venv/learn/bin/python -m tests.mails.learn
	$(BIN)/python -m tests.mails.score --record

format: .venv/.ready ## put the code in its house style
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

measure: .venv/.ready ## what reading, starting and hostile mail cost, and how surely bounces are told
	$(BIN)/python -m tests.measures

lock: ## compile the locked requirements anew (needs uv)
	uv pip compile --quiet --generate-hashes --python-version 3.11 --extra demo --extra pdf pyproject.toml -o requirements.txt
	uv pip compile --quiet --generate-hashes --python-version 3.11 --extra demo --extra pdf --group dev pyproject.toml -o requirements-dev.txt
	uv pip compile --quiet --generate-hashes --python-version 3.11 --extra demo --extra pdf --group dev --group learn -c requirements-dev.txt pyproject.toml -o requirements-learn.txt
	uv pip compile --quiet --generate-hashes --python-version 3.11 --group supply -o requirements-supply.txt

wheel: .venv/.ready ## dist/aanmeldpost-*.whl
	$(BIN)/pip wheel --quiet --no-deps --no-build-isolation -w dist .

.venv/supply/.ready: .venv/.ready requirements-supply.txt
	@$(PYTHON) -m venv .venv/supply
	@.venv/supply/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-supply.txt
	@touch $@

audit: .venv/supply/.ready ## known holes in what travels along, or that nobody could be asked about them
	@mkdir -p dist
	@for source in pypi osv; do \
		rm -f dist/audit.txt; echo "asking $$source about what stands in requirements.txt"; \
		$(AUDIT) --strict --disable-pip --require-hashes -r requirements.txt -s $$source -f columns -o dist/audit.txt \
			--progress-spinner off 2>dist/audit.log && { echo "no known holes (by $$source)"; exit 0; }; \
		[ ! -s dist/audit.txt ] || { cat dist/audit.txt; exit 1; }; \
		grep -a . dist/audit.log | tail -n 1; \
	done; \
	echo "nobody could be asked, so nothing is known, good or bad: run make audit where the advisories of"; \
	echo "PyPI or OSV can be reached, or hand dist/sbom.cdx.json (make sbom) to a scanner that has its own list"; exit 2

sbom: .venv/supply/.ready ## dist/sbom.cdx.json: what travels along, with versions and licences (CycloneDX)
	@mkdir -p dist
	@$(PYTHON) -m venv .venv/shipped
	@.venv/shipped/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	.venv/supply/bin/cyclonedx-py environment .venv/shipped --pyproject pyproject.toml --of JSON -o dist/sbom.cdx.json

clean: ## remove what make made
	rm -rf .venv demo-output dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
