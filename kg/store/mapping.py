"""From the findings of one article to the quads of its named graph: the one place where our records become RDF.

The graph holds the article, the extraction run, its statements, claims and facts with their evidence, and the actors
that they name. There are no blank nodes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from pyoxigraph import Literal, NamedNode, Quad

from kg.assemble import attest
from kg.assemble.nearness import sketch
from kg.model import Actor, Article, Claim, Evidence, Fact, Findings, Statement
from kg.store import terms
from kg.store.attestations import attestation_text
from kg.store.gloss import gloss
from kg.store.identifiers import DEFAULT_BASE, Identifiers, content_hash, matter_key, slug, text_digest
from kg.store.namespaces import OA, PROV, RDF, RDFS, SCHEMA, SKOS, gs, term
from kg.store.run import RunInfo
from kg.store.selectors import describe_selectors
from kg.store.statement_keys import KEY, statement_keys
from kg.store.versions import file_name
from kg.vocab.relations import load_relations

Description = tuple[NamedNode, NamedNode, NamedNode | Literal]

TYPE = NamedNode(RDF + "type")
LABEL = NamedNode(RDFS + "label")
PREF_LABEL = NamedNode(SKOS + "prefLabel")
ALT_LABEL = NamedNode(SKOS + "altLabel")

_ARTICLES, _PLACES = 10_000, 1_000_000  # a day, an article and a place are one number of eighteen digits

_WIKIDATA = re.compile(r"Q[0-9]+")


def article_quads(
    findings: Findings, *, run: RunInfo, base: str = DEFAULT_BASE, translations: bool = False
) -> Iterator[Quad]:
    """Yield the quads of the article's named graph; the same triple may come more than once.

    With `translations`, its statements are compared with those of other languages.

    Raises:
        StoreError: the base is no absolute IRI that ends with a slash, or the article or an actor has an empty id.
    """
    identifiers = Identifiers(base)
    ended = run.ended and terms.moment(run.ended).value
    activity = identifiers.node("run", content_hash("run", run.version, run.models, ended))
    writer = _ArticleMapping(findings.article, activity, identifiers, translations)
    graph = identifiers.article_graph(findings.article.id)
    for part in (writer.describe_article(findings.article), writer.describe_run(run), writer.describe(findings)):
        for subject, predicate, object_ in part:
            yield Quad(subject, predicate, object_, graph)


def finding_quads(
    findings: Findings, *, activity: NamedNode, identifiers: Identifiers, translations: bool = False
) -> Iterator[Quad]:
    """Yield the quads of an article's statements, claims, facts and actors alone, as `article_quads` has them.

    Args:
        findings: of an article that a store has.
        activity: the run that extracted them.
        identifiers: of the store.
        translations: as for `article_quads`.
    """
    graph = identifiers.article_graph(findings.article.id)
    mapping = _ArticleMapping(findings.article, activity, identifiers, translations)
    for subject, predicate, object_ in mapping.describe(findings):
        yield Quad(subject, predicate, object_, graph)


def value_name(value: str) -> str:
    """Return the local name of a kind, polarity or modality: "according-to" becomes "accordingTo"."""
    first, *others = value.split("-")
    return first + "".join(word.capitalize() for word in others)


class _ArticleMapping:
    """The triples of one article, run and base."""

    def __init__(
        self, article: Article, activity: NamedNode, identifiers: Identifiers, translations: bool = False
    ) -> None:
        self.identifiers = identifiers
        self._translations = translations
        self._article = article
        self._source = identifiers.node("article", article.id)
        self._activity = activity
        self._number = int(content_hash("order", article.id), 16) % _ARTICLES

    def describe(self, findings: Findings) -> Iterator[Description]:
        for statement in findings.statements:
            yield from self._describe_statement(statement)
        statements = {statement.id: statement for statement in findings.statements}
        for attested in attest(findings, sketched=False):
            node = self.identifiers.node("claim", attested.id)
            yield node, gs("attestation"), terms.plain(attestation_text(attested))
        for claim in findings.claims:
            yield from self._describe_claim(claim)
            carriers = [statements[key] for key in claim.statements if key in statements]
            yield from self._describe_voice(claim, carriers)
        for fact in findings.facts:
            yield from self._describe_fact(fact)
        for actor in findings.actors:
            yield from self._describe_actor(actor)

    def describe_article(self, article: Article) -> Iterator[Description]:
        node = self._source
        yield node, TYPE, gs("Article")
        yield node, TYPE, term(SCHEMA + "NewsArticle")
        yield node, term(SCHEMA + "inLanguage"), terms.plain(article.language)
        yield node, gs("textDigest"), terms.plain(text_digest(article.text))
        yield node, gs("textSketch"), terms.plain(sketch(article.text))
        if name := file_name(article):
            yield node, gs("fileName"), terms.plain(name)
        if article.title:
            yield node, term(SCHEMA + "headline"), terms.tagged(article.title, article.language)
        yield node, gs("articleOrder"), Literal(self._order(article.published, ()))
        if article.published:
            yield node, term(SCHEMA + "datePublished"), terms.day(article.published)
        if article.publisher:
            yield node, term(SCHEMA + "publisher"), terms.plain(article.publisher)
        if article.url:
            yield node, term(SCHEMA + "url"), terms.web_address(article.url)
        if article.media == "html":
            yield node, term(SCHEMA + "articleBody"), terms.plain(article.text)

    def describe_run(self, run: RunInfo) -> Iterator[Description]:
        node = self._activity
        yield node, TYPE, gs("ExtractionRun")
        yield node, term(PROV + "used"), self._source
        yield node, gs("version"), terms.plain(run.version)
        for model in run.models:
            yield node, gs("model"), terms.plain(model)
        if run.ended:
            yield node, term(PROV + "endedAtTime"), terms.moment(run.ended)

    def _describe_statement(self, statement: Statement) -> Iterator[Description]:
        node = self.identifiers.node("statement", statement.id)
        words = gloss(statement)
        yield node, TYPE, gs("Statement")
        yield node, LABEL, terms.tagged(words, statement.language)
        yield node, gs("kind"), gs(value_name(statement.kind))
        yield node, gs("content"), terms.tagged(statement.content, statement.language)
        yield node, gs("certainty"), terms.decimal(statement.certainty)
        yield node, gs("confidence"), terms.decimal(statement.confidence)
        yield node, term(PROV + "wasGeneratedBy"), self._activity
        topic = self.identifiers.topic(words, statement.language)
        yield node, gs("topic"), topic
        yield topic, TYPE, gs("Topic")
        yield topic, LABEL, terms.tagged(words, statement.language)
        for key in statement_keys(statement, self._article.published, translations=self._translations):
            yield node, KEY, terms.plain(key)
        yield from self._date(node, "statement", statement.stated_on, statement.evidence)
        yield from self._describe_speech(node, statement)
        yield from self._describe_evidence(node, statement.evidence)

    def _date(
        self, node: NamedNode, kind: str, stated: date | None, evidence: Sequence[Evidence]
    ) -> Iterator[Description]:
        day = stated or self._article.published
        yield node, gs(f"{kind}Order"), Literal(self._order(day, evidence))
        if day:
            yield node, gs(f"{kind}Day"), terms.day(day)

    def _order(self, day: date | None, evidence: Sequence[Evidence]) -> int:
        """Return a number that is larger for a later day, and on one day in one article for what stands further on."""
        year, month, month_day = (day or date.min).timetuple()[:3]
        days = (year * 100 + month) * 100 + month_day
        place = min((item.start for item in evidence if item.part == "text"), default=0)
        return (days * _ARTICLES + self._number) * _PLACES + min(place, _PLACES - 1)

    def _describe_speech(self, node: NamedNode, statement: Statement) -> Iterator[Description]:
        for name, actor in (
            ("speaker", statement.speaker),
            ("addressee", statement.addressee),
            ("reportedBy", statement.reported_by),
        ):
            if actor:
                yield node, gs(name), self.identifiers.node("actor", actor)
        day = statement.stated_on or self._article.published
        if statement.speaker and day:
            yield self.identifiers.node("actor", statement.speaker), gs("spokeOn"), terms.day(day)
        if statement.speaker_text:
            yield node, gs("speakerText"), terms.plain(statement.speaker_text)
        if statement.cue:
            yield node, gs("cue"), terms.plain(statement.cue)
        if statement.stated_on:
            yield node, gs("statedOn"), terms.day(statement.stated_on)
        if statement.embedded_in:
            yield node, gs("embeddedIn"), self.identifiers.node("statement", statement.embedded_in)

    def _describe_claim(self, claim: Claim) -> Iterator[Description]:
        node = self.identifiers.node("claim", claim.id)
        yield node, TYPE, gs("Claim")
        yield node, gs("subject"), self.identifiers.node("actor", claim.subject)
        yield node, gs("relation"), gs(claim.relation)
        yield node, gs("object"), self.identifiers.node("actor", claim.object)
        yield node, gs("polarity"), gs(claim.polarity)
        yield node, gs("modality"), gs(claim.modality)
        yield node, gs("confidence"), terms.decimal(claim.confidence)
        yield node, gs("matterKey"), terms.plain(matter_key(claim.subject, claim.object, claim.relation))
        for statement in claim.statements:
            yield node, gs("statedIn"), self.identifiers.node("statement", statement)
        for end in (claim.subject, claim.object):
            yield from self._describe_end(node, claim, self.identifiers.node("actor", end))
        if not claim.statements:
            yield node, gs("narratedIn"), self._source
        if claim.event_time:
            yield node, gs("eventTime"), terms.day(claim.event_time)
        if claim.inferred:
            yield node, gs("inferred"), Literal(True)
        yield from self._describe_evidence(node, claim.evidence)

    def _describe_voice(self, claim: Claim, carriers: Sequence[Statement]) -> Iterator[Description]:
        """Yield who makes the claim, one of all that there are, and when, so that claims can be put in order."""
        node = self.identifiers.node("claim", claim.id)
        speaker = min((statement.speaker for statement in carriers if statement.speaker), default=None)
        nobody = gs("unnamed" if claim.statements else "narrator")
        yield node, gs("voice"), self.identifiers.node("actor", speaker) if speaker else nobody
        days = [statement.stated_on for statement in carriers if statement.stated_on]
        yield from self._date(node, "claim", min(days, default=None), claim.evidence)

    def _describe_end(self, node: NamedNode, claim: Claim, actor: NamedNode) -> Iterator[Description]:
        """Yield that the claim is about the actor, and whether in a friendly or hostile way, so that it is counted."""
        yield node, gs("about"), actor
        sign = load_relations()[claim.relation].sign if claim.polarity == "positive" else 0
        if sign:
            yield node, gs("friendly" if sign > 0 else "hostile"), actor

    def _describe_fact(self, fact: Fact) -> Iterator[Description]:
        node = self.identifiers.node("fact", fact.id)
        yield node, TYPE, gs("Fact")
        yield node, gs("subject"), self.identifiers.node("actor", fact.subject)
        yield node, gs("relation"), gs(fact.relation)
        yield node, gs("confidence"), terms.decimal(fact.confidence)
        if fact.relation == "holdsOffice":
            yield node, TYPE, gs("OfficeHolding")
            yield node, gs("object"), self.identifiers.office(fact.object)
            yield from self._describe_office(fact.object)
        else:
            yield node, gs("object"), self.identifiers.node("actor", fact.object)
        end = slug(fact.object) if fact.relation == "holdsOffice" else fact.object
        yield node, gs("matterKey"), terms.plain(matter_key(fact.subject, end, fact.relation))
        if fact.of:
            yield node, gs("of"), self.identifiers.node("actor", fact.of)
        if fact.seen_on:
            yield node, gs("seenOn"), terms.day(fact.seen_on)
        yield from self._describe_evidence(node, fact.evidence)

    def _describe_office(self, name: str) -> Iterator[Description]:
        node = self.identifiers.office(name)
        yield node, TYPE, gs("Office")
        yield node, PREF_LABEL, terms.tagged(name, "en")

    def _describe_actor(self, actor: Actor) -> Iterator[Description]:
        node = self.identifiers.node("actor", actor.id)
        yield node, TYPE, gs("Actor")
        yield node, TYPE, gs(actor.kind)
        for language, name in actor.labels:
            yield node, PREF_LABEL, terms.tagged(name, language)
        for language, name in _met_aliases(actor):
            yield node, ALT_LABEL, terms.tagged(name, language)
        if actor.wikidata and _WIKIDATA.fullmatch(actor.wikidata):
            yield node, term(SCHEMA + "sameAs"), NamedNode(f"http://www.wikidata.org/entity/{actor.wikidata}")

    def _describe_evidence(self, owner: NamedNode, evidence: tuple[Evidence, ...]) -> Iterator[Description]:
        for item in evidence:
            node = self.identifiers.evidence(self._article.id, item)
            yield owner, gs("hasEvidence"), node
            yield node, TYPE, gs("Evidence")
            yield node, term(OA + "hasSource"), self._source
            yield node, gs("part"), terms.plain(item.part)
            if item.cue:
                yield node, gs("cue"), terms.plain(item.cue)
            if item.pattern:
                yield node, gs("pattern"), terms.plain(item.pattern)
            yield from describe_selectors(node, item)


def _met_aliases(actor: Actor) -> Iterator[tuple[str, str]]:
    """Yield the other names of the actor that the article uses, all of them where its forms are not known."""
    forms = {form.casefold() for form in actor.forms}
    for language, name in actor.aliases:
        if (language, name) not in actor.labels and (not forms or name.casefold() in forms):
            yield language, name
