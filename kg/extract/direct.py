"""Direct speech: each quotation with the cue after, before or around it, or with the speaker of the one before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.attribution import Attribution, certainty_of
from kg.extract.content_after import content_after
from kg.extract.cues import CueMention
from kg.extract.joined_quotes import joins_clause
from kg.extract.noun_subjects import unnamed_before
from kg.extract.passage import Passage
from kg.extract.phrase_parts import is_person
from kg.extract.quotation_frames import announced, closes_quotation, passes_on
from kg.extract.quotation_runs import block_at, split_goes_on
from kg.extract.report import has_verb_tagged
from kg.extract.report_before import is_passive
from kg.extract.speakers import Speaker, fused_speaker, speaker_after, speaker_of_phrase
from kg.extract.subjects import speaker_before
from kg.extract.taken_up import taken_up_after
from kg.model import Quote, Span

_REPORTING_CLAUSE = 25  # tokens in the longest reporting clause after a quotation
_TOLD = 8  # tokens of a cue and whom it tells
_LEAD_WORDS = 2  # words that may stand between a quotation and its cue: "demikian", "begitu"
_GOING_ON_WORDS = 2  # the same right after another quotation
_ENDINGS = (*'.!?:\n”"»', "''")  # after which a quotation can begin by itself
_BARE_WORDS = 5  # words that a quotation without any cue needs to count as speech


def direct_speech(passage: Passage) -> tuple[Attribution, ...]:
    """Return an attribution for each quotation that is speech, in order; a split quotation gives one.

    Source: the patterns of Pareti (2015), "Attribution: a computational approach", chapter 3, for quotations.
    """
    found: list[Attribution] = []
    quotes = passage.document.quotes
    index = 0
    while index < len(quotes):
        quote = quotes[index]
        attribution = _attributed(passage, quote, index)
        if attribution is None:
            bare = _bare(passage, quote, found)
            if bare is not None:
                found.append(bare)
            index += 1
            continue
        joined = index
        while attribution.pattern.startswith("quote-then") and split_goes_on(passage, attribution, joined):
            joined += 1
            attribution = replace(
                attribution, content=Span(attribution.content.start, quotes[joined].span.end), pattern="quote-split"
            )
        found.append(attribution)
        index = joined + 1
    return tuple(found)


def _attributed(passage: Passage, quote: Quote, index: int) -> Attribution | None:
    if (quote.scare and not _follows_cue(passage, quote)) or _is_predicate(passage, quote):
        return None
    return (
        (_cue_before(passage, quote, index) if _is_announced(passage, quote) else None)
        or _cue_after(passage, quote, index)
        or _cue_before(passage, quote, index)
        or _cue_inside(passage, quote)
        or _signed(passage, quote)
        or announced(passage, quote)
    )


def _is_predicate(passage: Passage, quote: Quote) -> bool:
    """Return whether quoted words are what the writer's subject does: 'The text "condemns the attacks" on ships'."""
    first = passage.token_at(quote.span.start)
    verb = passage.tokens[first].pos == "VERB" and passage.text[quote.span.start].islower()
    found = passage.clauses_at(first, first + 1) if verb else ()
    return any(clause.subject is not None and clause.subject.span.end <= quote.outer.start for clause in found)


def _is_announced(passage: Passage, quote: Quote) -> bool:
    """Return whether a cue, whom it tells, and a comma or colon stand before a quotation that ends its sentence."""
    mark = passage.token_at(quote.outer.start) - 1
    if passage.lower[mark] not in (",", ":") or quote.span.of(passage.text)[-1] not in ".!?":
        return False
    cue = next((c for c in passage.cues_between(max(0, mark - _TOLD), mark) if _reaches(passage, c, mark)), None)
    if cue is None or "quote" not in cue.cue.frames or cue.reading("active") is None:
        return False
    first = passage.document.sentences[cue.sentence].first
    return all(passage.quote_around(token.span) is None for token in passage.tokens[first:mark])


def _reaches(passage: Passage, cue: CueMention, mark: int) -> bool:
    """Return whether nothing but whom a cue tells stands between it and a mark: "told GB News:"."""
    if cue.last == mark or "object" not in cue.cue.target:
        return cue.last == mark
    told = next(passage.phrases_between(cue.last, mark), None)
    article = passage.tokens[cue.last].pos == "DET"
    return told is not None and told.first <= cue.last + article and told.last == mark


def _follows_cue(passage: Passage, quote: Quote) -> bool:
    """Return whether a few quoted words come right after a cue and begin a sentence: 'he answered "Nope, nope."'."""
    end = passage.token_at(quote.outer.start)
    spoken = any("quote" in cue.cue.frames and cue.last == end for cue in passage.cues_between(max(0, end - 3), end))
    titled = passage.in_title(passage.document.sentences[passage.sentence_at(quote.outer.start)])
    begins = passage.text[quote.span.start].isupper() and not titled
    return spoken and (begins or _is_clause(passage, quote))


