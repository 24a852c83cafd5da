"""The scores are those that the annotation guide defines, and bad gold is refused by name."""

from __future__ import annotations

import importlib.util
import json
import random
from pathlib import Path
from typing import Any

import pytest

from kg.errors import DataFileError
from kg.evaluate import differences, read_gold, score


def spoiled(article: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """Return an article's gold answers as a prediction with some of them left out or changed."""
    record = json.loads(
        json.dumps({k: article[k] for k in ("statements", "relations", "facts", "entities")}, default=str)
    )
    for key in ("statements", "relations", "facts"):
        record[key] = [item for item in record[key] if chance.random() < 0.8]
    for statement in record["statements"]:
        if chance.random() < 0.3:
            statement["content"] = statement["content"][: len(statement["content"]) // 2]
        if chance.random() < 0.3:
            statement["kind"] = "indirect"
        if chance.random() < 0.2:
            statement["speaker"] = None
    for relation in record["relations"]:
        if chance.random() < 0.3:
            relation["subject"], relation["object"] = relation["object"], relation["subject"]
        if chance.random() < 0.2:
            relation["relation"] = "opposes"
    return {"id": article["id"], **record}


@pytest.mark.shared
def test_equal_to_the_reference_scorer(shared: Path) -> None:
    """On gold and on spoiled answers, every figure equals that of the scorer that comes with the gold."""
    spec = importlib.util.spec_from_file_location("reference_score", shared / "gold" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    reference = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reference)
    gold = read_gold(shared / "gold")
    for seed in range(3):
        chance = random.Random(seed)
        found = {article["id"]: spoiled(article, chance) for article in gold}
        assert score(gold, found) == reference.score(gold, found)


@pytest.mark.shared
def test_gold_against_itself_is_perfect(shared: Path) -> None:
    """The gold's own answers score 1 everywhere."""
    gold = read_gold(shared / "gold")
    figures = score(gold, {article["id"]: article for article in gold})["all"]
    assert [figures[name]["f1"] for name in ("statement", "relation", "pair", "fact")] == [1.0] * 4
    assert figures["speaker_accuracy"] == 1.0


def test_folder_without_gold_is_refused(tmp_path: Path) -> None:
    """A folder without articles gives one line that names it."""
    with pytest.raises(DataFileError, match="no gold articles"):
        read_gold(tmp_path)


def test_incomplete_gold_is_refused(tmp_path: Path) -> None:
    """An article without text gives one line that names file and field."""
    (tmp_path / "id-001.yaml").write_text("id: id-001\nlang: id\n", "utf-8")
    with pytest.raises(DataFileError, match=r"id-001\.yaml: lacks text"):
        read_gold(tmp_path)


@pytest.mark.shared
def test_gold_against_itself_shows_no_difference(shared: Path) -> None:
    """The gold's own answers differ in nothing from gold."""
    gold = read_gold(shared / "gold")
    assert differences(gold, {article["id"]: article for article in gold}) == ()


@pytest.mark.shared
def test_differences_are_as_many_as_the_scores_say(shared: Path) -> None:
    """What was missed and what is too much add up to what the scores lack; so do the wrong speakers."""
    gold = read_gold(shared / "gold")
    found = {article["id"]: spoiled(article, random.Random(7)) for article in gold}
    figures, listed = score(gold, found)["all"], differences(gold, found)
    for part in ("statement", "relation", "fact"):
        count = {kind: sum(item.part == part and item.kind == kind for item in listed) for kind in ("missed", "extra")}
        row = figures[part]
        assert count == {"missed": row["gold"] - row["tp"], "extra": row["pred"] - row["tp"]}
    wrong = figures["statement"]["tp"] - figures["statement_and_speaker"]["tp"]
    assert sum(item.kind == "speaker" for item in listed) == wrong


def test_a_wrong_speaker_is_named_with_the_right_one() -> None:
    """The list says whom the statement was given to, and who made it."""
    entities = {"John Kerry": {"type": "Person", "forms": ["Kerry"]}, "Sergei Lavrov": {"type": "Person", "forms": []}}
    statement = {"id": "s1", "speaker": "John Kerry", "kind": "indirect", "content": "ISIS must go"}
    article = {"id": "en-1", "lang": "en", "text": "ISIS must go, Kerry said.", "title": None, "entities": entities}
    article |= {"statements": [statement], "relations": [], "facts": []}
    given = {**article, "statements": [{**statement, "speaker": "Sergei Lavrov"}]}
    (difference,) = differences([article], {"en-1": given})
    assert (difference.what, difference.expected) == ("Sergei Lavrov: ISIS must go", "John Kerry")
