"""A connection that does not outstay its time: headers within seconds, and an answer that is fetched.

uvicorn waits for ever for a request that never becomes whole and for an answer that nobody reads; each would hold a
connection, and a letter with it.
"""

from __future__ import annotations

import asyncio

from uvicorn.protocols.http.h11_impl import H11Protocol


class Connection(H11Protocol):
    """uvicorn's own, with an end: `greeted` is how many seconds headers may take, `connected` a request and its answer."""

    greeted = 10.0
    connected = 150.0
    _end: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for headers."""
        super().connection_made(transport)
        self._until(self.greeted)

    def data_received(self, data: bytes) -> None:
        """Once headers are whole, the request has its own time."""
        began = self.cycle
        if self._end is None:
            self._until(self.greeted)  # another request begins
        super().data_received(data)
        if self.cycle is not began:
            self._until(self.connected)

    def on_response_complete(self) -> None:
        """What comes next has its own time, once the answer has been fetched."""
        began = self.cycle
        if not self.transport.get_write_buffer_size():
            self._until(None)
        super().on_response_complete()
        if self.cycle is not began:  # one that had been sent already
            self._until(self.connected)

    def connection_lost(self, exc: Exception | None) -> None:
        """There is nothing left to end."""
        self._until(None)
        super().connection_lost(exc)

    def _until(self, seconds: float | None) -> None:
        if self._end:
            self._end.cancel()
        self._end = None if seconds is None else self.loop.call_later(seconds, self.transport.abort)
