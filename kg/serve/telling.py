"""From resources of the store to what a page says of them: plain values with links, nothing escaped yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kg.serve.shelf import Shelf
from kg.store.namespaces import PREFIXES
from kg.view.resources import Resource, name_of

Told = dict[str, Any]
"""What a template is given of one thing."""

_LANGUAGES = ("en", "id", "")  # in which names are looked for, the preferred first
_SHOWN = ("hasEvidence", "hasSelector")  # as exact words, on every page
_ENDS = ("subject", "object", "of", "relation")


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a page where `href` is not None; `language` is "" where nobody says."""

    text: str
    href: str | None = None
    language: str = ""


class Teller:
    """Tells of resources.

    Args:
        shelf: where they are read.
        root: path that all paths of this server start with, without a slash at the end.
    """

    def __init__(self, shelf: Shelf, root: str) -> None:
        self._shelf = shelf
        self._root = root

    def href(self, iri: str) -> str | None:
        """Return where a resource has a page: here, or elsewhere on the web; None for terms of a vocabulary."""
        if iri.startswith(self._shelf.base):
            return f"{self._root}/{iri.removeprefix(self._shelf.base)}"
        if any(iri.startswith(namespace) for namespace in PREFIXES.values()):
            return None
        return iri if iri.startswith(("http://", "https://")) else None

    def link(self, iri: str) -> Link:
        """Return the name of a resource, leading to its page."""
        name = self.title(self._shelf.get(iri))
        return Link(name.text, self.href(iri), name.language)

    def title(self, resource: Resource) -> Link:
        """Return what a resource is called; a claim, fact or edge by its ends: "Russia opposes ISIS"."""
        ends = self._shelf.follow([resource], "subject", "relation", "object")
        if not ends or resource.text("relation") is None:
            return title(resource)
        told = self._claim(resource)
        denial = "not: " if told["polarity"] == "negative" else ""
        return Link(f"{denial}{told['subject'].text} {told['relation'].text} {told['object'].text}")

    def in_order(self, resources: Iterable[Resource]) -> list[Resource]:
        """Return resources in the order in which their words stand in articles."""
        found = list(resources)
        self._shelf.follow(self._shelf.follow(found, "hasEvidence"), "hasSelector")
        return sorted(found, key=lambda resource: (*self._place(resource), resource.iri))

    def _place(self, resource: Resource) -> tuple[bool, int]:
        evidence = self._shelf.follow([resource], "hasEvidence")
        places = [(item.text("part") != "title", self._start(item)) for item in evidence]
        return min(places, default=(True, 0))

    def _start(self, evidence: Resource) -> int:
        return int(_any(self._shelf.follow([evidence], "hasSelector"), "start") or 0)

    def links(self, resource: Resource, name: str) -> list[Link]:
        """Return links to all that a property points to."""
        return [self.link(entry.text) for entry in resource.values(name)]

    def first(self, resource: Resource, name: str) -> Link | None:
        """Return a link to the first thing that a property points to, or None."""
        return next(iter(self.links(resource, name)), None)

    def statements(self, resources: Iterable[Resource]) -> list[Told]:
        """Return what statements say, and who says it, in the order given."""
        found = list(resources)
        self._shelf.follow(found, "speaker", "addressee", "reportedBy", "topic", "embeddedIn")
        return [self._statement(resource) for resource in found]

    def claims(self, resources: Iterable[Resource]) -> list[Told]:
        """Return who does what to whom according to claims, edges or facts, in the order given."""
        found = list(resources)
        self._shelf.follow(found, *_ENDS)
        return [self._claim(resource) for resource in found]

    def evidence(self, resource: Resource) -> list[Told]:
        """Return the exact words that a resource rests on, in order of article and place."""
        found = self._shelf.follow([resource], "hasEvidence")
        self._shelf.follow(found, "hasSelector", "hasSource")
        told = [self._evidence(item) for item in found]
        return sorted(told, key=lambda item: (item["article"].text, item["part"] != "title", item["start"]))

    def properties(self, resource: Resource) -> list[tuple[str, list[Link]]]:
        """Return all properties of a resource with their values, for what has no page of its own kind."""
        named = {name: resource.values(name) for name in resource.property_names if name not in _SHOWN}
        self._shelf.fetch(entry.text for entries in named.values() for entry in entries if _is_iri(entry.text))
        return [
            (
                name,
                [
                    self.link(entry.text)
                    if _is_iri(entry.text) and not entry.language
                    else Link(entry.text, None, entry.language)
                    for entry in entries
                ],
            )
            for name, entries in named.items()
        ]

    def _statement(self, resource: Resource) -> Told:
        content = title(resource)
        return {
            "href": self.href(resource.iri),
            "content": content,
            "kind": resource.name("kind") or "",
            "speaker": self.first(resource, "speaker"),
            "speaker_text": resource.text("speakerText") or "",
            "addressee": self.first(resource, "addressee"),
            "reported_by": self.first(resource, "reportedBy"),
            "embedded_in": self.first(resource, "embeddedIn"),
            "topic": self.first(resource, "topic"),
            "cue": resource.text("cue") or "",
            "day": resource.text("statedOn") or "",
            "certainty": resource.text("certainty") or "",
        }

    def _claim(self, resource: Resource) -> Told:
        return {
            "href": self.href(resource.iri),
            "subject": self.first(resource, "subject") or Link("?"),
            "relation": self.first(resource, "relation") or Link("?"),
            "object": self.first(resource, "object") or Link("?"),
            "of": self.first(resource, "of"),
            "polarity": resource.name("polarity") or "",
            "modality": resource.name("modality") or "",
            "belief": f"{float(belief):.2f}" if (belief := resource.text("belief")) else "",
            "weight": resource.text("weight") or "",
            "day": resource.text("eventTime") or resource.text("seenOn") or "",
        }

    def _evidence(self, resource: Resource) -> Told:
        selectors = self._shelf.follow([resource], "hasSelector")
        words = {name: text for name in ("exact", "prefix", "suffix") if (text := _any(selectors, name))}
        return {
            "article": self.first(resource, "hasSource") or Link("?"),
            "exact": words.get("exact", ""),
            "prefix": words.get("prefix", ""),
            "suffix": words.get("suffix", ""),
            "part": resource.text("part") or "text",
            "start": self._start(resource),
            "cue": resource.text("cue") or "",
        }


def title(resource: Resource) -> Link:
    """Return what a resource is called: content, headline or name in English, Indonesian or any language; else id."""
    for name in ("content", "headline", "prefLabel", "label"):
        labels = dict(resource.labels(name))
        for language in (*_LANGUAGES, *labels):
            if labels.get(language):
                return Link(labels[language], None, language)
    return Link(name_of(resource.iri))


def _any(resources: Iterable[Resource], name: str) -> str:
    return next((text for resource in resources if (text := resource.text(name))), "")


def _is_iri(text: str) -> bool:
    return text.startswith(("http://", "https://", "urn:")) and not any(letter.isspace() for letter in text)
