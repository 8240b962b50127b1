"""How much is taken on of one letter, as the settings have it: the limits of the readers in units that people count in."""

from __future__ import annotations

from linter.checking.setting_keys import LIMITS
from linter.checking.settings import Settings
from linter.parsing.source.limits import Limits


def limits(here: Settings) -> Limits:
    """The limits that the settings set, and the usual ones for the rest."""
    return Limits(**{limit.name: here.number(key) * limit.unit for key, limit in LIMITS.items()})
