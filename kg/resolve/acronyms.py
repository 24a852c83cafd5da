"""Which names brackets tie to each other: "Tamil National Alliance (TNA)", "Organisasi Kesehatan Dunia (WHO)"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.annotate.mention_words import words_of
from kg.model import Mention, Span
from kg.resolve.people import name_keys
from kg.resolve.scene import Scene

_PAIR = 2  # a name of a known body has at least every second word of a long form of it


def bracketed(scene: Scene, names: Sequence[Mention]) -> dict[Span, Mention]:
    """Return the names that brackets tie to another ("Organisasi X (OX)"), with the one whose actor they share.

    The unknown of the two follows the known; of two unknown ones the acronym, wherever it stands, the long form. An
    acronym that a known body has, too, is the long form's that it is made of ("Tamil National Alliance (TNA)").

    Args:
        scene: the article.
        names: its names, in order.
    """
    long_forms: dict[tuple[str, ...], Mention] = {}
    tied: dict[Span, Mention] = {}
    for previous, mention in zip(names, names[1:], strict=False):
        between = scene.text[previous.span.end : mention.span.start]
        if between != " (" or scene.text[mention.span.end : mention.span.end + 1] != ")" or not mention.text.isupper():
            continue
        if not mention.candidates or _is_another(scene, previous, mention):
            long_forms.setdefault(name_keys(mention), previous)
        elif not previous.candidates:
            tied[previous.span] = mention
    for mention in names:
        long = long_forms.get(name_keys(mention))
        if long is not None and mention is not long and name_keys(long) not in long_forms:
            tied[mention.span] = long
    return {span: other for span, other in tied.items() if other.span not in tied}


def _is_another(scene: Scene, long: Mention, short: Mention) -> bool:
    """Return whether an acronym is made of a long form's words, of which its known bodies' names have few."""
    words = words_of(long.text)
    initials = "".join(word.text[0] for word in words if word.text[0].isupper())
    if long.candidates or initials.upper() != short.text.replace(".", "").upper():
        return False
    own = {word.key for word in words}
    actors = (scene.gazetteer.actor(candidate) for candidate in short.candidates)
    names = ({w.key for w in words_of(name)} for actor in actors for forms in actor.names.values() for name in forms)
    return not any(len(name & own) * _PAIR >= len(own) for name in names)
