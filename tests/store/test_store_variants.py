"""One statement that articles quote whole, in part or edited is one, with the evidence of all of them."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from kg.assemble.meaning import same_meaning
from kg.assemble.variants import Said, fullest, quote_keys
from kg.model import Article, Evidence, Findings, Statement
from kg.store import RunInfo, Store, open_store, remove_article, remove_articles, update, variants
from kg.store.identifiers import content_hash
from kg.store.rows import select, value

RUN = RunInfo("0.1.0")
WHOLE = (
    "We will never accept the annexation of the islands by any power, and we will defend the treaty together with all "
    "of our partners in the region"
)
PART = "we will defend the treaty together with all of our partners in the region"
EDITED = WHOLE.replace("never", "not ever")
OTHER = "Rice prices have risen again this week because the harvest in the northern provinces came late"


def article(identifier: str, *contents: str, speaker: str | None = "kerry", language: str = "en") -> Findings:
    """Return an article in which one speaker says these things."""
    text = "\n".join(contents)
    said = []
    for content in contents:
        start = text.index(content)
        place = (Evidence("text", start, start + len(content), content),)
        key = content_hash(speaker, content)
        said.append(Statement(key, "direct", content, language, speaker, place))
    return Findings(Article(identifier, text, language), (), tuple(said))


def found(store: Store) -> set[tuple[str, str]]:
    """Return the contents of variants with those of their fuller forms."""
    text = (
        "SELECT ?a ?b { GRAPH ?d { ?s gs:variantOf ?t } GRAPH ?g { ?s gs:content ?a } GRAPH ?h { ?t gs:content ?b } }"
    )
    return {(value(row, "a"), value(row, "b")) for row in select(store, text)}


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_parts_and_edited_forms_belong_to_the_fullest(order: tuple[int, ...]) -> None:
    """Whatever order articles come in, the fullest form has the evidence of all."""
    articles = [article("1", WHOLE), article("2", PART, OTHER), article("3", EDITED)]
    with open_store("", backend="memory") as store:
        for index in order:
            update(store, [articles[index]], RUN)
        assert found(store) == {(PART, EDITED), (WHOLE, EDITED)}
        statement = store.identifiers.node("statement", content_hash("kerry", EDITED))
        rows = select(store, f"SELECT ?a {{ {statement} gs:hasEvidence ?e . ?e oa:hasSource ?a }}")
        assert sorted(value(row, "a")[-1] for row in rows) == ["1", "2", "3"]


@pytest.mark.parametrize(
    "other",
    [
        article("2", PART, speaker="lavrov"),
        article("2", PART, speaker=None),
        article("2", PART, language="id"),
        article("2", "we will defend the treaty"),
        article("2", "we will defend the treaty together if nobody else in the wide world wants to do it for us"),
        article("2", OTHER),
    ],
    ids=["another speaker", "no speaker", "another language", "few words", "another end", "another matter"],
)
def test_what_is_no_variant(other: Findings) -> None:
    """Another voice, another language, a common phrase or other words are statements of their own."""
    with open_store("", backend="memory") as store:
        update(store, [article("1", WHOLE), other], RUN)
        assert found(store) == set()


def test_a_common_phrase_ties_nothing_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words that very many statements share are not followed; when some go again, they are."""
    monkeypatch.setattr(variants, "COMMON", 2)
    articles = [article(str(number), f"{PART} {chr(97 + number) * 3}") for number in range(20)]
    with open_store("", backend="memory") as store, open_store("", backend="memory") as anew:
        update(store, articles, RUN)
        assert found(store) == set()
        remove_articles(store, map(str, range(18)))
        update(anew, articles[18:], RUN)
        assert len(found(store)) == 1
        assert set(store.quads()) == set(anew.quads())


