"""Belief: what raises it, what lowers it, what leaves it as it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kg.assemble import Attestation, AttestedClaim, attest, load_constants
from kg.assemble.attest import words_hash
from kg.assemble.belief import believe
from kg.assemble.constants import read_constants
from kg.assemble.nearness import sketch
from kg.errors import DataFileError
from kg.model import Article, Claim, Evidence, Findings, Statement

CONSTANTS = load_constants()


def claim(*attestations: Attestation, voice: str = "narrator") -> AttestedClaim:
    """Return a claim with this evidence."""
    kind = voice
    return AttestedClaim("1", "a", "opposes", "b", "positive", "asserted", None, kind, attestations)  # type: ignore[arg-type]


def belief(*attestations: Attestation, voice: str = "narrator") -> float:
    """Return the belief in a claim with this evidence."""
    return believe([claim(*attestations, voice=voice)], CONSTANTS)


RELIABILITY = 0.8
ONE = Attestation("P", "words", RELIABILITY)
OTHER_WORDS = Attestation("P", "other words", RELIABILITY)
OTHER_SOURCE = Attestation("Q", "other words", RELIABILITY)


def test_the_formula_by_hand() -> None:
    """One narrated text: (1 − s) · r; two publishers: 1 − (s + (1 − s)(1 − r))²."""
    doubt = 0.05 + 0.95 * (1 - RELIABILITY)
    assert belief(ONE) == pytest.approx(1 - doubt)
    assert belief(ONE, OTHER_SOURCE) == pytest.approx(1 - doubt**2, abs=1e-4)
    assert belief(ONE, OTHER_WORDS) == pytest.approx(1 - (0.05 + 0.95 * (1 - RELIABILITY) ** 2), abs=1e-4)


def test_independent_sources_raise_belief_more_than_one_source_twice() -> None:
    """A second publisher counts for more than a second text of the same one."""
    assert belief(ONE) < belief(ONE, OTHER_WORDS) < belief(ONE, OTHER_SOURCE)


def test_one_publisher_never_removes_its_systematic_error() -> None:
    """A hundred texts of one publisher stay below 1 − s."""
    many = tuple(Attestation("P", str(number), RELIABILITY) for number in range(100))
    assert belief(*many) == pytest.approx(1 - CONSTANTS.systematic_error)


def test_reprints_count_once() -> None:
    """The same words from other publishers add nothing."""
    reprints = (replace(ONE, source=source) for source in "QR")
    assert belief(ONE, *reprints) == belief(ONE)


WIRE = "The ministry said on Monday that the talks would go on and that both of the states wanted them to end well. "
REPRINT = WIRE * 2 + "Reporting by our correspondent."
OTHER_TEXT = "Rice became dearer again this week, and traders at the market expect that it will become dearer still."


def printed(source: str, article: str, text: str, words: str) -> Attestation:
    """Return evidence from an article with this text."""
    return Attestation(source, words, RELIABILITY, article=article, sketch=sketch(text))


def test_an_edited_reprint_adds_nothing() -> None:
    """Articles that share most of their words are one text, even where the words of the evidence were edited."""
    wire = printed("P", "1", WIRE * 2, "words")
    assert belief(wire, printed("Q", "2", REPRINT, "edited words")) == belief(wire)
    assert belief(wire, printed("Q", "2", OTHER_TEXT, "edited words")) > belief(wire)


def test_of_reprints_the_best_reading_counts() -> None:
    """A weak reading of a reprint neither adds to the good one nor stands for it."""
    good, weak = printed("Q", "2", REPRINT, "words"), printed("P", "1", WIRE * 2, "edited words")
    weak = replace(weak, confidence=0.5)
    assert belief(good, weak) == belief(good) > belief(weak)


@pytest.mark.parametrize("change", [{"confidence": 0.5}, {"certainty": 0.5}])
def test_hedges_and_weak_extraction_lower_belief(change: dict[str, float]) -> None:
    """A claim that is less surely read, and one that its carrier hedges, is believed less."""
    weak = claim(replace(ONE, **change))  # type: ignore[arg-type]
    assert believe([weak], CONSTANTS) < believe([claim(ONE)], CONSTANTS)


def test_voices_differ() -> None:
    """The article's own words count more than a speaker's, and those more than an unnamed source's."""
    assert belief(ONE, voice="narrator") > belief(ONE, voice="speaker") > belief(ONE, voice="unnamed")


