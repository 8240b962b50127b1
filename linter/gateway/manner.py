"""How a gateway is asked to work."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_address

from linter.gateway.next_hop import Address
from linter.gateway.verdict import Verdict

Check = Callable[[bytes], Awaitable[Verdict]]
"""Checks a message as it came; raises nothing."""
Network = IPv4Network | IPv6Network


@dataclass(frozen=True, slots=True)
class Manner:
    """`name` is the gateway's own; mail is taken from `networks` alone, over no more than `connections` at a time.

    `largest` is the most bytes of a message. With `returned`, a severity, messages with findings that grave go back.
    """

    listen: Address
    next_hop: Address
    name: str
    networks: tuple[Network, ...]
    connections: int
    largest: int
    returned: str | None = None

    def allows(self, host: str) -> bool:
        """Whether mail is taken from `host`, an IP address."""
        address = ip_address(host.partition("%")[0])
        mapped = getattr(address, "ipv4_mapped", None) or address
        return any(mapped in network for network in self.networks)
