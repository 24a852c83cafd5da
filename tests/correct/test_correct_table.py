"""Tables of corrections as people and spreadsheets write them, and each mistake in them as one line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kg.correct import COLUMNS, Correction, Names, check, read_table
from kg.correct.triples import Triple, relation_of, triples_of
from kg.errors import CorrectionError
from kg.vocab.gazetteer import load_gazetteer

HEAD = "correction,article,text,was,is,by,on,why\n"
NAMES = Names(load_gazetteer())


def read(path: Path, text: str | bytes) -> tuple[Correction, ...]:
    """Return the corrections in a table with this text."""
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return tuple(found.correction for found in read_table(path))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where a table can be written."""
    return tmp_path / "corrections.csv"


def test_a_row_is_a_correction(file: Path) -> None:
    """All columns are read; empty rows and remarks are left out."""
    text = HEAD + '\n# a remark,,\n,,,,,,,\nmerge,,,Menlu Kerry,John Kerry,Ayu,2026-11-26,"same, of course"\n'
    assert read(file, text) == (
        Correction("merge", "", "", "Menlu Kerry", "John Kerry", "Ayu", date(2026, 11, 26), "same, of course"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "correction;article;text;was;is\nmerge;;;Menlu Kerry;John Kerry\n",
        "\ufeffcorrection\twas\tis\r\nMerge these\tMenlu Kerry\tJohn Kerry\r\n",
        "is,was,correction,,\nJohn Kerry,Menlu Kerry,same-as,,\n",
        "koreksi,tadinya,menjadi\nGabungkan,Menlu Kerry,John Kerry",
        "correction,was,is\nmerge,'Menlu Kerry,John Kerry\n".replace("'", ""),
    ],
)
def test_tables_of_all_spreadsheets_are_read(file: Path, text: str) -> None:
    """Semicolons, tabs, a byte order mark, columns in any order, words of both languages."""
    assert read(file, text) == (Correction("merge", was="Menlu Kerry", becomes="John Kerry"),)


def test_guards_of_formulas_are_taken_off(file: Path) -> None:
    """What `kg correct --list --format csv` writes is read as it was."""
    assert read(file, "correction,was,is\nmerge,'=Menlu,'+Kerry\n") == (
        Correction("merge", was="=Menlu", becomes="+Kerry"),
    )


@pytest.mark.parametrize(
    ("rows", "line", "words"),
    [
        ("murge,,,A,B", 2, "correction 'murge' is unknown; choose one of merge, not-same"),
        ("merge,,,A,", 2, "merge needs the column 'is'"),
        ("merge,,some words,A,B", 2, "merge has no use for the column 'text'"),
        ("\nspeaker,a,,,B", 3, "speaker needs the column 'text'"),
        ('merge,,,"A\nB",C\nspeaker,a,,,B', 4, "speaker needs the column 'text'"),
        ("statement,a,words,,x", 2, "no use for the column 'is'"),
        ("not-same,,,A,B", 2, "needs an article, or words"),
        ("kind,,,A,animal", 2, "is 'animal' is no kind of actor; choose one of Person"),
        ("speaker,a,?!,,B", 2, "has no words"),
        ("relation,,,,", 2, "needs 'was'"),
        ("relation,,,A hugs B,", 2, "was 'A hugs B' has no relation in it"),
        ("relation,,,A opposes B,hugs", 2, "is 'hugs' is no relation"),
        ("relation,,,A opposes B,leads", 2, "a claim can't become a fact"),
        ("speaker,,https://w3id.org/geostatements/data/claim/0123456789abcdef,,B", 2, "can't be about a claim"),
        ("merge,,,A,B,Ayu,26/11/2026", 2, "write it as 2026-11-26"),
        ("merge,,,A,B,Ayu,2026-11-26,why,more", 2, "more cells than columns"),
        ('merge,,,"A,B', 2, "check its quotation marks"),
    ],
)
def test_a_bad_row_is_named(file: Path, rows: str, line: int, words: str) -> None:
    """File, line, what is wrong, what to do; in one line."""
    with pytest.raises(CorrectionError) as caught:
        read(file, HEAD + rows)
    message = str(caught.value)
    assert message.startswith(f"{file}:{line}: ")
    assert words in message and "\n" not in message


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (b"", "is empty"),
        (b"\xff\xfe\x00", "is not UTF-8"),
        (b"correction,artcle\nmerge,x", ":1: column 'artcle' is unknown"),
        (b"was,is\nA,B", ":1: give each column once"),
        (b"correction,was,was\nmerge,A,B", ":1: give each column once"),
    ],
)
def test_a_file_that_is_no_table_is_named(file: Path, text: bytes, words: str) -> None:
    """A wrong column would silently widen a correction; so it is refused."""
    with pytest.raises(CorrectionError, match=r"^.*corrections\.csv") as caught:
        read(file, text)
    assert words in str(caught.value)


