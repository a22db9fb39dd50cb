"""The pages gone through, for back and forward."""

from dataclasses import dataclass, field

Stop = tuple[str, object]  # code of the page, key of its record
_KEPT = 50


@dataclass
class Trail:
    """Where the person has been; going somewhere new forgets what lay ahead."""

    stops: list[Stop] = field(default_factory=list)
    at: int = -1

    def go(self, stop: Stop) -> None:
        """Stand on a new stop."""
        if self.here() == stop:
            return
        self.stops = [*self.stops[: self.at + 1], stop][-_KEPT:]
        self.at = len(self.stops) - 1

    def here(self) -> Stop | None:
        """The stop the person stands on."""
        return self.stops[self.at] if self.at >= 0 else None

    def move(self, way: int) -> Stop | None:
        """One back (-1) or forward (+1); None at the end."""
        if not 0 <= self.at + way < len(self.stops):
            return None
        self.at += way
        return self.stops[self.at]
