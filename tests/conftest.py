"""What all tests share: `--update` rewrites golden files, which are then to be read."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite golden files from what is shown now")
