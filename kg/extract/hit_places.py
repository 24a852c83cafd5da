"""Where an attack hits whose people or things nobody names: "bombed a market in Kharkiv", "menembaki warga Gaza"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.annotate.mention_titles import office_of
from kg.extract.governed import places_after
from kg.extract.passage import Passage
from kg.extract.verb_roles import clause_end
from kg.model import Clause, Mention

_NAME = 8  # tokens of a name
_FOLLOWED = ("Organization", "ArmedGroup")
_OWNED_NEAR = 4  # tokens from a noun to whose it is: "anggota kelompok militan"


def is_unnamed(passage: Passage, mention: Mention) -> bool:
    """Return whether only the place can tell whose people or forces are hit: "an army base in Israel"."""
    if mention.kind != "description":
        return False
    office = office_of(mention, passage.language)
    nobody = office is not None and office.anonymous and passage.body_of(mention) is None
    return nobody or (mention.role or "").startswith(("organ:", "ministry:", "anonymous"))


def home_of(passage: Passage, mention: Mention) -> Mention:
    """Return the place for people without a name who live there, for followers what they follow.

    "menembaki warga Gaza", "shelled Sumy residents"; "menangkap pendukung MDC", "arrested MDC supporters".
    """
    if mention.kind != "description":
        return mention
    home = passage.body_of(mention)
    return home if home is not None and home.actor_kind == "Place" else _followed(passage, mention) or mention


def _followed(passage: Passage, mention: Mention) -> Mention | None:
    """Return the party or group whose followers a noun means that stands right beside its name."""
    if mention.text.lower() not in passage.words.followers:
        return None
    first, last = passage.tokens_of(mention.span)
    reach = (first - _NAME, first) if passage.words.possessor_first else (last, last + _NAME)
    beside = [p for p in passage.phrases_between(max(0, reach[0]), reach[1]) if first in (p.last, p.first - 1)]
    named = [p.head for p in beside if p.head.kind == "name" and p.head.actor_kind in _FOLLOWED]
    return named[0] if named else None


def hit_place(passage: Passage, clause: Clause) -> tuple[Mention, ...]:
    """Return the place of a thing that is hit: "bombed a market in Kharkiv"; none where rebels are, who fight it."""
    if clause.object is None:
        return ()
    rebels = passage.language.armed_group_words
    first, end = passage.tokens_of(clause.object.span)
    if not set(rebels).isdisjoint(_singulars(passage.lower[first : min(end, clause.object.head + _OWNED_NEAR)])):
        return ()
    return places_after(passage, passage.token_at(clause.object.span.start), clause_end(passage, clause))


def is_make(passage: Passage, mention: Mention) -> bool:
    """Return whether an unknown name only tells which make a machine is: "helikopter Blackhawk", "a Mirage jet"."""
    if mention.kind != "name" or mention.candidates or mention.actor_kind in ("Person", "State"):
        return False
    first, last = passage.tokens_of(mention.span)
    beside = passage.lower[last : last + 1] if passage.words.possessor_first else passage.lower[first - 1 : first]
    return bool(set(beside) & set(passage.words.machines))


def _singulars(words: Sequence[str]) -> set[str]:
    """Return words with their forms without an s."""
    return {form for word in words for form in (word, word.removesuffix("s"))}
