"""How hard property tests try: the same few examples everywhere, or many new ones with POLICYLINE_TESTS=thorough."""

import os

from hypothesis import HealthCheck, settings

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


def load() -> None:
    """Set hypothesis up for the tests that are imported from now on."""
    settings.register_profile("quick", max_examples=40, deadline=None, derandomize=True, suppress_health_check=_SLOW)
    settings.register_profile("thorough", max_examples=300, deadline=None, suppress_health_check=_SLOW)
    settings.load_profile(os.environ.get("POLICYLINE_TESTS", "quick"))
