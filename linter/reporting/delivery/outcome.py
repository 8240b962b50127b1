"""What can become of a message that does not simply go."""

from __future__ import annotations


class NotConfigured(ValueError):
    """A setting of the channel is missing or wrong; the message is a sentence that names it."""


class NotSent(Exception):
    """The message surely did not go; the words say why. With `lasting`, trying again will not help."""

    def __init__(self, words: str, *, lasting: bool = False) -> None:
        super().__init__(words)
        self.lasting = lasting


class Unknown(Exception):
    """All of the message was handed over, and no answer came: it may have gone."""
