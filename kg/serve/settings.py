"""What the server is told when it starts."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.serve.messages import Limits

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True)
class Settings:
    """What the server is told when it starts."""

    store: str
    host: str = "127.0.0.1"
    port: int = 8000  # 0: any that is free
    workers: int = 4  # processes that read the store
    origins: tuple[str, ...] = ()  # of pages elsewhere that may read answers; "*" for all
    names: tuple[str, ...] = ()  # under which the server may be asked for beside those of the loopback
    limits: Limits = field(default_factory=Limits)

    @property
    def known_names(self) -> list[str]:
        """The names under which the server may be asked for: no page elsewhere can get at it by a name of its own.

        A server that others reach may have any name, unless some are given.
        """
        if self.host not in LOOPBACK and not self.names:
            return ["*"]
        return sorted(LOOPBACK - {"::1"} | {"[::1]"} | set(self.names))
