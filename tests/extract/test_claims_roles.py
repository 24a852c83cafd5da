"""Who acts and on whom where the clause alone does not say: asides, groups, compounds, things received."""

from __future__ import annotations

import pytest

from kg.model import Extraction

pytestmark = pytest.mark.model


def tuples(extraction: Extraction) -> set[tuple[str, str, str]]:
    """Return subject, relation and object of the claims, in the words of the text."""
    return {(c.subject.text, c.relation, c.object.text) for c in extraction.claims}


ROLES = [
    ("id", "Hizbullah menerima bantuan penuh dari Suriah dan Iran.", ("Iran", "aids", "Hizbullah")),
    ("en", "Hezbollah received weapons from Syria and Iran.", ("Iran", "aids", "Hezbollah")),
    ("id", "Washington melanjutkan perundingan Israel-Palestina.", ("Israel", "negotiatesWith", "Palestina")),
    ("en", "Israel-Hamas talks resumed in Cairo.", ("Israel", "negotiatesWith", "Hamas")),
    ("id", "Beberapa negara, termasuk Jerman dan Prancis, mengecam Iran.", ("Prancis", "opposes", "Iran")),
    ("en", "Several countries, including Germany and France, condemned Iran.", ("France", "opposes", "Iran")),
    ("id", "Houthi yang didukung Iran menyerang Arab Saudi.", ("Houthi", "attacks", "Arab Saudi")),
    ("en", "The Iran-backed Houthis attacked Saudi Arabia.", ("Iran", "supports", "Houthis")),
    ("en", "John McCain, who was held prisoner, praised Obama.", ("John McCain", "supports", "Obama")),
    ("id", "Rusia mengancam akan menyerang Ukraina.", ("Rusia", "threatens", "Ukraina")),
    ("en", "Russia threatened to attack Ukraine.", ("Russia", "threatens", "Ukraine")),
    ("id", "Iran menyalahkan ledakan itu pada Israel.", ("Iran", "accuses", "Israel")),
    ("en", "Iran blamed the blast on Israel.", ("Iran", "accuses", "Israel")),
    ("id", "Pertemuan yang akan digelar pekan depan antara Iran dan Irak diumumkan.", ("Iran", "meets", "Irak")),
    ("en", "Pakistan was accused by India of arming the Taliban.", ("Pakistan", "aids", "Taliban")),
    ("id", "Kerry menghubungi menteri luar negeri Thailand.", ("Kerry", "meets", "Thailand")),
    ("en", "John Kerry contacted Thailand's foreign minister.", ("John Kerry", "meets", "Thailand")),
    ("en", "Malaysia has kept a policy of arrests which Germany has criticised.", ("Germany", "opposes", "Malaysia")),
    ("id", "Iran dan Irak menyetujui gencatan senjata.", ("Irak", "withdraws", "Iran")),
    ("en", "Iran and Iraq agreed to a ceasefire.", ("Iraq", "withdraws", "Iran")),
    ("id", "Fatah dan Hamas saling tuduh.", ("Hamas", "accuses", "Fatah")),
    ("en", "Armenia and Azerbaijan blamed each other.", ("Azerbaijan", "accuses", "Armenia")),
    ("en", "India and Pakistan traded fire in Kashmir.", ("Pakistan", "attacks", "India")),
    ("en", "Hamas called for the resignation of Boris Johnson.", ("Hamas", "callsFor", "Boris Johnson")),
    ("id", "Taliban melarang perempuan kuliah, yang menuai kecaman dari Inggris.", ("Inggris", "opposes", "Taliban")),
    ("en", "Iran accused the WHO's head, John Doe, of supporting the Taliban.", ("John Doe", "supports", "Taliban")),
    ("en", "The Houthis seized an Israeli-linked cargo ship.", ("Houthis", "coerces", "Israeli")),
    ("id", "Kanada mengusir diplomat senior India.", ("Kanada", "sanctions", "India")),
    ("en", "France recalled its ambassadors from Washington.", ("France", "protests", "Washington")),
    ("id", "Prancis menarik duta besarnya dari Washington.", ("Prancis", "protests", "Washington")),
    ("en", "Hungary blocked an EU aid package.", ("Hungary", "rejects", "EU")),
    ("id", "Parlemen Turki meratifikasi permohonan Swedia.", ("Parlemen Turki", "supports", "Swedia")),
    ("id", "Inggris menjatuhkan sanksi terhadap pejabat militer Myanmar.", ("Inggris", "sanctions", "militer Myanmar")),
    ("en", "Members of Hamas were arrested by Israel.", ("Israel", "coerces", "Hamas")),
    ("id", "OPM menyandera pilot Susi Air, Phillip Mehrtens.", ("OPM", "coerces", "Phillip Mehrtens")),
    ("id", "Hamas menembakkan roket ke Tel Aviv.", ("Hamas", "attacks", "Tel Aviv")),
    ("id", "Netanyahu bersumpah akan menghancurkan Hamas.", ("Netanyahu", "threatens", "Hamas")),
    ("en", "Netanyahu vowed to destroy Hamas.", ("Netanyahu", "threatens", "Hamas")),
    ("id", "China menentang sanksi sepihak AS.", ("China", "opposes", "AS")),
    ("en", "Alexei Navalny was poisoned by Russia, Germany said.", ("Russia", "attacks", "Alexei Navalny")),
    ("en", "Russia detained a reporter, Evan Gershkovich, on Monday.", ("Russia", "coerces", "Evan Gershkovich")),
    ("en", "Gunmen from the Islamic State killed ten Iraqis.", ("Islamic State", "attacks", "Iraqis")),
    ("en", "The US blacklisted two Chinese companies for supplying drones to Iran.", ("Chinese", "aids", "Iran")),
    ("en", "South Korea and Japan agreed to lower their tariffs.", ("South Korea", "agreesWith", "Japan")),
    ("id", "Israel menuduh Hamas menyerang Haifa.", ("Hamas", "attacks", "Haifa")),
    ("id", "Beshir menolak menemui Ban Ki-moon.", ("Beshir", "rejects", "Ban Ki-moon")),
    ("en", "Iran refused to meet Ban Ki-moon.", ("Iran", "rejects", "Ban Ki-moon")),
    ("en", "The Palestinian group Hamas attacked Israel.", ("Hamas", "attacks", "Israel")),
    ("id", "Kelompok Palestina Hamas menyerang Israel.", ("Hamas", "attacks", "Israel")),
    ("en", "Israel bombed the Lebanese militant group Hezbollah.", ("Israel", "attacks", "Hezbollah")),
    ("en", "Israeli jets bombed Hamas.", ("Israeli jets", "attacks", "Hamas")),
    ("en", "Israel and Hamas reached a ceasefire deal.", ("Hamas", "withdraws", "Israel")),
    ("id", "Israel dan Hamas mencapai kesepakatan gencatan senjata.", ("Hamas", "withdraws", "Israel")),
    ("id", "Israel melepas 90 tahanan Palestina.", ("Israel", "concedes", "Palestina")),
    ("id", "Pakistan menembak jatuh lima jet tempur India.", ("Pakistan", "attacks", "India")),
    ("id", "NATO memberi Ukraina rudal jarak jauh.", ("NATO", "aids", "Ukraina")),
    ("id", "KPK menetapkan Setya Novanto sebagai tersangka.", ("KPK", "accuses", "Setya Novanto")),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "expected"), ROLES)