def _is_clause(passage: Passage, quote: Quote) -> bool:
    """Return whether quoted words that do not begin like a sentence are a clause all the same."""
    first, last = passage.tokens_of(quote.span)
    return last - first >= _BARE_WORDS and has_verb_tagged(passage, first, last)


def _cue_after(passage: Passage, quote: Quote, index: int) -> Attribution | None:
    first, last = _clause_after(passage, quote, index)
    start = first
    while start < last and passage.lower[start] in (",", ".", "-", "–", "—", ";"):
        start += 1
    if start < last and passage.lower[start] in passage.words.contrasts:
        return None  # '..., "A," but he denied that B'
    for cue in passage.cues_between(start, last):
        if passes_on(passage, cue, last) or not (_can_report(passage, cue) or closes_quotation(passage, cue, start)):
            continue
        if _introduces_next(passage, cue, index):
            return None
        joined = cue.first == start + 1 and passage.lower[start] in passage.language.modifiers.coordinators
        if joined or _has_own_words(passage, quote, cue, last):
            return None  # 'called it "a farce" and said that'
        speaker = _speaker_near(passage, cue, start, last)
        if speaker is not None:
            return _attribution(quote, cue, speaker, pattern="quote-then-cue")
        if cue.first - start > _LEAD_WORDS:
            return None
    return None


def _has_own_words(passage: Passage, quote: Quote, cue: CueMention, last: int) -> bool:
    """Return whether a cue in the sentence after a quotation says something else: '"A." He said it was B.'."""
    starts = quote.span.of(passage.text)[-1] == "." and passage.text_after(quote.outer.end).lstrip()[:1].isupper()
    if not starts or cue.reading("active") is None:
        return False
    clause = next((i for i in range(cue.last, last) if passage.lower[i] in (",", ".")), last)
    return content_after(passage, cue, last) is not None or has_verb_tagged(passage, cue.last, clause)


def _can_report(passage: Passage, cue: CueMention) -> bool:
    """Return whether a cue can report a quotation before it; passives that credit an outlet only pass it on."""
    if passage.lower[cue.first] in passage.language.reporting.verbs and cue.reading("active", "clipped") is None:
        return False
    if cue.last - cue.first == 1 and is_passive(passage, cue):
        return False
    return "quote" in cue.cue.frames or cue.reading("clipped") is not None


def _clause_after(passage: Passage, quote: Quote, index: int) -> tuple[int, int]:
    """Return the tokens of the reporting clause that may follow a quotation: to the next quotation or sentence end."""
    first = passage.token_at(quote.outer.end)
    sentence = passage.document.sentences[passage.sentence_at(quote.outer.end - 1)]
    last = sentence.last
    if first >= last and first < len(passage.tokens):
        following = passage.sentence_of(first)
        if following.block == sentence.block and following.first == first:
            last = following.last
    quotes = passage.document.quotes
    if index + 1 < len(quotes):
        last = min(last, passage.token_at(quotes[index + 1].outer.start))
    return first, min(last, first + _REPORTING_CLAUSE)


def _introduces_next(passage: Passage, cue: CueMention, index: int) -> bool:
    """Return whether the cue stands before the next quotation and belongs to it: '"A." Kerry said: "B."'."""
    quotes = passage.document.quotes
    ended = passage.text[quotes[index].span.end - 1] in ".!?"
    if index + 1 >= len(quotes) or not ended:
        return False
    between = passage.text[cue.span.end : quotes[index + 1].outer.start]
    return between.strip() in (":", ",", "")


def _speaker_near(passage: Passage, cue: CueMention, first: int, last: int) -> Speaker | None:
    before = speaker_before(passage, cue, first) if cue.first > first else None
    inverted = (cue.reading("noun") is not None and cue.reading("active") is None) or cue.first - first <= _LEAD_WORDS
    if inverted and before is None:
        found = taken_up_after(passage, cue, last) or speaker_after(passage, cue, last)
        return found or unnamed_before(passage, cue, first)
    return before or fused_speaker(passage, cue) or unnamed_before(passage, cue, first)


def _cue_before(passage: Passage, quote: Quote, index: int) -> Attribution | None:
    end = passage.token_at(quote.outer.start)
    sentence = passage.document.sentences[passage.sentence_at(quote.outer.start)]
    first = sentence.first
    if index:
        first = max(first, passage.token_at(passage.document.quotes[index - 1].outer.end))
    introduced = passage.text_before(quote.outer.start).rstrip().endswith((",", ":", "bahwa", "that"))
    if first >= end and sentence.first > 0:
        previous = passage.document.sentences[passage.sentence_at(quote.outer.start) - 1]
        introduced = passage.text[previous.span.end - 1] == ":"
        first = previous.first
    cues = [
        c for c in passage.cues_between(first, end) if "quote" in c.cue.frames or c.reading("clipped", "preposition")
    ]
    if not cues or not (introduced or cues[-1].last == end):
        return None
    cue = cues[-1]
    if not introduced and "object" in cue.cue.target and _is_title(passage, quote):
        return None
    joined = joins_clause(passage, quote)
    apart = joined is not None and has_verb_tagged(passage, cue.last, joined)  # 'said that A and that "B"'
    if apart or any(_tells_of(passage, c, cue) for c in cues[:-1]) or _says_of_noun(passage, cue, quote):
        return None
    source = cue.reading("preposition") is not None
    before = None if source else speaker_before(passage, cue, first)
    speaker = before or speaker_after(passage, cue, end)
    return _attribution(quote, cue, speaker, pattern="cue-then-quote") if speaker else None


