"""How reports go out: a channel a file. Each sends one message, and says surely sent, surely not, or that nobody can know."""

from __future__ import annotations

from linter.reporting.delivery.outcome import NotConfigured, NotSent, Unknown

__all__ = ["NotConfigured", "NotSent", "Unknown"]
