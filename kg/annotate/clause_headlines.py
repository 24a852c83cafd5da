"""Clauses of headlines whose verbs stand without a prefix, which no parse knows: "Macron Desak Putin Tarik Pasukan"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.annotate.clause_grammar import load_clause_grammar
from kg.languages.language import Language, Modifiers
from kg.model import Argument, Article, Clause, Mention, Modality, Polarity, Sentence, Span, Token

_LONGEST = 3  # words in the longest verb looked for
_UNDER: Mapping[str, Modality] = {"promises": "intended", "threatens": "intended", "callsFor": "requested"}
_SMALL = ("ADV", "AUX", "PART")
_NOMINAL = ("NOUN", "PROPN", "ADJ", "NUM", "X")


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb of a headline: where it stands, who acts, and the verb that governs it."""

    index: int
    first: int  # its first adverb
    subject: Argument
    governor: int | None


def with_headline_clauses(
    clauses: Sequence[Clause],
    article: Article,
    annotation: tuple[Sequence[Token], Sequence[Sentence]],
    mentions: Sequence[Mention],
    language: Language,
) -> tuple[Clause, ...]:
    """Return the clauses with those of bare verbs in titles as their order tells: who acts stands right before.

    Args:
        clauses: as the parse has them.
        article: tells what is a title.
        annotation: the document's tokens and sentences.
        mentions: the actors in it.
        language: gives the bare forms of verbs; one whose verbs have no prefixes gets its clauses back.
    """
    if not load_clause_grammar(language.code).passive_beginnings:
        return tuple(clauses)
    tokens, sentences = annotation
    titles = [number for number, s in enumerate(sentences) if article.blocks[s.block].kind == "title"]
    built: dict[int, tuple[Clause, int | None]] = {}
    for number in titles:
        headline = _Headline(tokens, sentences[number], mentions, language)
        old = {clause.predicate: clause for clause in clauses if clause.sentence == number}
        for clause, governor in headline.clauses(number, old):
            built[clause.predicate] = clause, governor
    return _linked(clauses, built) if built else tuple(clauses)


def _linked(clauses: Sequence[Clause], built: Mapping[int, tuple[Clause, int | None]]) -> tuple[Clause, ...]:
    """Return all clauses in order, each with the place of its governor among them."""
    governors = {
        c.predicate: clauses[c.governor].predicate if c.governor is not None else None
        for c in clauses
        if c.predicate not in built
    } | {predicate: governor for predicate, (_, governor) in built.items()}
    kept = [clause for clause in clauses if clause.predicate not in built]
    merged = sorted((*kept, *(clause for clause, _ in built.values())), key=lambda clause: clause.predicate)
    places = {clause.predicate: place for place, clause in enumerate(merged)}
    heads = ((clause, governors[clause.predicate]) for clause in merged)
    return tuple(replace(c, governor=places.get(head) if head is not None else None) for c, head in heads)


