"""What wire reports tell of deeds: who owns up to them, whose plan they are, whom they hit and whom they do not."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "id",
            "Boko Haram menyatakan mereka bertanggung jawab atas serangan terhadap konvoi Chad.",
            {("Boko Haram", "claimsResponsibility", "Chad"), ("Boko Haram", "attacks", "Chad")},
        ),
        (
            "id",
            "PKK mengatakan pihaknya berada di balik serangan terhadap pangkalan Turki.",
            {("PKK", "claimsResponsibility", "Turkey"), ("PKK", "attacks", "Turkey")},
        ),
        (
            "id",
            "Abu Sayyaf mengklaim penculikan tiga pelaut Malaysia.",
            {("Abu Sayyaf", "claimsResponsibility", "Malaysia"), ("Abu Sayyaf", "coerces", "Malaysia")},
        ),
        (
            "id",
            "Al-Shabaab mengaku bertanggung jawab atas serangan mematikan terhadap patroli Burundi.",
            {("Al-Shabaab", "claimsResponsibility", "Burundi"), ("Al-Shabaab", "attacks", "Burundi")},
        ),
        (
            "id",
            "Helikopter-helikopter Kolombia menyerang Ekuador, Senin.",
            {("Colombia", "attacks", "Ecuador")},
        ),
        (
            "id",
            "Serangan Ethiopia di dalam wilayah Eritrea menewaskan belasan orang.",
            {("Ethiopia", "attacks", "Eritrea")},
        ),
        (
            "id",
            "Macron mengecam rencana Erdogan untuk menyerang Suriah.",
            {("Emmanuel Macron", "opposes", "Recep Tayyip Erdogan"), ("Recep Tayyip Erdogan", "attacks", "Syria")},
        ),
        (
            "en",
            "Macron condemned Erdogan's decision to attack Syria.",
            {("Emmanuel Macron", "opposes", "Recep Tayyip Erdogan"), ("Recep Tayyip Erdogan", "attacks", "Syria")},
        ),
        (
            "id",
            "Assad menolak rencana Liga Arab untuk mengirim pengamat dan menolak mengakui Israel.",
            {("Bashar al-Assad", "rejects", "Arab League"), ("Bashar al-Assad", "rejects", "Israel")},
        ),
        (
            "id",
            "Kanada mengutuk uji coba rudal Korea Utara dan menjatuhkan sanksi baru.",
            {("Canada", "opposes", "North Korea"), ("Canada", "sanctions", "North Korea")},
        ),
        (
            "en",
            "Canada condemned North Korea's nuclear test and imposed sanctions.",
            {("Canada", "opposes", "North Korea"), ("Canada", "sanctions", "North Korea")},
        ),
        (
            "id",
            "Parlemen Ukraina mengecam keputusan Presiden Viktor Yanukovych.",
            {("Parliament of Ukraine", "opposes", "Viktor Yanukovych")},
        ),
        (
            "en",
            "Israeli police are investigating Israeli Prime Minister Benjamin Netanyahu.",
            {("Police of Israel", "investigates", "Benjamin Netanyahu")},
        ),
        (
            "id",
            "Uni Eropa tidak berhak mencampuri urusan Belarus, kata Alexander Lukashenko.",
            {("Alexander Lukashenko", "opposes", "European Union")},
        ),
        (
            "en",
            "Nicolas Maduro said the United States had no right to judge Venezuela.",
            {("Nicolas Maduro", "opposes", "United States")},
        ),
        (
            "id",
            "Erdogan mengatakan pemerintahan Netanyahu korup.",
            {("Recep Tayyip Erdogan", "accuses", "Benjamin Netanyahu")},
        ),
        (
            "id",
            "Rusia melakukan tekanan atas Armenia agar mundur.",
            {("Russia", "callsFor", "Armenia")},
        ),
        (
            "id",
            "Partai Demokrat menantang keputusan Presiden AS Donald Trump.",
            {("Democratic Party", "opposes", "Donald Trump")},
        ),
        (
            "id",
            "Azerbaijan menyerang Armenia dan Georgia mengirim pasukan ke Rusia.",
            {("Azerbaijan", "attacks", "Armenia"), ("Georgia", "mobilizes", "Russia")},
        ),
        (
            "id",
            "Norwegia mengecam Iran dan Denmark akan mengusir diplomat Rusia.",
            {("Norway", "opposes", "Iran"), ("Denmark", "sanctions", "Russia")},
        ),
        (
            "id",
            "Biden bertemu Macron dan Scholz membahas Ukraina.",
            {("Joe Biden", "meets", "Emmanuel Macron"), ("Joe Biden", "meets", "Olaf Scholz")},
        ),
        (
            "id",
            "ASEAN meminta Thailand dan Kamboja menghentikan serangan.",
            {("ASEAN", "callsFor", "Thailand"), ("ASEAN", "callsFor", "Cambodia")},
        ),
    ],
)
def test_deeds_are_told_of_their_doers_and_of_whom_they_hit(code: str, text: str, expected: set[Triple]) -> None:
    """Who owns up to, plans or is judged for a deed is found with whom it is done to."""
    assert expected <= set(claims_of(code, text))


@pytest.mark.parametrize(
    ("code", "text", "wrong"),
    [
        ("id", "Pasukan Kenya menewaskan 12 militan di Somalia barat.", ("Kenya", "attacks", "Somalia")),
        ("id", "NATO menewaskan sembilan anggota kelompok militan di Mali.", ("NATO", "attacks", "Mali")),
        ("en", "French jets killed five militants in northern Mali.", ("France", "attacks", "Mali")),
        ("id", "NATO mengatakan pihaknya bertanggung jawab atas keamanan di Kosovo.", ("NATO", "attacks", "Kosovo")),
        ("id", "Macron mengecam rencana Erdogan untuk menyerang Suriah.", ("Emmanuel Macron", "attacks", "Syria")),
        ("id", "Permintaan suaka janda Laurent Gbagbo ditolak Ghana.", ("Ghana", "rejects", "Laurent Gbagbo")),
        ("id", "Istri Presiden Robert Mugabe ditahan Prancis.", ("France", "coerces", "Robert Mugabe")),
        (
            "id",
            "Azerbaijan menyerang Armenia dan Georgia mengirim pasukan ke Rusia.",
            ("Azerbaijan", "attacks", "Georgia"),
        ),
        (
            "id",
            "Norwegia mengecam Iran dan Denmark akan mengusir diplomat Rusia.",
            ("Norway", "opposes", "Denmark"),
        ),
        ("id", "Milisi etnis Albania menyerang Makedonia.", ("Albania", "attacks", "North Macedonia")),
        ("id", "Inggris mengevakuasi warganya dari Libya.", ("United Kingdom", "aids", "Libya")),
        (
            "id",
            "Uni Eropa mengecam Myanmar dan menjatuhkan sanksi terhadap Suriah.",
            ("European Union", "sanctions", "Myanmar"),
        ),
        ("id", "Pasukan AS dan Irak melakukan operasi di Baghdad.", ("United States", "attacks", "Iraq")),
        (
            "id",
            "Israel dan Palestina berunding. Jordania mendukung prinsip dua negara.",
            ("Jordan", "supports", "Israel"),
        ),
        (
            "id",
            "Resolusi perang Irak yang disepakati oleh Senat AS memberi wewenang.",
            ("United States", "agreesWith", "Iraq"),
        ),
    ],
)
def test_who_is_only_near_a_deed_is_no_party(code: str, text: str, wrong: Triple) -> None:
    """Rebels are not the land that they are in, kin not the relative, who judges a plan not its author."""
    assert wrong not in claims_of(code, text)
