"""Last step: one actor an id, no form that names two states, ambiguity marked."""

from __future__ import annotations

from collections import Counter, defaultdict

from gazetteer.draft import Draft

_SORTS = ("names", "demonyms", "capitals", "seats", "epithets")


def settle(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts in order of id; a form that two states claim is taken from both.

    Raises:
        SystemExit: an id is doubled or unknown.
    """
    doubled = [id for id, count in Counter(draft.id for draft in drafts).items() if count > 1]
    if doubled:
        raise SystemExit(f"ids given to two actors: {sorted(doubled)}")
    known = {draft.id for draft in drafts}
    for draft in drafts:
        targets = [draft.of, *draft.member_of, *(holding.of for holding in draft.offices)]
        if unknown := {target for target in targets if target and target not in known}:
            raise SystemExit(f"{draft.id}: refers to {sorted(unknown)}, which nobody is")
        _mark_missing(draft)
    _part([draft for draft in drafts if draft.kind == "State"])
    return sorted(drafts, key=lambda draft: draft.id)


def _part(states: list[Draft]) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for state in states:
        for form in _forms(state):
            owners[form].add(state.id)
    for state in states:
        for sort in _SORTS:
            forms = getattr(state, sort)
            for language, values in forms.items():
                keep_first = sort == "capitals"
                kept = [value for value in values if len(owners[value]) == 1]
                forms[language] = kept or (values[:1] if keep_first else [])
                if keep_first and not kept:
                    state.ambiguous += values[:1]


def _mark_missing(draft: Draft) -> None:
    forms = set(_forms(draft)) | set(draft.acronyms)
    if lost := set(draft.ambiguous) - forms:
        raise SystemExit(f"{draft.id}: marks as ambiguous what is none of its forms: {sorted(lost)}")


def _forms(draft: Draft) -> list[str]:
    return [form for sort in _SORTS for values in getattr(draft, sort).values() for form in values]
