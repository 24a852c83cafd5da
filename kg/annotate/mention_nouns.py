"""The words of a language that stand for actors by themselves, as one index: offices, descriptions, pronouns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.annotate.mention_lexicon import ReferenceLexicon
from kg.annotate.mention_words import PhraseIndex
from kg.languages.language import Language, PronounReference
from kg.model import ActorKind, MentionKind

_PERSONAL: tuple[PronounReference, ...] = ("third-singular", "first-singular")


@dataclass(frozen=True, slots=True)
class Noun:
    """What a form of the lexicon gives as a mention."""

    kind: MentionKind
    role: str
    actor_kind: ActorKind | None = None


NounIndex = PhraseIndex[Noun]


def noun_index(language: Language, lexicon: ReferenceLexicon) -> NounIndex:
    """Return the index of all forms that stand for actors by themselves.

    A form that several lists hold counts as a pronoun before an office, a role noun, an organ and a description.
    "Menteri itu" is no entry of its own: the office in it is.
    """
    nouns: dict[str, Noun] = {
        form: Noun("description", f"{description.reference}:{form}", description.actor_kind)
        for form, description in language.descriptions.items()
        if not _holds_office(form, language, lexicon) and form not in lexicon.country_words
    }
    for form, organ in lexicon.organs.items():
        nouns[form] = Noun("description", f"organ:{organ.id}", "Organization")
    nouns |= {form: Noun("description", f"document:{noun}") for noun, form in _definite_documents(lexicon)}
    for form in lexicon.institution_words:
        nouns.setdefault(form, Noun("description", f"bare:{form}", "Organization"))
    nouns |= {form: Noun("description", f"counterpart:{form}", "Person") for form in lexicon.counterpart_words}
    nouns |= {form: Noun("description", "anonymous", "Person") for form in language.role_nouns}
    for form, office in language.offices.items():
        nouns[form] = Noun("description", f"office:{office.id}", "Person")
    for form, pronoun in language.pronouns.items():
        if not pronoun.clitic and form not in lexicon.definite_after:
            kind: ActorKind | None = "Person" if pronoun.reference in _PERSONAL else None
            nouns[form] = Noun("pronoun", f"{pronoun.reference}:{form}", kind)
    return PhraseIndex(nouns.items())


def _definite_documents(lexicon: ReferenceLexicon) -> Iterator[tuple[str, str]]:
    """Yield each noun of a document with its forms that take one up: "the letter", "surat itu"."""
    for noun in lexicon.document_words:
        yield from ((noun, f"{word} {noun}") for word in lexicon.definite_before)
        yield from ((noun, f"{noun} {word}") for word in lexicon.definite_after)


def _holds_office(form: str, language: Language, lexicon: ReferenceLexicon) -> bool:
    markers = lexicon.definite_before | lexicon.definite_after
    return " ".join(word for word in form.split() if word not in markers) in language.offices


def own_nouns(lexicon: ReferenceLexicon) -> frozenset[str]:
    """Return the nouns of bodies that can be one's own: "negara" of "negaranya"."""
    return lexicon.group_words | lexicon.country_words | lexicon.governments | frozenset(lexicon.organs)


def kind_of_noun(noun: str, lexicon: ReferenceLexicon) -> ActorKind:
    """Return what kind of actor a noun of `reference.yaml` stands for."""
    if noun in lexicon.country_words or noun in lexicon.governments:
        return "State"
    if noun in lexicon.person_words | lexicon.age_words | lexicon.party_nouns:
        return "Person"
    if noun in lexicon.international_words:
        return "IGO"
    return "ArmedGroup" if noun in lexicon.armed_words else "Organization"
