"""Where an attack hits whose people or things nobody names: "bombed a market in Kharkiv", "menembaki warga Gaza"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.annotate.mention_titles import office_of
from kg.extract.governed import places_after
from kg.extract.passage import Passage
from kg.extract.verb_roles import clause_end
from kg.model import Clause, Mention

_OWNED_NEAR = 4  # tokens from a noun to whose it is: "anggota kelompok militan"


def is_unnamed(passage: Passage, mention: Mention) -> bool:
    """Return whether only the place can tell whose people or forces are hit: "an army base in Israel"."""
    if mention.kind != "description":
        return False
    office = office_of(mention, passage.language)
    nobody = office is not None and office.anonymous and passage.body_of(mention) is None
    return nobody or (mention.role or "").startswith(("organ:", "ministry:", "anonymous"))


def home_of(passage: Passage, mention: Mention) -> Mention:
    """Return the place for people without a name who live there: "menembaki warga Gaza", "shelled Sumy residents"."""
    home = passage.body_of(mention) if mention.kind == "description" else None
    return home if home is not None and home.actor_kind == "Place" else mention


def hit_place(passage: Passage, clause: Clause) -> tuple[Mention, ...]:
    """Return the place of a thing that is hit: "bombed a market in Kharkiv"; none where rebels are, who fight it."""
    if clause.object is None:
        return ()
    rebels = passage.language.armed_group_words
    first, end = passage.tokens_of(clause.object.span)
    if not set(rebels).isdisjoint(_singulars(passage.lower[first : min(end, clause.object.head + _OWNED_NEAR)])):
        return ()
    return places_after(passage, passage.token_at(clause.object.span.start), clause_end(passage, clause))


def _singulars(words: Sequence[str]) -> set[str]:
    """Return words with their forms without an s."""
    return {form for word in words for form in (word, word.removesuffix("s"))}
