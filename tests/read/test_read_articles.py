"""Inputs become articles, each once, in order; what can't be read is named."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.model import Article, Span
from kg.read import Draft, Skipped, read_article, read_articles

ID = (
    "Menlu: Kami Siap Berunding\nMenteri itu mengatakan bahwa negaranya siap untuk berunding dengan siapa pun di Kairo."
)
EN = "Minister ready for talks\nThe minister said that his country was ready to talk to anybody who came to the city."


def draft(text: str = ID, **fields: object) -> Draft:
    """Return a draft with some fields."""
    return Draft(**{"source": "f", "name": "f", "text": text} | fields)


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Write files below `folder` and return it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def test_text_is_never_cleaned(tmp_path: Path) -> None:
    """Line breaks, spaces and furniture stay; spans index the text as it stands."""
    text = "\r\n  " + ID.replace("\n", "\r\n\r\n") + " \r\nBaca juga: Judul Lain\r\n"
    (article,) = read_articles([write(tmp_path, {"a.txt": "\ufeff" + text}) / "a.txt"])
    assert isinstance(article, Article)
    assert article.text == article.content == text
    assert (article.title, article.title_in_text) == ("Menlu: Kami Siap Berunding", True)
    assert [block.kind for block in article.blocks] == ["title", "paragraph", "furniture"]
    assert article.locate(article.blocks[0].span) == ("text", 4, 30)


def test_first_article_is_read_as_it_stands(seed: Path) -> None:
    """The first article keeps every character, and its language and title are told."""
    (article,) = read_articles([seed])
    assert isinstance(article, Article)
    assert article.text.encode() == seed.read_bytes()
    assert (article.language, article.title) == ("id", "Kerry: AS-Rusia Punya Misi yang Sama di Suriah")
    assert article.id.startswith("kerry-suriah-")


def test_title_given_apart_stands_in_front() -> None:
    """Content is title, line break, text; the title is a block, and a headline repeated in the text is its repeat."""
    article = read_article(draft(f"{ID}\nKerry Tiba di Kairo", title=" Kerry tiba di Kairo ", title_known=True))
    assert article.content == f" Kerry tiba di Kairo \n{article.text}"
    assert [(block.kind, block.repeats) for block in article.blocks] == [
        ("title", None),
        ("paragraph", None),
        ("paragraph", None),
        ("paragraph", 0),
    ]
    assert article.blocks[0].span == Span(1, 20)
    assert article.locate(article.blocks[0].span) == ("title", 1, 20)
    assert article.locate(article.blocks[1].span) == ("text", 0, 26)


def test_title_given_apart_that_the_text_starts_with_is_the_text_s() -> None:
    """The same title is not read twice."""
    article = read_article(draft(title="Menlu: kami siap berunding", title_known=True))
    assert (article.title, article.title_in_text) == ("Menlu: Kami Siap Berunding", True)
    assert article.content == ID
    assert [block.kind for block in article.blocks] == ["title", "paragraph"]


def test_title_of_null_makes_the_first_line_text() -> None:
    """An input that says there is no title is believed."""
    article = read_article(draft(title_known=True))
    assert (article.title, article.title_in_text) == (None, False)
    assert [block.kind for block in article.blocks] == ["paragraph", "paragraph"]


def test_folders_are_read_in_order_without_what_is_hidden_or_no_article(tmp_path: Path) -> None:
    """Files below a folder come sorted by path; hidden ones and other kinds of file are passed over."""
    write(
        tmp_path,
        {
            "b.txt": EN,
            "a/z.TXT": ID,
            ".hidden.txt": ID,
            ".git/x.txt": ID,
            "README.md": "# Read me",
            "gold.yaml": "id: 1",
            "c.jsonl": json.dumps({"id": "c1", "text": EN + " Yes."}),
        },
    )
    assert [a.source for a in read_articles([tmp_path])] == [
        str(tmp_path / "a/z.TXT"),
        str(tmp_path / "b.txt"),
        f"{tmp_path / 'c.jsonl'}:1",
    ]


def test_ids_come_from_the_input_or_from_name_and_content() -> None:
    """A given id is kept as it is; a made one is a slug and eight hexadecimal digits, the same each time."""
    assert read_article(draft(id="Ä/1 2")).id == "Ä/1 2"
    made = read_article(draft(name="Élan vital__2.final")).id
    assert made.startswith("elan-vital-2-final-") and len(made) == len("elan-vital-2-final-") + 8
    assert made == read_article(draft(name="Élan vital__2.final")).id
    assert read_article(draft(name="日本")).id.startswith("article-")


def test_the_same_article_is_read_once(tmp_path: Path) -> None:
    """Copies of a file and repeated inputs count once; another content under a taken id is named."""
    rows = [{"id": "x", "text": ID}, {"id": "x", "text": ID}, {"id": "x", "text": EN}, {"id": "y", "text": ID}]
    write(tmp_path, {"a.txt": ID, "b.txt": ID, "rows.jsonl": "\n".join(map(json.dumps, rows))})
    items = list(read_articles([tmp_path, tmp_path / "a.txt"]))
    assert [item.id for item in items if isinstance(item, Article)][1:] == ["x", "y"]
    assert [item.source for item in items if isinstance(item, Skipped)] == [f"{tmp_path / 'rows.jsonl'}:3"]


def test_a_bad_article_among_many_is_named(tmp_path: Path) -> None:
    """Everything that can be read is read; each failure has its line, in order of the input."""
    write(tmp_path, {"a.txt": "", "b.txt": EN, "c.txt": b"\0\1", "d.csv": "a,b\n", "e.pdf": "%PDF"})
    items = list(read_articles([tmp_path, tmp_path / "none.txt", tmp_path / "e.pdf"]))
    assert [type(item) for item in items] == [Skipped, Article, Skipped, Skipped, Skipped, Skipped]
    reasons = [item.reason for item in items if isinstance(item, Skipped)]
    for reason, words in zip(
        reasons, ("empty", "binary", "no column", "no such file", ".pdf files are no input"), strict=True
    ):
        assert words in reason and "\n" not in reason


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.txt", "", "a.txt: the article is empty"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0", "binary"),
        (
            "a.txt",
            "Der Außenminister sagte, er werde sich am Montag mit seinem Amtskollegen treffen und reden.",
            "--lang",
        ),
        ("a.yaml", "text: x", ".yaml files are no input"),
        ("a.jsonl", "{\n[1]\n", "a.jsonl:1: broken JSON"),
        ("a.html", "<p></p>", "no article was found"),
    ],
)
def test_nothing_to_read_is_an_error(tmp_path: Path, name: str, content: str | bytes, words: str) -> None:
    """Where no article is left, one line says why."""
    write(tmp_path, {name: content})
    with pytest.raises(ReadError) as caught:
        list(read_articles([tmp_path / name]))
    assert words in str(caught.value) and "\n" not in str(caught.value)


@pytest.mark.parametrize("given_path", ["missing.txt", "a\0b", "x" * 5000])
def test_missing_paths_are_an_error(given_path: str) -> None:
    """A path that is not there, or can't be one, is an error like any other."""
    with pytest.raises(ReadError):
        list(read_articles([given_path]))


