"""One service for the tests that leave it as it is."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from tests.web.service import Running, serving


@pytest.fixture(scope="session")
def service() -> Iterator[Running]:
    """A service with the project's own library, which takes any number of letters."""
    with serving("--rate", "0", "--workers", "2") as running:
        yield running


@pytest.fixture
def ask(service: Running) -> Iterator[httpx.Client]:
    """Something to ask it with."""
    with service.client() as client:
        yield client