class _Headline:
    """One sentence of a title with its bare verbs."""

    def __init__(
        self, tokens: Sequence[Token], sentence: Sentence, mentions: Sequence[Mention], language: Language
    ) -> None:
        self._tokens, self._sentence, self._language = tokens, sentence, language
        self._lower = {i: tokens[i].text.lower() for i in range(sentence.first, sentence.last)}
        self._named: dict[int, int] = {}  # the first token of the actor that a token ends
        self._inside: set[int] = set()
        starts = [token.span.start for token in tokens]
        for mention in mentions:
            if mention.kind != "pronoun" and mention.span in sentence.span:
                first, last = (bisect_left(starts, edge) for edge in (mention.span.start, mention.span.end))
                self._named[last - 1] = first
                self._inside |= set(range(first, last))
        self._verbs: dict[int, _Verb] = {}

    def clauses(self, number: int, old: Mapping[int, Clause]) -> Iterator[tuple[Clause, int | None]]:
        """Yield each clause with the token of the verb that governs it."""
        for index in range(self._sentence.first, self._sentence.last):
            unparsed = index not in old and self._expresses(index, "active")
            if index not in self._inside and (self._is_bare(index) or unparsed):
                verb = self._verb_at(index)
                if verb is not None:
                    self._verbs[index] = verb
        for verb in self._verbs.values():
            yield self._clause(verb, number, old.get(verb.index)), verb.governor

    def _is_bare(self, index: int) -> bool:
        clipped = any(form.shape == "clipped" for form in self._language.cues.get(self._lower[index], ()))
        return clipped or self._expresses(index, "bare")

    def _expresses(self, index: int, shape: str) -> bool:
        """Return whether a verb of the lexicon stands at a token, in its bare form or with a prefix."""
        for length in range(_LONGEST, 0, -1):
            words = " ".join(self._lower.get(i, "") for i in range(index, index + length))
            verbs = (form for form in self._language.triggers.get(words, ()) if form.trigger.part == "verb")
            if any(form.bare if shape == "bare" else form.voice != "passive" for form in verbs):
                return True
        return False

    def _verb_at(self, index: int) -> _Verb | None:
        before = index - 1
        while before >= self._sentence.first and self._is_small(before):
            before -= 1
        if before in self._named:
            return self._acting(index, before)
        if before in self._verbs and self._takes_act(before, index):  # "Ancam Serang"
            return _Verb(index, before + 1, self._verbs[before].subject, before)
        if before < self._sentence.first:
            return self._led_in(index)
        joined = self._lower[before] in (",", *self._language.modifiers.coordinators)
        earlier = self._main_verb(before) if joined else None
        return _Verb(index, before + 1, earlier.subject, earlier.governor) if earlier is not None else None

    def _takes_act(self, verb: int, index: int) -> bool:
        """Return whether a verb can govern another right after it, which is no noun: "Bantah Serang", "Janji Bantu"."""
        noun = any(form.shape == "noun" for form in self._language.cues.get(self._lower[index], ()))
        told = any({"clause", "purpose"} & set(f.cue.frames) for f in self._language.cues.get(self._lower[verb], ()))
        turned_down = any(f.trigger.negates_complement for f in self._language.triggers.get(self._lower[verb], ()))
        return not noun and (told or turned_down)

    def _acting(self, index: int, last: int) -> _Verb | None:
        """Return a verb with the noun phrase right before it as its subject."""
        first = self._named[last]
        while first > self._sentence.first and self._goes_on(first - 1):
            first = self._named.get(first - 1, first - 1)
        opening = first - 1
        if opening >= self._sentence.first and self._tokens[opening].pos == "ADP" and opening not in self._verbs:
            return (
                None if self._tokens[opening].label == "case" else _Verb(index, last + 1, self._noun(first, last), None)
            )
        governor = opening if opening in self._verbs else None
        return _Verb(index, last + 1, self._noun(first, last), governor)

    def _goes_on(self, index: int) -> bool:
        """Return whether a word belongs to the noun after it: "Wapres AS", "Keluarga Sandera Israel"."""
        return index not in self._verbs and self._tokens[index].pos in _NOMINAL

    def _noun(self, first: int, last: int) -> Argument:
        return Argument(Span(self._tokens[first].span.start, self._tokens[last].span.end), first)

    def _led_in(self, index: int) -> _Verb | None:
        """Return a verb that begins the headline, of whoever acts after the comma: "Bela Israel, AS Veto Resolusi"."""
        commas = (i for i in range(index + 1, self._sentence.last - 1) if self._lower[i] == ",")
        comma = next(commas, None)
        if comma is None:
            return None
        ends = [last for last, first in self._named.items() if first == comma + 1]
        following = ends[0] + 1 if ends else None
        while following is not None and following < self._sentence.last and self._is_small(following):
            following += 1
        acts = following is not None and following < self._sentence.last and self._is_verb(following)
        return _Verb(index, index, self._noun(comma + 1, ends[0]), None) if acts else None

    def _is_verb(self, index: int) -> bool:
        return self._tokens[index].pos == "VERB" or self._is_bare(index)

    def _main_verb(self, joint: int) -> _Verb | None:
        """Return the verb whose subject goes on after a conjunction, the last one, or a comma, the last main one."""
        verbs = [verb for verb in self._verbs.values() if self._lower[joint] != "," or verb.governor is None]
        return verbs[-1] if verbs else None

    def _is_small(self, index: int) -> bool:
        word, modifiers = self._lower[index], self._language.modifiers
        adverb = self._tokens[index].pos in _SMALL and index not in self._verbs
        return (adverb or word in modifiers.negation or word in modifiers.modality) and index not in self._inside

    def _clause(self, verb: _Verb, number: int, old: Clause | None) -> Clause:
        end = self._end(verb)
        whole = Span(self._tokens[min(verb.subject.head, verb.index)].span.start, self._tokens[end - 1].span.end)
        polarity, modality = self._force(verb, self._language.modifiers)
        token = self._tokens[verb.index]
        found = old if old is not None else Clause(whole, number, verb.index, token.lemma or token.text.lower())
        inside = Span(token.span.end, whole.end) if token.span.end < whole.end else None
        kept = found.object if found.object is not None and inside is not None and found.object.span in inside else None
        return replace(
            found,
            span=whole,
            voice="active",
            polarity=polarity,
            modality=modality,
            subject=verb.subject,
            object=kept,
            agent=None,
            obliques=tuple(o for o in found.obliques if verb.index < o.head < end),
            governor=None,
        )

    def _end(self, verb: _Verb) -> int:
        """Return where the clause of a verb ends: before a comma or the next verb, whose subject it may share."""
        following = (other.first for other in self._verbs.values() if other.index > verb.index)
        end = min(following, default=self._sentence.last)
        commas = (i for i in range(verb.index + 1, end) if self._lower[i] == ",")
        return max(verb.index + 1, next(commas, end))

    def _force(self, verb: _Verb, modifiers: Modifiers) -> tuple[Polarity, Modality]:
        words = [self._lower[i] for i in range(verb.first, verb.index)]
        polarity: Polarity = "negative" if any(word in modifiers.negation for word in words) else "positive"
        governing = self._lower[verb.governor] if verb.governor is not None else ""
        acts = (form.cue.relation or "" for form in self._language.cues.get(governing, ()) if form.shape == "clipped")
        under: Modality = next((_UNDER[act] for act in acts if act in _UNDER), "asserted")
        return polarity, next((modifiers.modality[word] for word in words if word in modifiers.modality), under)