def test_empty_folder_is_an_error(tmp_path: Path) -> None:
    """The message says what was looked for."""
    with pytest.raises(ReadError, match=r"no article in this folder .*\.txt"):
        list(read_articles([tmp_path]))


def test_no_inputs_are_an_error() -> None:
    """Nothing given is nothing read."""
    with pytest.raises(ReadError, match="nothing to read"):
        list(read_articles([]))


@pytest.mark.parametrize(
    ("data", "media", "title"),
    [
        (ID.encode(), "text", "Menlu: Kami Siap Berunding"),
        (b'\xef\xbb\xbf\n { "text": "Menteri itu pergi ke Kairo dan akan kembali." }', "text", None),
        (f"<!DOCTYPE html><title>Berita</title><p>{ID * 3}</p>".encode(), "html", "Berita"),
    ],
)
def test_standard_input_is_told_by_its_first_characters(
    monkeypatch: pytest.MonkeyPatch, data: bytes, media: str, title: str | None
) -> None:
    """Text, JSONL and HTML all come through `-`."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))
    (article,) = read_articles(["-"], language="id")
    assert isinstance(article, Article)
    assert (article.media, article.title) == (media, title)
    assert article.id.startswith("stdin-")


def test_pipe_is_read_like_a_file(tmp_path: Path) -> None:
    """What a shell hands over as a named pipe is read."""
    reader, writer = os.pipe()
    os.write(writer, ID.encode())
    os.close(writer)
    (article,) = read_articles([f"/dev/fd/{reader}"])
    os.close(reader)
    assert isinstance(article, Article)


@pytest.mark.parametrize(
    ("option", "given_code", "expected"), [("auto", None, "id"), ("auto", "en-GB", "en"), ("en", "id", "en")]
)
def test_language_is_the_user_s_then_the_input_s_then_told_from_the_words(
    option: str, given_code: str | None, expected: str
) -> None:
    """The option counts before the field, the field before the words."""
    assert read_article(draft(language=given_code), language=option).language == expected


def test_unknown_language_codes_are_errors() -> None:
    """A code that `kg` does not know is named, for a row and for the option."""
    with pytest.raises(ReadError, match="f: the language 'fr' is not one of en, id"):
        read_article(draft(language="fr"))
    with pytest.raises(ReadError, match="--lang: the language 'de'"):
        list(read_articles([], language="de"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.html", "a.jsonl", "a.csv", "a"]))
def test_any_file_gives_articles_notes_or_a_read_error(tmp_path: Path, data: bytes, name: str) -> None:
    """No content of a file raises anything but ReadError."""
    path = tmp_path / name
    path.write_bytes(data)
    try:
        items = list(read_articles([path], language="id"))
    except ReadError as error:
        assert "\n" not in str(error)
        return
    assert any(isinstance(item, Article) and item.blocks for item in items)
