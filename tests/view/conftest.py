"""Findings written by hand, the store made from them, and Chromium with the network cut off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kg.model import Actor, Article, Claim, Evidence, Fact, Findings, Statement
from kg.store import RunInfo, Store, open_store, update
from kg.view import write_page

ACTORS = (
    Actor("united-states", "State", (("en", "United States"), ("id", "Amerika Serikat")), (("id", "AS"), ("en", "US"))),
    Actor("russia", "State", (("en", "Russia"), ("id", "Rusia")), wikidata="Q159"),
    Actor("indonesia", "State", (("en", "Indonesia"), ("id", "Indonesia")), (("id", "RI"),)),
    Actor("israel", "State", (("en", "Israel"), ("id", "Israel"))),
    Actor("syria", "State", (("en", "Syria"), ("id", "Suriah"))),
    Actor("isis", "ArmedGroup", (("en", "ISIS"), ("id", "ISIS")), (("id", "Negara Islam"),)),
    Actor("john-kerry", "Person", (("en", "John Kerry"),), (("id", "Kerry"),)),
    Actor("bashar-al-assad", "Person", (("en", "Bashar al-Assad"),)),
    Actor("retno-marsudi", "Person", (("en", "Retno Marsudi"),)),
    Actor("united-nations", "IGO", (("en", "United Nations"), ("id", "Perserikatan Bangsa-Bangsa")), (("id", "PBB"),)),
    Actor("iran-daily", "Organization", (("en", "Iran Daily"),)),
)

KERRY = """Kerry: AS dan Rusia Punya Misi Sama di Suriah
Menteri Luar Negeri AS John Kerry menilai negaranya dan Rusia memiliki misi yang sama di Suriah. \
Menurut Kerry, misi itu adalah mengalahkan ISIS.
"Kami berbagi keprihatinan yang sama," kata Kerry seperti dilaporkan Iran Daily, Sabtu (26/9/2015).
"Kami tidak menentang Rusia," lanjut Kerry. Suriah dipimpin Bashar al-Assad.
Menteri Luar Negeri AS John Kerry menilai negaranya dan Rusia memiliki misi yang sama di Suriah. \
"Percakapan dengan Rusia akan terus berjalan," sambungnya."""

RETNO = """Indonesia Kecam Serangan Israel
Indonesia mengecam keras serangan Israel. "Kami mendesak Dewan Keamanan PBB segera bertindak," kata Menlu Retno \
Marsudi di New York, Selasa (21/11/2023). Indonesia akan mengirim bantuan melalui PBB."""

ISRAEL = """Israel rejects criticism
JERUSALEM - Israel rejected the criticism by Indonesia on Wednesday. "We did not attack the United Nations," a senior \
official said, adding that Russia supports Syria."""


@dataclass
class Draft:
    """An article with what was found in it, put together by quoting its words."""

    article: Article
    actors: tuple[Actor, ...] = ACTORS
    statements: list[Statement] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)

    def quote(self, words: str, cue: str | None = None, times: int = 1) -> tuple[Evidence, ...]:
        """Return the first `times` places of `words` in the article."""
        found, start = [], -1
        for _ in range(times):
            start = self.article.text.index(words, start + 1)
            end = start + len(words)
            before, after = self.article.text[max(0, start - 40) : start], self.article.text[end : end + 40]
            found.append(Evidence("text", start, end, words, before, after, cue))
        return tuple(found)

    def say(self, speaker: str | None, words: str, kind: Any = "direct", *, times: int = 1, **more: Any) -> str:
        """Add a statement; returns its id."""
        identifier = f"{self.article.id}-s{len(self.statements)}"
        evidence = self.quote(words, more.get("cue"), times)
        self.statements.append(Statement(identifier, kind, words, self.article.language, speaker, evidence, **more))
        return identifier

    def claim(self, tuple_: str, words: str, *statements: str, **more: Any) -> None:
        """Add a claim: "subject relation object"."""
        subject, relation, target = tuple_.split()
        identifier = f"{self.article.id}-c{len(self.claims)}"
        self.claims.append(
            Claim(identifier, subject, relation, target, self.quote(words), statements=statements, **more)
        )

    def fact(self, subject: str, relation: str, target: str, words: str, **more: Any) -> None:
        """Add a fact."""
        identifier = f"{self.article.id}-f{len(self.facts)}"
        self.facts.append(Fact(identifier, subject, relation, target, self.quote(words), **more))

    def findings(self) -> Findings:
        """Return all of it, with the actors that it names."""
        used = {name for claim in self.claims for name in (claim.subject, claim.object)}
        used |= {name for fact in self.facts for name in (fact.subject, fact.object, fact.of) if name}
        used |= {name for item in self.statements for name in (item.speaker, item.reported_by) if name}
        actors = tuple(actor for actor in self.actors if actor.id in used)
        return Findings(self.article, actors, tuple(self.statements), tuple(self.claims), tuple(self.facts))


def kerry() -> Findings:
    draft = Draft(Article("kerry", KERRY, "id", KERRY.partition("\n")[0], True, "https://example.org/kerry?a=1&b=2",
                          "Contoh Harian", date(2015, 9, 27)))  # fmt: skip
    same = "negaranya dan Rusia memiliki misi yang sama di Suriah"
    mission = draft.say("john-kerry", same, "indirect", times=2, cue="menilai", topic="misi yang sama di Suriah")
    aim = draft.say(
        "john-kerry", "misi itu adalah mengalahkan ISIS", "according-to", cue="Menurut", topic="mengalahkan ISIS"
    )
    draft.say("john-kerry", "Kami berbagi keprihatinan yang sama", cue="kata", reported_by="iran-daily",
              stated_on=date(2015, 9, 26), topic="keprihatinan yang sama")  # fmt: skip
    not_against = draft.say("john-kerry", "Kami tidak menentang Rusia", cue="lanjut")
    talks = draft.say("john-kerry", "Percakapan dengan Rusia akan terus berjalan", cue="sambungnya")
    draft.claim("united-states agreesWith russia", same, mission)
    draft.claim("united-states negotiatesWith russia", "Percakapan dengan Rusia", talks, modality="intended")
    draft.claim("united-states opposes isis", "misi itu adalah mengalahkan ISIS", aim, inferred=True)
    draft.claim("russia opposes isis", "misi itu adalah mengalahkan ISIS", aim, inferred=True)
    draft.claim("united-states opposes russia", "Kami tidak menentang Rusia", not_against, polarity="negative")
    draft.fact("john-kerry", "holdsOffice", "Foreign Minister", "Menteri Luar Negeri AS John Kerry",
               of="united-states", seen_on=date(2015, 9, 27))  # fmt: skip
    draft.fact("bashar-al-assad", "leads", "syria", "Suriah dipimpin Bashar al-Assad")
    return draft.findings()


def retno() -> Findings:
    draft = Draft(
        Article("retno", RETNO, "id", RETNO.partition("\n")[0], True, None, "Warta Contoh", date(2023, 11, 21))
    )
    urge = draft.say("retno-marsudi", "Kami mendesak Dewan Keamanan PBB segera bertindak", cue="kata",
                     stated_on=date(2023, 11, 21), topic="tindakan Dewan Keamanan PBB")  # fmt: skip
    draft.claim("indonesia opposes israel", "Indonesia mengecam keras serangan Israel")
    draft.claim("indonesia callsFor united-nations", "mendesak Dewan Keamanan PBB segera bertindak", urge)
    draft.claim("indonesia cooperatesWith united-nations", "mengirim bantuan melalui PBB", modality="intended")
    draft.fact("retno-marsudi", "holdsOffice", "Foreign Minister", "Menlu Retno Marsudi", of="indonesia")
    return draft.findings()


def israel() -> Findings:
    title, link = ISRAEL.partition("\n")[0], "https://example.org/israel"
    draft = Draft(Article("israel", ISRAEL, "en", title, True, link, "Example Post", date(2023, 11, 22)))
    denial = draft.say(None, "We did not attack the United Nations", speaker_text="a senior official", cue="said")
    draft.say(None, "Russia supports Syria", "indirect", speaker_text="a senior official", cue="adding", certainty=0.8)
    draft.claim("israel rejects indonesia", "Israel rejected the criticism by Indonesia")
    draft.claim("israel attacks united-nations", "did not attack the United Nations", denial, polarity="negative")
    draft.claim("russia supports syria", "Russia supports Syria", draft.statements[-1].id)
    return draft.findings()


def hostile(words: str) -> Findings:
    """Return findings in which every text is `words`."""
    article = Article("hostile", f"{words}\n{words}", "en", words, True, "https://example.org/", words)
    actors = (
        Actor("one", "Person", (("en", words), ("id", words))),
        Actor("other", "State", (("en", "Other"),), (("en", words),)),
    )
    draft = Draft(article, actors)
    statement = draft.say("one", words, cue=words, topic=words)
    draft.claim("one opposes other", words, statement)
    draft.fact("one", "holdsOffice", words, words, of="other")
    return draft.findings()


def store_of(*findings: Findings) -> Store:
    store = open_store("", backend="memory")
    update(store, findings, RunInfo("0.1.0"))
    return store


@pytest.fixture(scope="session")
def make_store() -> Callable[..., Store]:
    """Return the function that makes a store in memory from findings."""
    return store_of


@pytest.fixture(scope="session")
def make_hostile() -> Callable[[str], Findings]:
    """Return the function that makes findings whose texts are all the same words."""
    return hostile


@pytest.fixture(scope="session")
def store() -> Store:
    """Return a store of three articles."""
    return store_of(kerry(), retno(), israel())


@pytest.fixture(scope="session")
def page_file(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of the three articles."""
    path = tmp_path_factory.mktemp("page") / "graph.html"
    write_page(store, path, language="en")
    return path


@dataclass
class Opened:
    """A page in the browser, with what it asked the network for and what it complained about."""

    page: Any
    requests: list[str]
    complaints: list[str]


@pytest.fixture
def open_page(browser: Any) -> Iterator[Callable[..., Opened]]:
    """Return the function that opens a file with the network cut off and waits until the graph stands still."""
    contexts = []

    def open_file(path: Path, *, fragment: str = "", **options: Any) -> Opened:
        context = browser.new_context(
            **{"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce", **options}
        )
        contexts.append(context)
        context.set_offline(True)
        opened = Opened(context.new_page(), [], [])
        opened.page.on(
            "console", lambda line: line.type in ("error", "warning") and opened.complaints.append(line.text)
        )
        opened.page.on("pageerror", lambda error: opened.complaints.append(str(error)))
        opened.page.on("request", lambda request: opened.requests.append(request.url))
        opened.page.route(lambda url: url.partition("#")[0] != path.as_uri(), lambda route: route.abort())
        opened.page.goto(f"{path.as_uri()}#{fragment}" if fragment else path.as_uri())
        opened.page.wait_for_function("() => window.graphPage")
        return opened

    yield open_file
    for context in contexts:
        context.close()
