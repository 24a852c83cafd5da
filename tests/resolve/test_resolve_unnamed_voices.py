"""Who speaks where news names him elsewhere or not at all, what he calls things, and which office he holds."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import facts_of, speakers_of

pytestmark = pytest.mark.model

Office = tuple[str, str, str, str | None]

ELSEWHERE = [
    (
        "Rebels freed a tanker, Nairobi's foreign ministry said. A spokesman said the crew was safe.",
        ("Foreign Ministry of Kenya", "the crew was safe"),
    ),
    (
        "Rebels freed a tanker, Nairobi's foreign ministry said. The Ugandan army sent troops. The ministry spokesman "
        "said the crew was safe.",
        ("Foreign Ministry of Kenya", "the crew was safe"),
    ),
    (
        'Peru protested on Monday. "This is wrong," state-run Lima Radio said. "Peru will act," Lima radio said.',
        ("Lima Radio", "Peru will act"),
    ),
    (
        "Egyptian officials said the visit had been put off. The officials said that talks would go on.",
        ("Egypt", "talks would go on"),
    ),
    (
        "NATO troops freed ten men on Monday, an alliance spokesman said.",
        ("NATO", "NATO troops freed ten men on Monday"),
    ),
    (
        "Israel's army said that it struck Rafah. A military spokesman said that the target was a depot.",
        ("Israel Defense Forces", "the target was a depot"),
    ),
    (
        "Several ministers, including Itamar Ben-Gvir, said that the deal was bad.",
        ("Itamar Ben-Gvir", "the deal was bad"),
    ),
    ("Putin, quoting Merkel, said that the deal was dead.", ("Vladimir Putin", "the deal was dead")),
    (
        "Hezbollah rejected the plan. A spokesman for the group said that it was a trap.",
        ("Hezbollah", "it was a trap"),
    ),
    (
        'A Tamil group said that the army was near. "They shell us," the Tamil Freedom Front said in a statement.',
        ("Tamil Freedom Front", "the army was near"),
    ),
    (
        "The BBC's Maria Lopez in Quito says that a deal is near. The talks have been long, our correspondent says.",
        ("Maria Lopez", "The talks have been long"),
    ),
    (
        "Kenya has condemned the coup, the Foreign Ministry said on Friday.",
        ("Foreign Ministry of Kenya", "Kenya has condemned the coup"),
    ),
    (
        "Kallas said she met three envoys, who confirmed Lavrov's pledge that Moscow would pull out. "
        '"The war is over," she said.',
        ("Kaja Kallas", "The war is over"),
    ),
    (
        "Nine jets were ready, U.S. defense officials said. The Air Force wing is in Texas, they said.",
        ("United States", "The Air Force wing is in Texas"),
    ),
    (
        'Peru\'s interior minister accused Chile of sending spies. "We know," Jorge Salazar Rivas told reporters.',
        ("Jorge Salazar Rivas", "sending spies"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), ELSEWHERE)
def test_who_speaks_is_found_elsewhere(text: str, expected: tuple[str, str]) -> None:
    """A spokesman, officials, a ministry, a group and a station are those that the sentences beside them tell."""
    assert expected in speakers_of("en", text)


def test_a_headline_credits_the_outlet_that_the_text_names() -> None:
    """What stands after the dash of a headline is the paper that the article then names."""
    text = "The president has invited the rebels home, a newspaper said. Haaretz reported that they would come."
    said = speakers_of("en", text, title="President invites rebels to talks - paper")
    assert ("Haaretz", "President invites rebels to talks") in said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A Turkish company said that it would build the bridge.", "it would build the bridge"),
        ("An Israeli court ruled that the man could stay.", "the man could stay"),
        ("A Spanish aid agency said that its workers were safe.", "its workers were safe"),
        ("Iranian hackers said that they had stolen the data.", "they had stolen the data"),
        (
            '"We grow," said a Peruvian official who was not authorized to speak. Finance Minister Luis Castro of Peru '
            'said that growth was slow. "We saw it," the official said.',
            "We saw it",
        ),
    ],
)
def test_nobody_speaks_for_a_state_that_only_describes_him(text: str, words: str) -> None:
    """A company, a court and hackers of a State are not the State; who wants no name gets none."""
    assert (None, words) in speakers_of("en", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Chinese side said that talks went well.", ("China", "talks went well")),
        ("The Iranian delegation said that talks went well.", ("Iran", "talks went well")),
    ],
)
def test_a_side_speaks_for_its_state(text: str, expected: tuple[str, str]) -> None:
    """A State's side or delegation is the State."""
    assert expected in speakers_of("en", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya condemned the arrests as unlawful.", ("Kenya", "the arrests as unlawful")),
        ("Russia refers to the war as a special operation.", ("Russia", "the war as a special operation")),
        ("Putin called Biden, the US president, a killer.", ("Vladimir Putin", "Biden, the US president, a killer")),
        (
            "Modi described this week the decision to close the border as an act of war.",
            ("Narendra Modi", "the decision to close the border as an act of war"),
        ),
        (
            "The island, which Beijing considers a renegade province, has its own army.",
            ("China", "a renegade province"),
        ),
        (
            "The vote prompted Modi to denounce the ruling as unfair.",
            ("Narendra Modi", "the ruling as unfair"),
        ),
        ("Ankara announced this week the release of the pastor.", ("Turkey", "the release of the pastor")),
        (
            "Kenya accuses Uganda, which has troops in the valley, of planning to invade.",
            ("Kenya", "planning to invade"),
        ),
        ("Modi blamed Pakistan for failing to stop the raid.", ("Narendra Modi", "failing to stop the raid")),
        (
            "Kenya has signalled that only a truce would be acceptable: a line that Uganda follows as well.",
            ("Kenya", "only a truce would be acceptable"),
        ),
        (
            "Tehran asked Ankara to withdraw four envoys, and Turkey expelled five diplomats.",
            ("Iran", "to withdraw four envoys"),
        ),
        (
            "Lavrov said Russia would respond, with the Pentagon insisting that no order was given.",
            ("Sergei Lavrov", "Russia would respond"),
        ),
    ],
)
def test_what_is_called_announced_and_blamed(text: str, expected: tuple[str, str]) -> None:
    """A name given after "as", a deed made known and blame for doing something are words; others' words end them."""
    assert expected in speakers_of("en", text)