def test_roles(extraction_of, code: str, text: str, expected: tuple[str, str, str]) -> None:  # type: ignore[no-untyped-def]
    """Roles are found across asides, in groups that name members, in compounds and where the subject receives."""
    assert expected in tuples(extraction_of(code, text))


def test_agent_of_a_relative_clause_is_not_who_acts_in_the_main_one(extraction_of) -> None:  # type: ignore[no-untyped-def]
    """The main verb after "yang didukung Iran" has the antecedent as its subject, not the agent beside it."""
    assert ("Iran", "attacks", "Arab Saudi") not in tuples(
        extraction_of("id", "Houthi yang didukung Iran menyerang Arab Saudi.")
    )


def test_who_acts_together_is_not_acted_on(extraction_of) -> None:  # type: ignore[no-untyped-def]
    """A place before the subjects makes no list with them, and none of them is the object of the others."""
    found = tuples(extraction_of("id", "Di Baghdad, pasukan Amerika Serikat dan Irak melakukan operasi seluruh kota."))
    assert not found & {("pasukan Amerika Serikat", "attacks", "Irak"), ("Irak", "attacks", "pasukan Amerika Serikat")}


def test_triggers_within_names(extraction_of) -> None:  # type: ignore[no-untyped-def]
    """A word of a name expresses no relation: "United Nations", "Front Pembebasan"."""
    assert not tuples(extraction_of("en", "The United Nations with France opened an office in Kenya."))


@pytest.mark.parametrize("text", ["France would have to withdraw its troops.", "We are ready to help us."])
def test_own_things_and_selves_are_no_objects(extraction_of, text: str) -> None:  # type: ignore[no-untyped-def]
    """Nobody withdraws from the owner of the troops, and one pronoun is no other party."""
    assert not extraction_of("en", text).claims


@pytest.mark.parametrize(
    ("code", "text", "wrong"),
    [
        (
            "en",
            "The EU slapped sanctions on Belarus after the landing of a Ryanair jet.",
            ("Ryanair", "sanctions", "Belarus"),
        ),
        ("en", "India and Pakistan traded fire in Kashmir.", ("Kashmir", "attacks", "India")),
        ("en", "Alexei Navalny was poisoned by Russia, Germany said.", ("Russia", "attacks", "Germany")),
        ("en", "Iran and Iraq agreed to hold talks.", ("Iran", "agreesWith", "Iraq")),
        ("id", "Israel menuduh Hamas menyerang Haifa.", ("Israel", "attacks", "Hamas")),
        ("en", "Iran refused to meet Ban Ki-moon.", ("Iran", "meets", "Ban Ki-moon")),
        ("en", "The Palestinian group Hamas attacked Israel.", ("Palestinian", "attacks", "Israel")),
        ("en", "The UN will meet at the request of Russia.", ("UN", "concedes", "Russia")),
        ("en", "Hamas rejected a truce offer brokered by Egypt and Qatar.", ("Egypt", "negotiatesWith", "Qatar")),
        ("en", "The deal was signed by Egypt and Qatar, Israel said.", ("Egypt", "cooperatesWith", "Israel")),
        ("en", "The pro-Iranian militia fired rockets at US troops.", ("Iranian", "attacks", "US troops")),
        (
            "en",
            "Amnesty International accused Russia of bombing a hospital.",
            ("Russia", "attacks", "Amnesty International"),
        ),
    ],
)
def test_who_does_not_act(extraction_of, code: str, text: str, wrong: tuple[str, str, str]) -> None:  # type: ignore[no-untyped-def]
    """Who owns another noun, or only reports a deed, has no part in it."""
    assert wrong not in tuples(extraction_of(code, text))
