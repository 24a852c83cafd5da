"""Finds the subject of each predicate, its own or the one that coordination, control or a relative clause gives it.

The subject meant here is the grammatical one: of a passive, it is who undergoes.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.annotate.clause_agents import agent_in_complement, agent_of
from kg.annotate.clause_control import aimed_at, asked_by_noun, fighters_before, is_hindered
from kg.annotate.clause_grammar import ClauseGrammar
from kg.annotate.clause_predicates import is_relativizer, voice_of
from kg.annotate.clause_tree import Tree, goes_on
from kg.annotate.mention_lexicon import load_reference
from kg.languages.language import Language
from kg.model import Argument

_SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "X"))


@dataclass(slots=True)
class Subjects:
    """The grammatical subjects of one sentence, each found once."""

    tree: Tree
    language: Language
    grammar: ClauseGrammar
    _found: dict[int, Argument | None] = field(default_factory=dict)

    def of(self, index: int) -> Argument | None:
        """Return the subject of a predicate; None where there is none or nobody can tell."""
        if index not in self._found:
            self._found[index] = None  # what leads back to itself has none
            self._found[index] = self._own(index) or self._inherited(index)
        return self._found[index]

    def own_head(self, index: int) -> int | None:
        """Return the head of the predicate's own subject, no relativizer; the nearest if there are several."""
        kids = [
            kid
            for kid in self.tree.kids(index, *_SUBJECTS)
            if not is_relativizer(self.tree, kid, self.language.modifiers) and not self._owns(kid)
        ]
        above = self.tree.parent(index)
        agent = agent_in_complement(self.tree, above, self.grammar) if above >= 0 else None
        kids = [kid for kid in kids if kid != agent] or ([] if agent in kids else self.objects_before(index))
        return min(kids, key=lambda kid: abs(kid - index)) if kids else None

    def _owns(self, index: int) -> bool:
        """Return whether a noun has the sign of the possessive: "Iran is Syria's only ally" is about Iran."""
        return bool(self.tree.kid_words(index, "case") & {"'s", "'"})

    def objects_before(self, index: int) -> list[int]:
        """Return what the tree calls objects of an active verb that they stand before, after another verb.

        They do what it says: "menuduh Hamas menyerang Haifa".
        """
        between = self.tree.label(index) in ("ccomp", "xcomp") and self.tree.parent(index) < index
        if not between or voice_of(self.tree, index, self.grammar) == "passive":
            return []
        before = [kid for kid in self.tree.kids(index, "obj") if self.tree.parent(index) < kid < index]
        return [kid for kid in before if self.tree.pos(kid) in _NOMINAL]

    def is_relative(self, index: int) -> bool:
        """Return whether the predicate heads a relative clause with a relativizer."""
        kids = (kid for kid in self.tree.kids(index) if kid < index)
        return self.tree.label(index) == "acl" and any(
            is_relativizer(self.tree, kid, self.language.modifiers) for kid in kids
        )

    def touches_noun(self, index: int) -> bool:
        """Return whether a clause says of the noun right before it what its subject does to it: "a ship it seized"."""
        noun, subject = self.tree.parent(index), self.own_head(index)
        if self.tree.label(index) != "acl" or not self.grammar.infinitive or subject is None:
            return False
        marked = self.tree.kids(index, "mark") or self.tree.word(index).endswith(self.grammar.active_participle)
        return not marked and noun < subject < index and self.tree.extent(subject)[0] == noun + 1

    def antecedent(self, index: int) -> Argument | None:
        """Return the noun that a clause describes, without the clause."""
        head = self.tree.parent(index)
        if head < 0 or self.tree.pos(head) not in _NOMINAL:
            return None
        return self.tree.argument(head, before=self.tree.extent(index)[0])

    def object_head(self, index: int) -> int | None:
        """Return the head of a predicate's object."""
        kids = self.tree.kids(index, "obj") or self.tree.kids(index, "iobj")
        after = [kid for kid in kids if kid not in self.objects_before(index)]
        return after[0] if after else None

    def is_purpose(self, index: int) -> bool:
        """Return whether the clause opens with a word of purpose ("untuk", "agar", "to")."""
        purpose = {*self.language.modifiers.purpose, *self.grammar.infinitive}
        return bool(self.tree.kid_words(index, "mark", "case", "advmod") & purpose)

    def _own(self, index: int) -> Argument | None:
        head = self.own_head(index)
        if head is None and self.tree.word(index) in load_reference(self.language.code).predicates_of_actors:
            head = next(iter(self.tree.kids(index, "expl")), None)  # "Turkey said it was ready to help"
        return self.tree.argument(head) if head is not None else None

    def _inherited(self, index: int) -> Argument | None:
        parent = self.tree.parent(index)
        if parent < 0 or self.tree.kids(index, "expl"):
            return None
        label = self.tree.label(index)
        if label == "conj" or (label == "advcl" and self.tree.kids(index, "cc")) or goes_on(self.tree, index):
            return self.of(parent)  # also "disambut Kamboja, tetapi ditolak Thailand"
        if label in ("acl", "amod"):
            return self._of_adnominal(index)
        if label in ("xcomp", "ccomp"):
            return self._of_complement(index, parent, label)
        if label == "advcl":
            return self._of_adverbial(index, parent)
        return None

    def _of_complement(self, index: int, parent: int, label: str) -> Argument | None:
        before = self._before_report(index, parent) if label == "ccomp" and index < parent else None
        if before is not None:
            return self.tree.argument(before)
        return self._controlled(index, by_object=self._is_object_controlled(index, label))

    def _before_report(self, index: int, parent: int) -> int | None:
        """Return the subject of words that stand before who reports them, where the tree hangs both from the report.

        "Navalny was poisoned by Russian agents, Germany said."
        """
        kids = self.tree.kids(parent, *_SUBJECTS)
        before, between = [k for k in kids if k < index], [k for k in kids if k > index]
        return before[-1] if before and between else None

    def _is_object_controlled(self, index: int, label: str) -> bool:
        """Return whether the object of its governor does what a clause says; without an infinitive few verbs do that.

        "meminta Iran untuk mundur", but "memasuki Somalia untuk memerangi al-Shabaab".
        """
        if self.tree.kid_words(index, "mark", "case") & self.grammar.means:
            return False
        if self._charges(index) or (label == "xcomp" and self.grammar.infinitive):
            return True
        if self.is_purpose(index) and label == "xcomp":
            return self._asks(self.tree.parent(index))
        return self.is_purpose(index) or label == "xcomp"

    def _charges(self, index: int) -> bool:
        """Return whether the clause says, without a conjunction, what the object of its governor does or is to do."""
        marks = self.tree.kid_words(index, "mark") & set(self.language.modifiers.complementizers)
        governor = self.tree.parent(index)
        thing = self.object_head(governor)
        opined = thing is not None and governor < thing < index and self.tree.word(governor) in self.grammar.opining
        return (opined or self._asks(governor)) and not marks

    def _asks(self, verb: int) -> bool:
        """Return whether a verb has its object do what follows: "requested", not the noun of "a request"."""
        return self.tree.word(verb) in self.grammar.object_control and self.tree.pos(verb) != "NOUN"

    def _of_adverbial(self, index: int, parent: int) -> Argument | None:
        """Return the subject of an adverbial clause: under a passive, who acts there, purposes apart."""
        passive = voice_of(self.tree, parent, self.grammar) == "passive"
        if self._is_judged(index, parent):
            return self.of(parent) if passive else self._controlled(index, by_object=True)
        if self.is_purpose(index):
            aim = self.object_head(parent)
            owned = aim is not None and aim < index and self.tree.word(aim) in self.grammar.aims and self._owners(aim)
            if aim is not None and owned:
                return self._holder(aim)
            return self._controlled(index, by_object=self._asks(parent))
        if passive:
            agent, _ = agent_of(self.tree, parent, self.language, self.grammar)
            return agent or self.of(parent)
        fighters = fighters_before(self.tree, index, self.object_head(parent), self.language, self.grammar)
        return self.of(parent) if fighters is None else self.tree.argument(fighters, before=index)

    def _is_judged(self, index: int, parent: int) -> bool:
        """Return whether the clause says for what its governor judges somebody, or what it keeps him from."""
        if is_hindered(self.tree, index, self.grammar):
            return True
        opened = self.tree.kid_words(index, "mark", "case") & self.grammar.causes
        return bool(opened) and self.tree.word(parent) in self.grammar.judging | self.grammar.imposing

    def _controlled(self, index: int, *, by_object: bool) -> Argument | None:
        parent = self.tree.parent(index)
        governed = self.object_head(parent)
        by_object = by_object and (governed is None or governed < index)  # not "setelah menyerang Iran, AS membom X"
        if governed is not None and governed < index and self._is_appeal(governed) and self.is_purpose(index):
            return self._holder(governed, before=index)
        if by_object:
            aimed = aimed_at(self.tree, index, governed, self.grammar)
            governed = governed if aimed is None else aimed
        if by_object and self.tree.word(parent) not in self.grammar.subject_control and governed not in (None, index):
            return self.tree.argument(governed, before=index) if governed is not None else None
        if self.is_purpose(index) and self.tree.word(parent) in self.grammar.suffering:
            return None  # "tewas sejak serbuan AS untuk menumbangkan Saddam"
        return self.of(parent)

    def _of_adnominal(self, index: int) -> Argument | None:
        """Return the subject of a clause on a noun: the noun, or for "plan to attack" who has the plan."""
        marks = self.tree.kid_words(index, "mark")
        if self.tree.label(index) == "amod":  # "among the few countries willing to help"
            willing = self.tree.word(index) in load_reference(self.language.code).predicates_of_actors
            return self._one_of_those(index) if willing else None
        if self.is_relative(index):
            return self._one_of_those(index) or self.antecedent(index)
        if marks & set(self.language.modifiers.complementizers):
            return None
        if self.is_purpose(index) or self.tree.word(self.tree.parent(index)) in self.grammar.scruples:
            return self._holder(self.tree.parent(index), before=index)
        acting = self._verb_above(index) if self._trails(index) else None
        if acting is not None:
            return self.of(acting)
        return self._outer_antecedent(index) or self._one_of_those(index) or self.antecedent(index)

    def _one_of_those(self, index: int) -> Argument | None:
        """Return who is said to be of those whom a clause describes: "Turkey is among the countries that left"."""
        host = self.tree.parent(index)
        above = self.tree.parent(host) if host >= 0 else -1
        host = above if above >= 0 and self.tree.label(host) == "nmod" and self.tree.pos(above) == "NUM" else host
        subject = self.own_head(host) if self.tree.kids(host, "cop") and self.grammar.infinitive else None
        negated = self.tree.kid_words(host, "advmod", "det") & set(self.language.modifiers.negation)
        if subject is None or negated or self.tree.pos(host) not in ("NOUN", "NUM"):
            return None
        cleft = load_reference(self.language.code).pronoun_gender.get(self.tree.word(subject)) == "neuter"
        return None if cleft else self.tree.argument(subject)  # "it was the army that attacked"

    def _trails(self, index: int) -> bool:
        """Return whether a participle after a comma goes on with what a subject does: "X left the hall, blaming Y"."""
        ending, noun = self.grammar.active_participle, self.tree.parent(index)
        apart = index > noun + 1 and self.tree.word(index - 1) == ","
        return bool(ending) and apart and self.tree.word(index).endswith(ending) and self.tree.pos(noun) == "NOUN"

    def _verb_above(self, index: int) -> int | None:
        """Return the nearest verb above a clause that has a subject of its own before it, or None."""
        above = self.tree.parent(index)
        while above >= 0:
            if self.tree.pos(above) == "VERB" and (own := self.own_head(above)) is not None:
                return above if own < above < index else None
            above = self.tree.parent(above)
        return None

    def _outer_antecedent(self, index: int) -> Argument | None:
        """Return whose a main verb beside the agent of a relative clause is: "Houthi yang didukung Iran menyerang"."""
        agent = self.tree.parent(index)
        relative = self.tree.parent(agent)
        if relative < 0 or index < agent or not self.grammar.passive_beginnings or not self.is_relative(relative):
            return None
        if voice_of(self.tree, relative, self.grammar) != "passive" or self.tree.pos(index) != "VERB":
            return None
        return self.antecedent(relative)

    def _holder(self, noun: int, *, before: int | None = None) -> Argument | None:
        """Return whose plan, ability or threat a noun is: its possessor, else the subject of its clause.

        Of an appeal it is whom it goes to, who is named before the clause `before`.
        """
        asked = asked_by_noun(self.tree, noun, self.grammar)
        if asked is not None:
            return self.tree.argument(asked, before=before)
        owners = self._owners(noun)
        if self._is_appeal(noun):  # "mendukung seruan untuk menghentikan kekerasan" asks others
            verb = self.tree.parent(noun)
            return self.of(verb) if verb >= 0 and self.tree.word(verb) in self.grammar.receiving else None
        if owners and self.tree.word(noun) not in self.grammar.appeals:
            return self.tree.argument(owners[0])
        above = self.tree.parent(noun)
        given = self.tree.kids(above, "iobj") if above >= 0 and self.tree.label(noun) == "obj" else ()
        if given and given[0] < noun:
            return self.tree.argument(given[0])  # "gave Iran a reason to attack"
        if self.tree.label(noun) in ("obj", "obl", "xcomp") and above >= 0:
            return self.of(above)
        return self.of(noun) if self.tree.label(noun) in ("root", "ccomp") else None

    def _is_appeal(self, noun: int) -> bool:
        """Return whether a noun asks whom it goes to, and nobody else, to do what follows."""
        return self.tree.word(noun) in self.grammar.appeals and not self.grammar.infinitive

    def _owners(self, noun: int) -> list[int]:
        """Return the heads of the names of those whose plan, deed or thing a noun is."""
        signs = {"'s", "'", "of", *self.language.modifiers.agent_markers}
        return [
            kid
            for kid in self.tree.kids(noun, "nmod", "compound")
            if self.tree.pos(kid) == "PROPN"
            and not self.tree.kids(kid, "case")
            or self.tree.kid_words(kid, "case") & signs
        ]
