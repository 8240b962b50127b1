"""The API keeps what its description promises: Schemathesis makes requests of it, good ones and bad ones."""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from tests.libraries import ROOT
from tests.web.service import Running

DESCRIPTION = ROOT / "linter" / "web" / "openapi.json"
OPERATIONS = [
    (path, method.upper(), mode)
    for path, methods in json.loads(DESCRIPTION.read_text(encoding="utf-8"))["paths"].items()
    for method, about in methods.items()
    for mode in GenerationMode
    if mode is GenerationMode.POSITIVE
    or about.get("parameters")
    or about.get("requestBody")  # else nothing can be wrong
]


@cache
def described(address: str) -> schemathesis.BaseSchema:
    return schemathesis.openapi.from_url(f"{address}/openapi.json")


@pytest.mark.parametrize(("path", "method", "mode"), OPERATIONS)
def test_what_is_promised_is_kept(service: Running, path: str, method: str, mode: GenerationMode) -> None:
    operation = described(service.address)[path][method]

    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
    @given(case=operation.as_strategy(generation_mode=mode))
    def kept(case: Any) -> None:
        # That a text can be a letter is more than a schema can say.
        excluded = [positive_data_acceptance] if path == "/v1/check" else []
        answer = case.call_and_validate(excluded_checks=excluded)
        if mode is GenerationMode.POSITIVE:
            assert answer.status_code in (200, 404 if "{" in path else 200, 422 if path == "/v1/check" else 200)

    kept()


def test_the_description_is_what_its_script_writes() -> None:
    spec = importlib.util.spec_from_file_location("openapi", ROOT / "scripts" / "openapi.py")
    assert spec
    assert spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert json.loads(DESCRIPTION.read_text(encoding="utf-8")) == script.document()