attestations = some.builds(
    Attestation, some.sampled_from("PQR"), some.sampled_from("xyz"), some.floats(0, 1), some.floats(0, 1)
)


@given(some.lists(attestations, max_size=8), attestations)
def test_belief_is_a_share_that_more_evidence_never_lowers_much(found: list[Attestation], more: Attestation) -> None:
    """Belief is 0–1, does not depend on order, and a new text never lowers it."""
    before = belief(*found)
    assert 0 <= before <= 1
    assert belief(*reversed(found)) == before
    assert belief(*found, replace(more, words="new")) >= before - 1e-4


@pytest.mark.parametrize("other", ["AS MELAWAN ISIS", "AS melawan\n\tISIS.", "“AS” melawan ISIS"])
def test_words_are_the_same_without_case_marks_and_spaces(other: str) -> None:
    """Reprints that differ in case, punctuation or line breaks are recognised."""
    assert words_hash("AS melawan ISIS") == words_hash(other) != words_hash("AS dan ISIS")


def test_attest_reads_the_voice_off_the_statements() -> None:
    """A claim takes the speaker of its statement; a narrated one has none."""
    evidence = (Evidence("text", 0, 4, "text"),)
    said = Statement("s", "indirect", "text", "en", "kerry", evidence, certainty=0.6)
    nobody = replace(said, id="n", speaker=None)
    claims = [Claim(carrier, "a", "opposes", "b", evidence, statements=(carrier,)) for carrier in ("s", "n")]
    narrated = Claim("x", "a", "opposes", "b", evidence)
    found = list(attest(Findings(Article("1", "text", "en"), (), (said, nobody), (*claims, narrated))))
    assert [(item.voice, item.voice_kind) for item in found] == [
        ("kerry", "speaker"),
        (None, "unnamed"),
        (None, "narrator"),
    ]
    assert {item.attestations[0].source for item in found} == {"1"}
    assert [item.attestations[0].certainty for item in found] == [0.6, 0.6, 1.0]


GOOD = """
voice: {narrator: 1, speaker: 0.9, unnamed: 0.7}
reprint: 0.8
systematic_error: 0.05
links: 3
opposed: [[supports, opposes]]
answered: [[accuses, denies]]
"""


def test_a_good_file_is_read(tmp_path: Path) -> None:
    """All entries arrive."""
    path = tmp_path / "belief.yaml"
    path.write_text(GOOD)
    constants = read_constants(path)
    assert constants.voice["unnamed"] == 0.7
    assert constants.links == 3 and constants.opposed == {frozenset({"supports", "opposes"})}


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("reprint: 0.8", "", "reprint is None"),
        ("reprint: 0.8", "reprint: 1.5", "0 to 1"),
        ("reprint: 0.8", "reprint: yes", "0 to 1"),
        ("links: 3", "links: many", "links"),
        ("narrator: 1,", "", "voice.narrator"),
        ("[supports, opposes]", "[supports]", "opposed has"),
        ("[accuses, denies]", "[accuses, denies, rejects]", "answered has"),
        ("[supports, opposes]", "[supports, supports]", "pairs"),
        ("voice:", "voice: [", "YAML"),
    ],
)
def test_a_broken_file_is_an_error_with_file_and_entry(tmp_path: Path, old: str, new: str, words: str) -> None:
    """Each missing or wrong entry is named, with the file."""
    path = tmp_path / "belief.yaml"
    path.write_text(GOOD.replace(old, new))
    with pytest.raises(DataFileError, match=words) as caught:
        read_constants(path)
    assert "belief.yaml" in str(caught.value) and "\n" not in str(caught.value)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    """The message names the file."""
    with pytest.raises(DataFileError, match=r"none\.yaml"):
        read_constants(tmp_path / "none.yaml")
