"""Findings made up to size, with the structures of an archive of news.

A few actors speak and are spoken of in most articles and many in few (their numbers fall as 1 / rank), and so do words
and relations; two actors mostly stand to each other in one way, and sometimes in the opposite one. Articles lie on
the days of fourteen years; one in six is a reprint, by another publisher a day later, cut short and edited a little.
"""

from __future__ import annotations

import random
from bisect import bisect
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import accumulate

from kg.model import Actor, Article, Claim, Evidence, Fact, Findings, Modality, Polarity, Statement
from kg.store.identifiers import content_hash
from kg.vocab.relations import load_relations

STATEMENTS = 10  # of one article
CLAIMS = 6
_WORDS = 400
_VOCABULARY = 4000
_DAYS = 14 * 365
_REPRINTS = 1 / 6
_KINDS = ("State", "Person", "Organization", "ArmedGroup", "Person", "Person")
_SYLLABLES = ("ba", "di", "ke", "mu", "ra", "so", "ti", "wan", "gel", "por")


class MadeUp:
    """Makes articles from a seed; the same seed and size give the same ones."""

    def __init__(self, statements: int, seed: int = 1) -> None:
        self._seed = seed
        self._chance = random.Random(seed)
        self._articles = max(1, statements // STATEMENTS)
        self._actors = [_actor(n) for n in range(max(50, min(5000, statements // 20)))]
        self._weights = list(accumulate(1 / (rank + 1) for rank in range(len(self._actors))))
        self._vocabulary = [_word(number) for number in range(_VOCABULARY)]
        self._word_weights = list(accumulate(1 / (rank + 3) for rank in range(_VOCABULARY)))
        self._relations = [relation.name for relation in load_relations().claims if relation.name != "states"]

    def findings(self) -> Iterator[Findings]:
        """Yield the articles."""
        last: Findings | None = None
        for number in range(self._articles):
            if last is not None and self._chance.random() < _REPRINTS:
                last = self._reprint(last, f"article-{self._seed}-{number}")
            else:
                last = self._article(f"article-{self._seed}-{number}")
            yield last

    def _article(self, key: str) -> Findings:
        chance = self._chance
        text = " ".join(chance.choices(self._vocabulary, cum_weights=self._word_weights, k=_WORDS))
        day = date(2010, 1, 1) + timedelta(days=chance.randrange(_DAYS))
        publisher = f"Harian {min(int(chance.paretovariate(0.7)), 60)}"
        article = Article(key, text, "id", f"Judul {key}", publisher=publisher, published=day)
        present = self._present()
        said = tuple({one.id: one for one in (self._statement(article, present) for _ in range(STATEMENTS))}.values())
        claims = tuple({one.id: one for one in (self._claim(article, present, said) for _ in range(CLAIMS))}.values())
        member = content_hash("fact", present[0].id, "memberOf", present[1].id)
        fact = Fact(member, present[0].id, "memberOf", present[1].id, (self._evidence(article),), seen_on=day)
        return Findings(article, tuple(present), said, claims, (fact,))

    def _present(self) -> list[Actor]:
        found: dict[str, Actor] = {}
        while len(found) < 6:
            actor = self._actors[bisect(self._weights, self._chance.random() * self._weights[-1])]
            found[actor.id] = actor
        return list(found.values())

    def _evidence(self, article: Article) -> Evidence:
        text, start = article.text, self._chance.randrange(0, len(article.text) - 160)
        end = start + 120
        around = text[max(0, start - 30) : start], text[end : end + 30]
        return Evidence("text", start, end, text[start:end], *around, "kata", "verb-active")

    def _statement(self, article: Article, present: list[Actor]) -> Statement:
        proof, chance = self._evidence(article), self._chance
        speaker = None if chance.random() < 0.1 else chance.choice(present).id
        addressee = chance.choice(present).id if chance.random() < 0.05 else None
        outlet = present[-1].id if chance.random() < 0.05 else None
        return Statement(
            content_hash("statement", speaker, proof.exact),
            "direct",
            proof.exact,
            "id",
            speaker,
            (proof,),
            speaker_text=None if speaker else "pejabat",
            addressee=addressee,
            reported_by=outlet,
            cue="kata",
            stated_on=article.published if chance.random() < 0.5 else None,
            topic=" ".join(proof.exact.split()[1:3]),
        )

    def _claim(self, article: Article, present: list[Actor], said: tuple[Statement, ...]) -> Claim:
        chance = self._chance
        carrier = chance.choice([None, None, None, *said])
        subject, object_ = chance.sample([actor.id for actor in present], 2)
        usual = random.Random(content_hash(subject, object_))
        stances = [min(int(usual.paretovariate(0.5)), len(self._relations)) - 1 for _ in range(3)]
        relation = self._relations[chance.choice(stances)]
        polarity: Polarity = "negative" if chance.random() < 0.08 else "positive"
        modality: Modality = "asserted" if chance.random() < 0.8 else "requested"
        voice = "narrator" if carrier is None else carrier.speaker or carrier.id
        return Claim(
            content_hash("claim", subject, object_, relation, polarity, modality, voice),
            subject,
            relation,
            object_,
            (self._evidence(article),),
            polarity,
            modality,
            statements=(carrier.id,) if carrier else (),
        )

    def _reprint(self, old: Findings, key: str) -> Findings:
        """Return the same article, cut short, with a word of its beginning changed, in another paper."""
        words = old.article.text.split(" ")
        words[1] = self._vocabulary[self._chance.randrange(_VOCABULARY)]
        text = " ".join(words)
        day = (old.article.published or date(2010, 1, 1)) + timedelta(days=1)
        article = Article(key, text, "id", f"Judul {key}", publisher=f"Kabar {len(key)}", published=day)
        moved = len(text) - len(old.article.text)

        def again(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
            return tuple(
                replace(one, start=one.start + moved, end=one.end + moved, exact=one.exact)
                for one in evidence
                if text[one.start + moved : one.end + moved] == one.exact
            )

        said = tuple(replace(one, evidence=again(one.evidence)) for one in old.statements if again(one.evidence))
        kept = {one.id for one in said}
        claims = tuple(
            replace(one, evidence=again(one.evidence))
            for one in old.claims
            if again(one.evidence) and kept.issuperset(one.statements)
        )
        return Findings(article, old.actors, said, claims, ())


def _actor(number: int) -> Actor:
    names = (("en", f"Actor {number}"), ("id", f"Aktor {number}"))
    return Actor(f"actor-{number}", _KINDS[number % len(_KINDS)], names, (("en", f"A{number}"),), f"Q{number + 1}")  # type: ignore[arg-type]


def _word(number: int) -> str:
    """Return the made-up word with this number, the same for the same number."""
    digits = f"{number:03}"
    return "".join(_SYLLABLES[int(digit)] for digit in digits)