def test_a_missing_file_is_named(file: Path) -> None:
    """One line, with the path."""
    with pytest.raises(CorrectionError, match="can't be read"):
        read_table(file)


@given(some.text() | some.binary())
def test_any_file_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str | bytes) -> None:
    """Whatever stands in a file: corrections, or one error of ours."""
    file = tmp_path_factory.getbasetemp() / "any.csv"
    data = text if isinstance(text, bytes) else (HEAD + text).encode("utf-8", "surrogatepass")
    try:
        read(file, data)
    except CorrectionError as error:
        assert str(error).startswith(str(file))


@pytest.mark.parametrize(
    ("rows", "line", "words"),
    [
        ("merge,,,Menlu Kerry,John Kerry\nmerge,,,John Kerry,Menlu Kerry", 3, "merged into itself"),
        ("merge,,,A,B\nmerge,,,B,C\nmerge,,,C,A", 4, "merged into itself"),
        ("merge,,,A,B\nmerge,x,,B,A", 3, "merged into itself"),
        ("merge,,,A,B\nmerge,,,A,C", 3, "contradicts"),
        ("merge,,,A,a", 2, "the same actor already"),
        ("merge,,,A,B\nnot-same,x,,A,B", 3, "contradicts"),
        ("not-same,x,,A,B\nmerge,,,A,C\nmerge,,,B,C", 4, "contradicts"),
        ("speaker,x,the words,,A\nspeaker,x,the words,,B", 3, "contradicts"),
        ("speaker,x,the words,,A\nstatement,x,the words,,", 3, "contradicts"),
        ("statement,x,the words,,\nspeaker,x,the words,,A", 3, "contradicts"),
        ("relation,,,A opposes B,supports\nrelation,,,A opposes B,", 3, "contradicts"),
        ("kind,,,A,person\nkind,,,A,state", 3, "contradicts"),
    ],
)
def test_contradictions_are_named(file: Path, rows: str, line: int, words: str) -> None:
    """Cycles, two right answers to one question, one actor that is two: the line, and the other one."""
    file.write_text(HEAD + rows)
    with pytest.raises(CorrectionError) as caught:
        check(read_table(file), (), NAMES)
    assert str(caught.value).startswith(f"{file}:{line}: ")
    assert words in str(caught.value)


def test_what_agrees_is_no_contradiction(file: Path) -> None:
    """Chains of merges, the same row twice, other actors in other articles."""
    rows = "merge,,,A,B\nmerge,,,B,C\nmerge,,,A,B\nnot-same,x,words,A,D\nnot-same,y,words,A,E\nmerge,z,,F,G"
    file.write_text(HEAD + rows)
    check(read_table(file), (), NAMES)


def test_columns_are_those_of_the_page(root: Path) -> None:
    """The table in docs/corrections.md starts with the columns."""
    assert ",".join(COLUMNS) in (root / "docs" / "corrections.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rusia opposes ISIS", Triple("Rusia", "opposes", "ISIS")),
        ("not: Cambodia attacks Thailand", Triple("Cambodia", "attacks", "Thailand", "negative")),
        ("Cambodia not attacks Thailand", Triple("Cambodia", "attacks", "Thailand", "negative")),
        (
            "Sok Vireak negotiates with Thailand (intended)",
            Triple("Sok Vireak", "negotiatesWith", "Thailand", modality="intended"),
        ),
        ("Ali | agreesWith | the man who leads", Triple("Ali", "agreesWith", "the man who leads")),
        ("Amerika Serikat mendukung Rusia", Triple("Amerika Serikat", "supports", "Rusia")),
    ],
)
def test_relations_are_read_as_people_write_them(text: str, expected: Triple) -> None:
    """By name or label in either language, denied or not, as statements.csv has them, or with bars."""
    assert triples_of(text)[0] == expected


@pytest.mark.parametrize(
    "text", ["", "opposes", "A opposes", "opposes B", "A | hugs | B", "A | opposes |", "x" * 10_000]
)
def test_what_is_no_relation_between_two_is_none(text: str) -> None:
    """Both ends are needed."""
    assert triples_of(text) == ()


def test_a_relation_alone_may_be_denied() -> None:
    """The column "is" can hold the relation alone."""
    assert relation_of("opposes") == ("opposes", False)
    assert relation_of("tidak mendukung") == ("supports", True)
    assert relation_of("hugs") is None
