"""Turns dependency trees into clauses that are the same for every language.

The modules `clause_*` beside this one are the only ones that know the parser's labels; what leaves here are predicates
with voice, polarity, modality and participants. A poor tree gives fewer or odder clauses, never an error.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.annotate.clause_complements import Link, links_of
from kg.annotate.clause_force import force_of
from kg.annotate.clause_grammar import ClauseGrammar, load_clause_grammar
from kg.annotate.clause_predicates import find_predicates, voice_of
from kg.annotate.clause_roles import roles_of
from kg.annotate.clause_subjects import Subjects
from kg.annotate.clause_tree import Tree, build_tree
from kg.languages.language import Language
from kg.model import Clause, Sentence, Token


def build_clauses(tokens: Sequence[Token], sentences: Sequence[Sentence], language: Language) -> tuple[Clause, ...]:
    """Return the clauses of a document, in order of their predicates.

    Args:
        tokens: the document's tokens with heads and coarse labels; without a parse there are no clauses.
        sentences: the document's sentences.
        language: the language's words of negation, modality, purpose, relative clauses.

    Raises:
        DataFileError: `clauses.yaml` does not know the language.
    """
    grammar = load_clause_grammar(language.code)
    grammar = replace(grammar, object_control=grammar.object_control | language.asking_verbs)
    clauses: list[Clause] = []
    for number, sentence in enumerate(sentences):
        if sentence.first < sentence.last:
            tree = build_tree(tokens, sentence)
            own = list(_clauses_of(tree, number, language, grammar))
            clauses.extend(_linked(own, links_of(tree, [clause.predicate for clause in own], language), len(clauses)))
    return tuple(clauses)


def _clauses_of(tree: Tree, number: int, language: Language, grammar: ClauseGrammar) -> Iterator[Clause]:
    subjects = Subjects(tree, language, grammar)
    predicates = find_predicates(tree)
    known = frozenset(predicates)
    for index in tree.heads_first():  # what is inherited is there before it is asked for
        if index in known:
            subjects.of(index)
    for index in predicates:
        voice = voice_of(tree, index, grammar)
        roles = roles_of(subjects, index, voice)
        force = force_of(tree, index, language, grammar)
        yield Clause(
            span=tree.span(*tree.extent(index)),
            sentence=number,
            predicate=index,
            lemma=tree.tokens[index].lemma or tree.word(index),
            voice=voice,
            polarity=force.polarity,
            modality=force.modality,
            tense=force.tense,
            subject=roles.subject,
            object=roles.object,
            agent=roles.agent,
            obliques=roles.obliques,
        )


def _linked(clauses: Sequence[Clause], links: Mapping[int, Link], before: int) -> Iterator[Clause]:
    """Yield the clauses with complements and governors; `before` clauses of other sentences come first."""
    places = {clause.predicate: before + i for i, clause in enumerate(clauses)}
    for clause in clauses:
        link = links.get(clause.predicate)
        if link is None:
            yield clause
        else:
            governor = places.get(link.governor) if link.governor is not None else None
            yield replace(clause, complement=link.complement, governor=governor)
