# Every target does its own set-up; `make demo` and `make test` work as the first command typed.

BIN := .venv/bin
.PHONY: demo test check pytest bench contract docs lock clean

demo: .venv/ready
	$(BIN)/python -m tests.demo

test: check pytest

check: .venv/ready tests/node_modules/.package-lock.json
	$(BIN)/ruff check host tests
	$(BIN)/ruff format --check host tests
	$(BIN)/mypy
	$(BIN)/node tests/node_modules/typescript/bin/tsc --project tests/tsconfig.json

pytest: .venv/ready tests/node_modules/.package-lock.json
	$(BIN)/pytest --numprocesses 2 --dist loadfile

bench: .venv/ready
	$(BIN)/python -m tests.bench.similar

# The protocol's models are the one source of the schema and of the extension's types.
contract: .venv/ready
	$(BIN)/gegenfrage contract > extension/types/contract.schema.json
	$(BIN)/gegenfrage contract --types > extension/types/contract.d.ts

# The registry of traits lists itself in the documentation.
docs: .venv/ready
	$(BIN)/gegenfrage signals --markdown > host/gegenfrage/signals/README.md

# Resolves the newest allowed versions for every system, with hashes and without any index in the file.
lock: .venv/ready
	$(BIN)/pip install --quiet uv
	echo '# Made by: make lock' > requirements.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --group dev pyproject.toml >> requirements.lock

.venv/ready: tests/setup.sh requirements.lock pyproject.toml
	sh tests/setup.sh

tests/node_modules/.package-lock.json: tests/package-lock.json .venv/ready
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm ci --prefix tests --no-audit --no-fund --loglevel error

clean:
	rm -rf .venv .demo dist tests/node_modules
