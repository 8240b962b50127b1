"""What all tests share: `--update` rewrites golden files, which are then to be read; compiled libraries of their own."""

import tempfile
from collections.abc import Iterator

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite golden files from what is shown now")


@pytest.fixture(scope="session", autouse=True)
def own_cache() -> Iterator[None]:
    """A cache that starts empty and is shared by all tests of a process, and by the processes they start."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("POLICYLINE_CACHE", folder)
        yield
