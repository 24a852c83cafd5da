"""The relations: what the shipped file gives, and what is wrong with broken ones."""

from __future__ import annotations

import re
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from kg.errors import DataFileError
from kg.vocab.relations import Relations, load_relations, read_relations

FILE = Path(__file__).resolve().parents[2] / "ontology" / "relations.ttl"
CLAIMS = [
    *("states", "callsFor", "claimsResponsibility", "denies", "agreesWith", "promises", "meets", "negotiatesWith"),
    *("supports", "cooperatesWith", "aids", "concedes", "withdraws", "opposes", "accuses", "investigates"),
    *("rejects", "warns", "threatens", "protests", "sanctions", "mobilizes", "coerces", "attacks"),
]
FACTS = ["holdsOffice", "leads", "memberOf", "locatedIn"]
SYMMETRIC = {"agreesWith", "meets", "negotiatesWith", "cooperatesWith"}
AGAINST_PLOVER = {"055": "concedes", "056": "concedes", "057": "cooperatesWith", "114": "protests"}


@pytest.fixture(scope="module")
def relations() -> Relations:
    """Return the shipped relations."""
    return load_relations()


def test_all_relations_in_order(relations: Relations) -> None:
    """The 24 relations of claims and the 4 of facts come in the order of the file."""
    assert list(relations.names) == CLAIMS + FACTS
    assert [relation.name for relation in relations.facts] == FACTS
    assert [relation.name for relation in relations.claims] == CLAIMS
    assert len(relations) == len(list(relations)) == 28


def test_symmetry_and_sign(relations: Relations) -> None:
    """Symmetric relations are the four of the scheme; signs follow the direction of a relation."""
    assert {relation.name for relation in relations if relation.symmetric} == SYMMETRIC
    assert relations["opposes"].sign == -1
    assert relations["supports"].sign == 1
    assert {relation.sign for relation in relations.facts} == {0}


def test_labels_in_both_languages(relations: Relations) -> None:
    """Labels and definitions are there in both languages, labels distinct; another language gives English."""
    for language in ("en", "id"):
        assert len({relation.label(language) for relation in relations}) == len(relations)
        assert all(relation.definition(language).endswith(".") for relation in relations)
    assert relations["opposes"].label("id") == "menentang"
    assert relations["opposes"].label("fr") == "opposes"
    assert relations["opposes"].definition("fr") == relations["opposes"].definition("en")


def test_records_are_frozen(relations: Relations) -> None:
    """Neither a relation nor the mapping of all can be changed."""
    with pytest.raises(FrozenInstanceError):
        relations["opposes"].sign = 1  # type: ignore[misc]
    with pytest.raises(TypeError):
        relations.by_name["opposes"] = relations["supports"]  # type: ignore[index]
    with pytest.raises(KeyError):
        relations["hates"]
    assert "hates" not in relations


@pytest.mark.shared
def test_codes_agree_with_plover(relations: Relations, shared: Path) -> None:
    """Each CAMEO code's PLOVER type is that of the relation that lists it, apart from four finer relations."""
    table = (shared / "data" / "lexicon" / "CAMEO2PLOVER-2021.txt").read_text(encoding="utf-8")
    events = dict(re.findall(r"(?m)^(\d+):\s*([A-Z]+)", table))
    for relation in relations:
        for code in relation.cameo:
            if len(code) > 2 and code in events and code not in AGAINST_PLOVER:
                assert events[code] == relation.plover, f"{relation.name} {code}"
    for code, name in AGAINST_PLOVER.items():
        assert code in relations[name].cameo


@pytest.mark.parametrize(
    ("pattern", "replacement", "message"),
    [
        ("gs:opposes a skos:Concept", "gs:opposes a skos:Concept ;;; .", "line 2[0-9]{2}: is not Turtle"),
        ('"menentang"@id', '"menentang"@en', "gs:opposes needs exactly one skos:prefLabel in language 'en'"),
        (' , "menentang"@id', "", r"line \d+: gs:opposes needs exactly one skos:prefLabel in language 'id'"),
        (r"gs:sign 1 ;(?=\s+gs:symmetric false ;\s+gs:plover .AID)", "gs:sign 2 ;", "gs:aids needs gs:sign to be"),
        (r"gs:symmetric false(?= ;\s+gs:plover .AID)", 'gs:symmetric "no"', "gs:aids needs gs:symmetric to be"),
        (r"gs:symmetric false ;(?=\s+gs:plover .AID)", "", "gs:aids needs exactly one gs:symmetric"),
        ('gs:plover "AID"', 'gs:plover "AID" , "CONCEDE"', "gs:aids has more than one gs:plover"),
        ('gs:cameo "07"', 'gs:cameo "12"', "CAMEO code 12 is given to both aids and rejects"),
        ("(?s)gs:states a .*", "", "holds no concept of gs:relations"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, pattern: str, replacement: str, message: str) -> None:
    """What is wrong in a file raises DataFileError, which names the file and the entry."""
    text = FILE.read_text(encoding="utf-8")
    broken, changes = re.subn(pattern, lambda _: replacement, text, count=1)
    assert changes == 1
    path = tmp_path / "relations.ttl"
    path.write_text(broken, encoding="utf-8")
    with pytest.raises(DataFileError, match=message) as caught:
        read_relations(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_or_unreadable_file_is_named(tmp_path: Path) -> None:
    """No file and a file that is no text raise DataFileError with the path."""
    with pytest.raises(DataFileError, match="none.ttl"):
        read_relations(tmp_path / "none.ttl")
    (tmp_path / "binary.ttl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DataFileError, match="binary.ttl"):
        read_relations(tmp_path / "binary.ttl")