def _is_title(passage: Passage, quote: Quote) -> bool:
    """Return whether quoted words are the name of a programme or paper that was told: 'told "Fox and Friends"'."""
    tokens = passage.tokens[slice(*passage.tokens_of(quote.span))]
    named = all(token.pos in ("PROPN", "CCONJ", "ADP", "DET") or token.text[0].isupper() for token in tokens)
    return named and len(tokens) > 1 and tokens[-1].text not in (".", "!", "?")


def _tells_of(passage: Passage, earlier: CueMention, cue: CueMention) -> bool:
    """Return whether a cue is in a clause of when within an earlier one's words: 'said that when X railed, "..."'."""
    tokens, verb = passage.tokens, cue.first
    if tokens[verb].label.partition(":")[0] != "advcl" or tokens[verb].head <= cue.first:
        return False
    main = tokens[verb].head
    return tokens[main].label == "ccomp" and earlier.first <= tokens[main].head < earlier.last


def _says_of_noun(passage: Passage, cue: CueMention, quote: Quote) -> bool:
    """Return whether quoted words say something of the noun before them: 'his remark "has no place in Europe"'."""
    noun = passage.tokens[cue.last - 1]
    first, last = passage.tokens_of(quote.span)
    return cue.reading("noun") is not None and noun.label.startswith("nsubj") and first <= noun.head < last


def _cue_inside(passage: Passage, quote: Quote) -> Attribution | None:
    """Find the cue that an unclosed quotation has swallowed: '"Kami siap, kata Kerry.'."""
    if quote.closed:
        return None
    first, last = passage.token_at(quote.span.start), passage.token_at(quote.span.end)
    for cue in passage.cues_between(first, last):
        if cue.first > first + 1 and passage.lower[cue.first - 1] == "," and cue.reading("clipped", "active"):
            speaker = speaker_after(passage, cue, last)
            if speaker is not None:
                content = Span(quote.span.start, passage.tokens[cue.first - 2].span.end)
                cut = replace(quote, span=content)
                return _attribution(cut, cue, speaker, pattern="quote-unclosed")
    return None


def _signed(passage: Passage, quote: Quote) -> Attribution | None:
    """Return a quotation that a dash and its speaker's name close, with nothing after it: '"A." - Matthew Ingram'."""
    dash = passage.token_at(quote.outer.end)
    if passage.lower[dash : dash + 1] not in (("-",), ("–",), ("—",), ("--",)):
        return None
    named = next(passage.phrases_between(dash + 1, min(len(passage.tokens), dash + _REPORTING_CLAUSE)), None)
    if named is None or named.first != dash + 1 or not is_person(named.head):
        return None
    block = passage.document.article.blocks[block_at(passage, quote)].span
    if named.span.end > block.end or passage.text[named.span.end : block.end].strip(" .)"):
        return None
    return Attribution("direct", quote.span, "quote-signed", None, speaker_of_phrase(passage, named))


def _attribution(quote: Quote, cue: CueMention, speaker: Speaker, *, pattern: str) -> Attribution:
    return Attribution("direct", quote.span, pattern, cue, speaker, certainty=certainty_of(cue))


def _bare(passage: Passage, quote: Quote, found: list[Attribution]) -> Attribution | None:
    """Return a quotation without a cue as going on with the speech before it, or None where it is no speech."""
    if quote.scare or not _stands_alone(passage, quote):
        return None
    before = next(_before(passage, quote, found), None)
    words = len(quote.span.of(passage.text).split())
    if words < (_BARE_WORDS if before is None else _GOING_ON_WORDS):
        return None
    return Attribution("direct", quote.span, "quote-alone", predecessor=before)


def _before(passage: Passage, quote: Quote, found: list[Attribution]) -> Iterator[Attribution]:
    block = block_at(passage, quote)
    for attribution in reversed(found):
        if block - passage.document.sentences[passage.sentence_at(attribution.content.start)].block <= 2:
            yield attribution


def _stands_alone(passage: Passage, quote: Quote) -> bool:
    """Return whether nothing but sentence ends surrounds a quotation."""
    before, after = passage.text_before(quote.outer.start), passage.text_after(quote.outer.end)
    starts = not before or before.endswith(_ENDINGS)
    inside_end = passage.text[quote.span.end - 1] in ".!?…"
    return starts and (inside_end or not after or after[0] in '.!?\n“"«')
