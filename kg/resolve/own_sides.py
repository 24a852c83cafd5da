"""Rules for one's own: whose side "pihaknya" is, whose State or group "his country", "kelompoknya"."""

from __future__ import annotations

from kg.model import Mention
from kg.resolve.reading import Actors, Reading


def own_side(reading: Reading, mention: Mention) -> Actors:
    """Return whose side "pihaknya" is: that of who speaks or acts."""
    anchor = reading.anchor(mention)
    return (reading.offices.side_of(anchor),) if anchor is not None else ()


def own_state(reading: Reading, mention: Mention) -> Actors:
    """Return whose State "negaranya", "his country" is."""
    anchor = reading.anchor(mention)
    state = reading.offices.state_of(anchor) if anchor is not None else None
    return (state,) if state is not None else ()


def own(reading: Reading, mention: Mention) -> Actors:
    """Return what "negaranya", "his country", "kelompoknya" means: the State, body or group of who speaks or acts."""
    if mention.actor_kind == "State":
        return own_state(reading, mention)
    if mention.actor_kind == "Person":
        return ()
    land = _land_told_of(reading, mention) if mention.actor_kind == "ArmedGroup" else None
    side = (land,) if land is not None else own_side(reading, mention)
    return side if side and reading.kind_of(side[0]) != "Person" else ()


def _land_told_of(reading: Reading, mention: Mention) -> str | None:
    """Return the State of whose doings its own forces tell: "Israel was not struck, its military said"."""
    contents = reading.scene.contents_of.get(mention.span, ())
    inside = (m for content in contents for m in reading.scene.cover.touching(content) if m.span in content)
    state = min((m for m in inside if m.actor_kind == "State"), key=lambda m: m.span.start, default=None)
    first = reading.meant(state) if state is not None and state.span.end < mention.span.start else ()
    return first[0] if len(first) == 1 and reading.kind_of(first[0]) == "State" else None
