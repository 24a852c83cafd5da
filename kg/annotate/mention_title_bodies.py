"""Finds the body of an office beyond other words: "director for Africa at the World Bank", "of its body, FIFA,"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.annotate.mention_cover import Cover
from kg.annotate.mention_lexicon import ReferenceLexicon, load_reference
from kg.annotate.mention_words import words_of
from kg.languages.language import Language
from kg.model import Mention

_LONGEST_FIELD = 6  # words of "for political and humanitarian affairs", "of soccer's world governing body"
_MENTIONS = 3  # after an office, among which its body is looked for
_BODIES = ("Organization", "IGO", "ArmedGroup")
_SEATED = re.compile(r" ([^,.;:()\"“”\n]+) (?:at|in|of|with) (?:the )?\Z")
_CALLED = re.compile(r" of ((?:[\w'’-]+ ){0,5}[\w'’-]+), \Z")


def body_past_words(text: str, cover: Cover, office: Mention, language: Language) -> Mention | None:
    """Return the body of an office that stands after the office's field or after what the body is, or None.

    Args:
        text: of the article.
        cover: its mentions.
        office: an office mention.
        language: of the article; none is found where possessors follow.
    """
    lexicon = load_reference(language.code)
    place = office.span.end
    for _ in range(_MENTIONS if lexicon.organ_order == "after-state" and office.text.islower() else 0):
        body = cover.after(place)
        if body is None:
            return None
        place = body.span.end
        gap = text[office.span.end : body.span.start]
        named = body.kind == "name" and body.actor_kind in _BODIES
        closed = text[place : place + 1] in (",", ".")
        if named and (_is_past_field(gap, language, lexicon) or (closed and _is_called(gap, language, lexicon))):
            return body
    return None


def _is_past_field(gap: str, language: Language, lexicon: ReferenceLexicon) -> bool:
    """Return whether an office's field and the word before its body stand in a gap: " for Asian affairs at the "."""
    seated = _SEATED.fullmatch(gap)
    words = words_of(seated[1]) if seated is not None else ()
    field = [word.key for word in words]
    subject = bool(field) and field[0] in lexicon.land_links and seated is not None and seated[1].islower()
    opens = bool(field) and (field[0] in lexicon.title_fields | lexicon.field_links or subject)
    return opens and _is_plain(field[1:], language, lexicon)  # "professor of history at"


def _is_called(gap: str, language: Language, lexicon: ReferenceLexicon) -> bool:
    """Return whether what a body is stands in a gap before its name: " of soccer's world governing body, "."""
    called = _CALLED.fullmatch(gap)
    words = words_of(called[1]) if called is not None else ()
    plain = [word.key for word in words if word.key not in lexicon.definite_before]
    return bool(words) and words[-1].text.islower() and _is_plain(plain, language, lexicon)


def _is_plain(words: Sequence[str], language: Language, lexicon: ReferenceLexicon) -> bool:
    other = (language.stop_words - lexicon.plural_partners, language.cues)
    return 0 < len(words) <= _LONGEST_FIELD and not any(word in known for word in words for known in other)


def is_body_told_of(mention: Mention) -> bool:
    """Return whether a description means a body that was named before: "the group", "the foreign ministry".

    Args:
        mention: after an office.
    """
    told = (mention.role or "").startswith(("definite:", "ministry:", "own:"))
    return mention.kind == "description" and told and mention.actor_kind != "Person"


def is_short_form(text: str, before: Mention | None, mention: Mention) -> bool:
    """Return whether a mention is what the one before it is shortened to: "Menteri Luar Negeri (Menlu)".

    Args:
        text: of the article.
        before: the mention before it, if any.
        mention: an office.
    """
    if (
        before is None
        or text[before.span.end : mention.span.start].strip() != "("
        or text[mention.span.end : mention.span.end + 1] != ")"
    ):
        return False
    return before.candidates == mention.candidates and before.role == mention.role


def can_have_office(mention: Mention) -> bool:
    """Return whether offices can be of a mention: a name, an organ, a possessive."""
    if mention.kind == "pronoun":
        return (mention.role or "").startswith(("third", "first"))
    return mention.kind == "name" or is_organ(mention)


def is_organ(mention: Mention) -> bool:
    """Return whether a mention is of an organ of a State or group: "militer", "the ministry"."""
    return (mention.role or "").startswith(("organ:", "ministry:"))
