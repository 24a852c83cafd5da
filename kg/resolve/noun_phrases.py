"""Tells what stands around a noun that means an actor: its demonstrative, a name beside it, who heads a government."""

from __future__ import annotations

from collections.abc import Sequence

from kg.annotate.mention_words import Word, words_of
from kg.model import Mention, Span
from kg.resolve.scene import Scene

_BREAKS = frozenset(',.;:!?()"“”\n')
_BEFORE = 32  # characters before a noun in which its article can stand
_PHRASE = 60  # characters after a noun in which its demonstrative can stand
_PHRASE_WORDS = 5
_ADJECTIVES = 3  # between whose a government is and its noun: "Modi's new centre-left government"


def is_definite(scene: Scene, mention: Mention) -> bool:
    """Return whether a noun phrase points back: "wartawan terkenal itu", "the famous journalist"."""
    if words_of(scene.text, mention.span)[0].key in scene.lexicon.definite_before:
        return True
    before = words_of(scene.text, Span(max(0, mention.span.start - _BEFORE), mention.span.start))
    for word in reversed(before[-_PHRASE_WORDS:]):  # "the 84-year-old leader"
        gap = scene.text[word.span.end : mention.span.start]
        if word.key in scene.lexicon.definite_before:
            return not set(gap) & set(_BREAKS)
        if any(word.key in words for words in (scene.language.stop_words, scene.language.cues, scene.language.offices)):
            break
    title = scene.title_at.get(mention.span)
    named = title.of.span.end if title is not None and title.of is not None else 0
    end = max(mention.span.end, named)  # "ketua umum Partai Gerindra ini"
    following = words_of(scene.text, Span(end, min(len(scene.text), end + _PHRASE)))
    for word in following[: _PHRASE_WORDS if scene.lexicon.definite_after else 0]:
        if word.key in scene.lexicon.definite_after:
            return not set(scene.text[end : word.span.start]) & set(_BREAKS)
        if word.key in scene.language.stop_words or word.key in scene.language.cues:
            return False
    return False


def is_led_in(scene: Scene, words: Sequence[Word]) -> bool:
    """Return whether an article for one leads in a noun: "a radical Shiite cleric", "seorang pejabat".

    Args:
        scene: the article.
        words: those before the noun, the last one right before it or of it.
    """
    for word in reversed(words):
        if word.key in scene.lexicon.indefinite_singular:
            return True
        if word.key in scene.language.stop_words or word.key in scene.language.cues:
            return False
    return False


def is_singular(scene: Scene, mention: Mention) -> bool:
    """Return whether a noun is of one: "seorang pejabat", "an official", "wanita itu"; not "polisi", "officials"."""
    words = words_of(mention.text)
    before = words_of(scene.text, Span(max(0, mention.span.start - _BEFORE), mention.span.start))[-2:]
    if any(word.key in scene.lexicon.indefinite_singular for word in (*before, *words)):
        return True
    if any(word.key in scene.lexicon.plural_before for word in (*before[-1:], *words[:1])):
        return False
    plural = scene.lexicon.organ_order == "after-state" and words[-1].key.endswith("s")
    return is_definite(scene, mention) and not plural


def name_beside(scene: Scene, mention: Mention) -> Mention | None:
    """Return the name that a noun stands with: "gerilyawan [Taliban]", "[Hamas] militants", or None."""
    before_state = scene.lexicon.organ_order == "before-state"
    name = scene.cover.after(mention.span.end) if before_state else scene.cover.before(mention.span.start)
    if name is None or name.kind != "name":
        return None
    first, second = (mention, name) if before_state else (name, mention)
    return name if scene.text[first.span.end : second.span.start] == " " else None


def head_of_government(scene: Scene, mention: Mention) -> Mention | None:
    """Return the person or office that a government is of: "pemerintah Presiden [X]", "the [X] administration"."""
    if scene.lexicon.organ_order == "before-state":
        head = scene.cover.after(mention.span.end)
        gap = words_of(scene.text[mention.span.end : head.span.start]) if head is not None else ()
        near = len(gap) <= 1 and not any(word.capital or word.key in scene.language.stop_words for word in gap)
        closed = head is not None and set(scene.text[mention.span.end : head.span.start]) & set(_BREAKS)
        head = head if near and not closed else None
    else:
        head = scene.cover.before(mention.span.start)
        head = head if head is not None and _heads(scene, _gap(scene, head, mention)) else None
    if head is None or head.actor_kind != "Person":
        return None
    return head if head.kind == "name" or reference_of(head) == "office" else None


def _heads(scene: Scene, gap: str) -> bool:
    """Return whether words between a name and a government make it the head: "Modi's [government]", "'s left-wing"."""
    if gap in ("", "'s", "’s"):
        return True
    words = words_of(gap)
    described = gap.startswith(("'s ", "’s ")) and gap.islower() and len(words) <= _ADJECTIVES + 1
    unfit = (scene.language.stop_words, scene.language.cues, scene.language.offices)
    plain = not any(word.key in known for word in words[1:] for known in unfit)
    return described and plain and not set(gap) & _BREAKS


def _gap(scene: Scene, head: Mention, mention: Mention) -> str:
    return scene.text[head.span.end : mention.span.start].strip()


def only_describes(scene: Scene, mention: Mention) -> bool:
    """Return whether a hyphen makes a name part of an adjective, which nothing takes up: "a Chadian-backed coup"."""
    end = mention.span.end
    tail = words_of(scene.text[end : end + _BEFORE])[:1] if scene.text[end : end + 1] == "-" else ()
    return any(word.key in scene.lexicon.hyphened_tails for word in tail)


def reference_of(mention: Mention) -> str:
    """Return the kind of reference in a mention's role: "office" of "office:president"."""
    return (mention.role or "").split(":", 1)[0]
