"""How much one sender may ask: so many letters a minute, and as many at once."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable

#: Senders that are remembered; who is forgotten begins anew.
_MOST = 10_000


class Rate:
    """Letters for each sender: a bucket that holds `minute` of them, and fills again within a minute."""

    def __init__(self, minute: int, now: Callable[[], float] = time.monotonic) -> None:
        self._minute, self._now = minute, now
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, sender: str) -> float:
        """Seconds that `sender` has to wait before the next letter; 0 counts one."""
        if not self._minute:
            return 0
        now = self._now()
        left, at = self._left.pop(sender, (float(self._minute), now))
        left = min(float(self._minute), left + (now - at) * self._minute / 60)
        wait = 0.0 if left >= 1 else (1 - left) * 60 / self._minute
        self._left[sender] = (left if wait else left - 1, now)
        if len(self._left) > _MOST:
            self._left.popitem(last=False)
        return wait