WORDS = some.sampled_from(["war", "peace", "talks", "treaty"])
CONTENTS = some.lists(WORDS, min_size=5, max_size=14).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(some.lists(some.tuples(some.sampled_from("12345"), some.lists(CONTENTS, max_size=2, unique=True)), max_size=8))
def test_kept_up_to_date_is_made_anew(steps: list[tuple[str, list[str]]]) -> None:
    """Whatever articles come, change or go, the variants are those of the last versions."""
    old, variants.COMMON = variants.COMMON, 2
    last: dict[str, Findings] = {}
    try:
        with open_store("", backend="memory") as kept, open_store("", backend="memory") as anew:
            for identifier, contents in steps:
                if contents:
                    last[identifier] = article(identifier, *contents)
                    update(kept, [last[identifier]], RUN)
                else:
                    assert remove_article(kept, identifier) == (last.pop(identifier, None) is not None)
            update(kept, [], RUN)
            update(anew, last.values(), RUN)
            assert set(kept.quads()) == set(anew.quads())
    finally:
        variants.COMMON = old


LONG = (
    "Pada hari Senin Presiden Rusia menegaskan kembali bahwa pemerintahnya akan mengirim 300 tentara ke wilayah "
    "perbatasan di utara untuk membantu tiga negara tetangga menghadapi serangan kelompok bersenjata pada akhir tahun"
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("akan mengirim", "tidak akan mengirim"),
        ("akan mengirim", "akan batal mengirim"),
        ("300 tentara", "500 tentara"),
        ("300 tentara", "tentara"),
        ("tiga negara", "lima negara"),
        ("Presiden Rusia", "Presiden Ukraina"),
        ("Presiden Rusia", "Presiden"),
        ("Pada hari", "Tidak pada hari"),
    ],
)
def test_another_negation_number_or_name_is_another_statement(old: str, new: str) -> None:
    """However long a quote is, one word that turns, counts or names makes it another statement."""
    assert old in LONG
    with open_store("", backend="memory") as store:
        update(store, [article("1", LONG, language="id"), article("2", LONG.replace(old, new), language="id")], RUN)
        assert found(store) == set()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("menegaskan kembali", "kembali menegaskan"),
        ("untuk membantu", "guna membantu"),
        ("Pada hari Senin Presiden", "Senin Presiden"),
        (" pada akhir tahun", ""),
    ],
)
def test_other_words_that_say_the_same_are_a_variant(old: str, new: str) -> None:
    """An edited word, another order and what is left out at an end stay one statement."""
    assert old in LONG
    with open_store("", backend="memory") as store:
        update(store, [article("1", LONG, language="id"), article("2", LONG.replace(old, new), language="id")], RUN)
        assert len(found(store)) == 1


def test_contracted_negations_and_negations_left_out_before_a_part() -> None:
    """English "won't" denies; a part that leaves the "not" before it out says the opposite of the whole."""
    soldiers = "all of the soldiers of both armies will leave the valley before the winter begins this year"
    wont = soldiers.replace("will", "won't")
    assert not same_meaning(soldiers, wont, "en")
    assert not same_meaning(f"Not {soldiers}", soldiers, "en")
    assert same_meaning(f"I said yesterday that {soldiers}", soldiers, "en")
    assert same_meaning(wont, wont.replace("won't", "will not"), "en")


@given(some.text(max_size=60), some.text(max_size=60), some.sampled_from(["en", "id", "xx", ""]))
def test_meaning_is_told_of_any_text(one: str, other: str, language: str) -> None:
    """A text means what it means, whatever it holds; two texts do or don't."""
    assert same_meaning(one, one, language)
    assert isinstance(same_meaning(one, other, language), bool)


def test_keys_of_a_part_are_among_those_of_its_words() -> None:
    """A part shares a key with the whole; short phrases have none."""
    assert set(quote_keys(PART)) & set(quote_keys(WHOLE))
    assert len(quote_keys(WHOLE)) == 4
    assert quote_keys("peace in our time") == ()


def test_the_fullest_is_never_shorter() -> None:
    """Of two forms only the shorter one is the variant."""
    whole, part = Said("w", "kerry", WHOLE, "en"), Said("p", "kerry", PART, "en")
    assert fullest(part, [whole]) == whole
    assert fullest(whole, [part]) is None


def test_the_cost_grows_with_the_number_of_statements(monkeypatch: pytest.MonkeyPatch) -> None:
    """A phrase in all statements does not make each meet each."""
    compared: list[int] = []
    monkeypatch.setattr(variants, "fullest", lambda statement, others: compared.append(len(list(others))))
    with open_store("", backend="memory") as store:
        update(store, [article(str(n), f"{PART} number {n} of the year") for n in range(400)], RUN)
    assert sum(compared) < 400 * variants.COMMON