@pytest.mark.parametrize(
    "text",
    [
        "The president dismissed him as defence minister on Monday.",
        "The union condemned the attack as world leaders met in Geneva.",
        "Kenya is considering a plan to send troops.",
        "Turkey, which called a snap election, is quiet.",
        "The pressure could force Iran to admit that it lied.",
    ],
)
def test_no_words_where_nothing_is_called(text: str) -> None:
    """As of an office or a time gives no name; what is only possible is said by nobody."""
    assert speakers_of("en", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Manmohan Singh government wants peace in India.",
            ("Manmohan Singh", "leads", "India", None),
        ),
        (
            "Ana Torres, who heads Peru's junta, met the envoys.",
            ("Ana Torres", "leads", "Peru", None),
        ),
        (
            "Kenyan army chief Peter Kamau said that the border was calm.",
            ("Peter Kamau", "holdsOffice", "Army Chief", "Kenya"),
        ),
        (
            "Maria Lind is professor of history at the University of Oslo.",
            ("Maria Lind", "holdsOffice", "Professor", "University of Oslo"),
        ),
        (
            'A spokesman for Raila Odinga was worried. "It is bad," said the spokesman, Tom Otieno.',
            ("Tom Otieno", "holdsOffice", "Spokesperson", "Raila Odinga"),
        ),
        ("Turkey, a NATO member, has condemned the raid.", ("Turkey", "memberOf", "NATO", None)),
        (
            "Kenya's UN ambassador Peter Kamau said that talks were needed.",
            ("Peter Kamau", "holdsOffice", "Ambassador", "Kenya"),
        ),
        (
            "Republican Senator Tom Carver said that Iran would cheat.",
            ("Tom Carver", "holdsOffice", "Senator", "United States"),
        ),
        (
            "Rep. Ann Miller, the top Democrat on the House Budget Committee, said no.",
            ("Ann Miller", "memberOf", "House Budget Committee", None),
        ),
        (
            "Rep. Ann Miller, the top Democrat on the House Budget Committee, said no.",
            ("Ann Miller", "holdsOffice", "Member of Congress", "United States"),
        ),
        (
            'Peru\'s interior minister accused Chile of sending spies. "We know," Jorge Salazar Rivas told reporters.',
            ("Jorge Salazar Rivas", "holdsOffice", "Interior Minister", "Peru"),
        ),
    ],
)
def test_offices_and_seats(text: str, expected: Office) -> None:
    """A government called after somebody, a verb of leading, a seat and an office told of before give facts."""
    assert expected in facts_of("en", text)


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        (
            "Kenya has turned to India and Prime Minister Raila Odinga will visit soon.",
            ("Raila Odinga", "holdsOffice", "Prime Minister", "India"),
        ),
        ("French far-right leader Ana Torres said that she would win.", ("Ana Torres", "leads", "France", None)),
        (
            "Peru's defence minister met troops. Soldier Juan Garcia said that he was glad.",
            ("Juan Garcia", "holdsOffice", "Defence Minister", "Peru"),
        ),
    ],
)
def test_offices_of_others(text: str, unwanted: Office) -> None:
    """A State beside "and", a part of a State and a soldier named next give no office."""
    assert unwanted not in facts_of("en", text)
