"""What the browsers should know: which build they look at, and the faults of the last one."""

import secrets
import threading
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class State:
    """One moment of the preview."""

    serial: int
    site: str
    """Names the build that is served; a page of another one reloads itself."""

    faults: str
    """What the last build complained of; empty when it succeeded."""


class Hub:
    """Holds the current state and wakes whoever waits for the next."""

    def __init__(self, faults: str = "") -> None:
        # A restarted server must not take its pages for those of the one before.
        self._run = secrets.token_hex(4)
        self._changed = threading.Condition()
        self._state = State(0, f"{self._run}-0", faults)
        self._closed = False

    @property
    def state(self) -> State:
        """Return the current state."""
        return self._state

    @property
    def closed(self) -> bool:
        """Tell whether the preview ends."""
        return self._closed

    def built(self) -> None:
        """Announce a new site."""
        serial = self._state.serial + 1
        self._set(State(serial, f"{self._run}-{serial}", ""))

    def failed(self, faults: str) -> None:
        """Announce faults; the site stays the one before."""
        self._set(replace(self._state, serial=self._state.serial + 1, faults=faults))

    def close(self) -> None:
        """Let every waiting browser go."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def wait(self, serial: int, timeout: float) -> State | None:
        """Return the first state after a serial; None after the timeout or at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._state.serial > serial, timeout)
            return None if self._closed or self._state.serial <= serial else self._state

    def _set(self, state: State) -> None:
        with self._changed:
            self._state = state
            self._changed.notify_all()
