"""How the service is run: what it listens on, who may use it, and its bounds."""

from __future__ import annotations

from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path

from linter.web.pool import Bounds


def is_loopback(host: str) -> bool:
    """Whether an address or a name can only be this machine."""
    if host == "localhost":
        return True
    try:
        return ip_address(host.removeprefix("[").removesuffix("]")).is_loopback
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class Options:
    """One field for each option of `policyline serve`. `rate` is letters a minute from one sender, 0 for any number."""

    host: str = "127.0.0.1"
    port: int = 8000
    tokens: Path | None = None
    origins: tuple[str, ...] = ()
    rate: int = 120
    certificate: Path | None = None
    key: Path | None = None
    proxy: str = ""
    #: At once; letters wait in the clients for a connection that is free.
    connections: int = 500
    bounds: Bounds = field(default_factory=lambda: Bounds(2))

    @property
    def arriving(self) -> float:
        """Seconds for a letter to arrive: as many as it may be worked on."""
        return self.bounds.seconds

    @property
    def connected(self) -> float:
        """Seconds for all that one request takes: room, arrival, a worker, the work, and to fetch the answer."""
        return 5 * self.bounds.seconds

    @property
    def secure(self) -> bool:
        """Whether it speaks TLS itself."""
        return self.certificate is not None
