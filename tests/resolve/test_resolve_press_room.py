"""What press rooms write of who said what: questions, findings of sources, plans, remarks between commas."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of, speakers_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Merkel asked whether Russia would honour the truce.",
            [("Angela Merkel", "whether Russia would honour the truce")],
        ),
        ("Kerry asked Netanyahu if he would meet Abbas.", [("John Kerry", "if he would meet Abbas")]),
        ("Kerry asked why Iran had moved its missiles.", [("John Kerry", "why Iran had moved its missiles")]),
        ("Asked whether Iran would sign, Zarif walked away.", []),
    ],
)
def test_questions(text: str, expected: list[tuple[str | None, str]]) -> None:
    """What is asked is a statement that keeps the word which makes it a question."""
    assert speakers_of("en", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kerry asked Netanyahu if he would meet Abbas.",
            {("Benjamin Netanyahu", "meets", "Mahmoud Abbas"): ("positive", "intended")},
        ),
        ("Biden asked how Israel would end the war.", {}),
    ],
)
def test_a_question_demands_nothing(text: str, expected: dict[Triple, tuple[str, str]]) -> None:
    """Who is asked something is not called on; "he" in the question is whom it is put to."""
    assert claims_of("en", text) == expected


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "A poll from Reading University found Starmer trailing Sunak by nine points.",
            "Starmer trailing Sunak by nine points",
        ),
        ("Recent surveys show Macron losing ground in the south.", "Macron losing ground in the south"),
        ("The researchers found that voters in the north moved left.", "voters in the north moved left"),
        ("The inquiry found that Poland had broken the law.", "Poland had broken the law"),
        ("Inflation fell to three percent, according to the latest index.", "Inflation fell to three percent"),
    ],
)
def test_findings(text: str, content: str) -> None:
    """Sources and those who look into things say what they find, also with a participle."""
    assert speakers_of("en", text) == [(None, content)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Canada announced plans Friday to expand its refugee programme.",
            [("Canada", "to expand its refugee programme")],
        ),
        ("Iran announced its intention to leave the treaty.", [("Iran", "to leave the treaty")]),
    ],
)
def test_announced_plans(text: str, expected: list[tuple[str | None, str]]) -> None:
    """Who announces plans to do something says so."""
    assert speakers_of("en", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The truce, as Merkel put it, is dead.",
            [("Angela Merkel", "The truce, as Merkel put it, is dead")],
        ),
        ("The talks have failed, as Lavrov noted.", [("Sergei Lavrov", "The talks have failed")]),
        ("Macron put it on the agenda.", []),
    ],
)
def test_as_somebody_says(text: str, expected: list[tuple[str | None, str]]) -> None:
    """What stands around "as X put it" is what X says."""
    assert speakers_of("en", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Macron called the deal "shameful," and his government has tried to block it.',
            [("Emmanuel Macron", 'the deal "shameful,"')],
        ),
        (
            "Orban, who threatened to close the border and who has wooed farmers, lost.",
            [("Viktor Orban", "to close the border")],
        ),
        (
            'Merkel issued a statement saying his remark "has no place in Europe" and said ministers would discuss it.',
            [
                ("Angela Merkel", 'his remark "has no place in Europe"'),
                ("Angela Merkel", "ministers would discuss it"),
            ],
        ),
        (
            "Pence blamed the media for making an issue of Trump's claim that Obama lied, saying they were nitpicking.",
            [
                ("Mike Pence", "making an issue of Trump's claim that Obama lied"),
                ("Donald Trump", "Obama lied"),
                ("Mike Pence", "they were nitpicking"),
            ],
        ),
        (
            'Lavrov said the plan was "dead on arrival," adding that Russia would not sign it.',
            [("Sergei Lavrov", 'the plan was "dead on arrival,"'), ("Sergei Lavrov", "Russia would not sign it")],
        ),
    ],
)
def test_whose_words_end_where(text: str, expected: list[tuple[str | None, str]]) -> None:
    """What else one does is no part of what one says, nor is another's claim; half a quotation is not direct speech."""
    assert speakers_of("en", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Erdogan and Trump will meet next week, Kerry said, adding, "They need to sit down."',
            [("John Kerry", "Erdogan and Trump will meet next week"), ("John Kerry", "They need to sit down.")],
        ),
        (
            "Although Merkel is ill, a Kremlin official said, the talks have gone on.",
            [(None, "Although Merkel is ill, a Kremlin official said, the talks have gone on")],
        ),
        (
            "Clinton has answered Sanders more sharply as polls show Sanders surging in Iowa.",
            [(None, "Sanders surging in Iowa")],
        ),
        (
            '"I stand by it," Rubio told Reuters when asked if he trusted Trump.',
            [("Marco Rubio", "I stand by it")],
        ),
        ("Kim promised revenge if the drills went on.", []),
        ("Putin threatened dire consequences for Israel if Iran was attacked.", []),
    ],
)
def test_who_says_what(text: str, expected: list[tuple[str | None, str]]) -> None:
    """A participle has its verb's subject, polls speak for nobody, what is asked of somebody he does not say."""
    assert speakers_of("en", text) == expected
