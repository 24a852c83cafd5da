"""What foreign desks write, from words to actors: allies and coups, forces told of before, reports within reports."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of, facts_of, speakers_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "id",
            "Tentara Rwanda bisa ditarik dari pasukan penjaga perdamaian Uni Afrika di Darfur.",
            {("Rwanda", "withdraws", "African Union")},
        ),
        ("id", "Tentara Israel ditarik dari Lebanon pada 2000.", {("Israel", "withdraws", "Lebanon")}),
        (
            "id",
            "Khalilzad mengadakan perundingan, termasuk dengan para perwakilan pribadi Hamas serta Jihad Islam.",
            {
                ("Zalmay Khalilzad", "negotiatesWith", "Hamas"),
                ("Zalmay Khalilzad", "negotiatesWith", "Palestinian Islamic Jihad"),
            },
        ),
        (
            "id",
            "Abbas membentuk Pemerintah Persatuan Palestina dengan faksi Hamas.",
            {("Mahmoud Abbas", "cooperatesWith", "Hamas")},
        ),
        (
            "id",
            "Penahanan itu menyulut percekcokan diplomatik antara Teheran dan London.",
            {("Iran", "opposes", "United Kingdom"), ("United Kingdom", "opposes", "Iran")},
        ),
        (
            "id",
            "Beijing, Sabtu, mengecam sebagai fitnah laporan resmi AS mengenai catatan hak asasi manusia.",
            {("China", "opposes", "United States")},
        ),
        (
            "id",
            "Selandia Baru dan Australia telah mengutuk kudeta yang dilakukan Bainimarama.",
            {("Australia", "opposes", "Frank Bainimarama"), ("New Zealand", "opposes", "Frank Bainimarama")},
        ),
        (
            "id",
            "Bainimarama kemudian menyingkirkan Qarase pada 5 Desember.",
            {("Frank Bainimarama", "coerces", "Laisenia Qarase")},
        ),
        (
            "id",
            "Kolombia adalah sekutu terdekat AS di wilayah tersebut.",
            {("Colombia", "supports", "United States")},
        ),
        (
            "id",
            "Acara itu ditunda di tengah laporan mengenai keberatan Israel atas pendekatan diplomasi AS.",
            {("Israel", "opposes", "United States")},
        ),
        (
            "id",
            "Pakistan mendapat tekanan dari AS agar meningkatkan operasi terhadap gerilyawan.",
            {("United States", "callsFor", "Pakistan")},
        ),
        (
            "id",
            "Iran, seperti halnya Suriah, mendukung Hizbullah.",
            {("Syria", "supports", "Hezbollah"), ("Iran", "supports", "Hezbollah")},
        ),
        (
            "id",
            "Iran, yang seperti Suriah mendukung Hizbullah, menolak tuduhan itu.",
            {("Syria", "supports", "Hezbollah"), ("Iran", "supports", "Hezbollah")},
        ),
        ("id", "Hamas dipandang oleh Washington sebagai kelompok teroris.", {("United States", "opposes", "Hamas")}),
        ("id", "Serangan-serangan Israel terhadap Iran berlanjut.", {("Israel", "attacks", "Iran")}),
        (
            "id",
            "Serangan itu mengganggu rencana kunjungan tiga hari Wakil Presiden AS, Dick Cheney ke Jepang mulai "
            "Selasa.",
            {("Dick Cheney", "meets", "Japan")},
        ),
        (
            "id",
            "Seorang pemberontak Tamil meledakkan dirinya di pos jaga markas angkatan darat, sehingga "
            "menewaskan empat warga sipil dan seorang tentara dekat kamp militer di Sri Lanka bagian timur.",
            {("pemberontak Tamil", "attacks", "Sri Lanka")},
        ),
        (
            "id",
            "Iran menangkap lima belas pelaut Inggris pada Maret. Iran menuduh pelaut tersebut memasuki "
            "perairan negeri itu.",
            {("Iran", "accuses", "United Kingdom"), ("Iran", "coerces", "United Kingdom")},
        ),
        (
            "id",
            "Uni Eropa menjatuhkan sanksi kepada Rusia atas penindasan terhadap oposisi.",
            {("European Union", "sanctions", "Russia")},
        ),
        ("id", "Chaudhry dijadikan sandera di parlemen oleh Speight.", {("Speight", "coerces", "Chaudhry")}),
        ("id", "Kedua tim dari Jerman dan Prancis tiba di Jakarta kemarin.", set()),
        ("id", "Menteri Luar Negeri AS John Kerry tiba di Moskow, Selasa.", {("John Kerry", "meets", "Russia")}),
        ("en", "Kumaratunga's four-day visit to India began on Monday.", {("Chandrika Kumaratunga", "meets", "India")}),
        ("en", "Hezbollah has pursued attacks against Israeli forces.", {("Hezbollah", "attacks", "Israel")}),
        (
            "en",
            "They protested the Israeli assassination of Sheikh Ahmed Yassin.",
            {("Israel", "attacks", "Ahmed Yassin")},
        ),
        ("en", "The impact of the Iraq war and its aftermath on Israel's security must be examined.", set()),
        (
            "en",
            "It was a petition initiated by the United States and backed by France and Great Britain.",
            {("United Kingdom", "supports", "United States"), ("France", "supports", "United States")},
        ),
        (
            "en",
            "Saddam Hussein made overtures to the Israelis to arrive at some sort of a deal.",
            {("Saddam Hussein", "negotiatesWith", "Israel")},
        ),
        ("en", "Syria is a close ally of Iran.", {("Syria", "supports", "Iran")}),
        ("en", "Israel is a key US ally.", {("Israel", "supports", "United States")}),
        ("en", "Khamenei is a fierce critic of the United States.", {("Ali Khamenei", "opposes", "United States")}),
        ("en", "Washington considers Hamas a terrorist organization.", {("United States", "opposes", "Hamas")}),
        ("en", "Like Russia, China supports Iran.", {("Russia", "supports", "Iran"), ("China", "supports", "Iran")}),
        (
            "en",
            "Israel captured or killed Hamas fighters.",
            {("Israel", "attacks", "Hamas"), ("Israel", "coerces", "Hamas")},
        ),
        ("en", "Bush attacked Kerry's record on defence.", {("George W. Bush", "opposes", "John Kerry")}),
        ("en", "The Bush administration is planning an attack on Iran.", {("United States", "attacks", "Iran")}),
        ("en", "The Badr Corps was trained by Iran.", {("Iran", "aids", "Badr Corps")}),
        ("en", "US troops were withdrawn from Somalia in 1994.", {("United States", "withdraws", "Somalia")}),
        (
            "en",
            "Iran seized British sailors in March. Iran later freed the sailors.",
            {("Iran", "concedes", "United Kingdom"), ("Iran", "coerces", "United Kingdom")},
        ),
        (
            "en",
            "The United States was lifting its decades-old ban on arms sales to Vietnam.",
            {("United States", "concedes", "Vietnam")},
        ),
        ("en", "Obama said on Monday Iran must leave.", {("Barack Obama", "callsFor", "Iran")}),
        (
            "id",
            "Amin Gemayel menyerang Partai Syiah Lebanon, Hizbullah, dengan mencap mereka negara dalam negara.",
            {("Amin Gemayel", "opposes", "Hezbollah")},
        ),
        (
            "id",
            "Fatah mengecam boikot yang dipimpin AS dan Uni Eropa terhadap pemerintah Palestina.",
            {
                ("Fatah", "opposes", "United States"),
                ("Fatah", "opposes", "European Union"),
                ("United States", "sanctions", "Palestine"),
                ("European Union", "sanctions", "Palestine"),
            },
        ),
        ("en", "Bush attacked Kerry for voting against the war.", {("George W. Bush", "opposes", "John Kerry")}),
    ],
)
def test_claims(code: str, text: str, expected: set[Triple]) -> None:
    """Allies, critics and enemies, forces that are moved, who is likened, what is aimed at whom."""
    assert set(claims_of(code, text)) == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "id",
            "Moussa mengatakan dia berharap krisis Lebanon bisa dipecahkan sebelum konferensi di Arab Saudi.",
            [("Moussa", "dia berharap krisis Lebanon bisa dipecahkan sebelum konferensi di Arab Saudi")],
        ),
        (
            "id",
            "Kolombia, Ahad, membantah bahwa komandan Angkatan Daratnya bersekongkol dengan pasukan "
            "paramiliter, sebagaimana dilaporkan oleh surat kabar AS berdasarkan dokumen CIA.",
            [("Colombia", "komandan Angkatan Daratnya bersekongkol dengan pasukan paramiliter")],
        ),
        (
            "id",
            "Meskipun Bainimarama bersikeras bahwa hal itu merupakan pemerintahan sementara, namun menteri "
            "lain, Jona Senilagakali, mengatakan kepada Radio ABC bahwa ia percaya pemerintahan itu akan "
            "berlangsung setahun.",
            [
                ("Frank Bainimarama", "hal itu merupakan pemerintahan sementara"),
                ("Jona Senilagakali", "ia percaya pemerintahan itu akan berlangsung setahun"),
            ],
        ),
        (
            "id",
            "Ban Ki-moon mengatakan setelah bertemu dengan Olmert di Jerusalem, Senin, Presiden Abbas siap bagi "
            "perdamaian.",
            [("Ban Ki-moon", "Presiden Abbas siap bagi perdamaian")],
        ),
        (
            "id",
            "Rice secara tak langsung mengakui bahwa waktunya belum tiba bagi perundingan langsung.",
            [("Condoleezza Rice", "waktunya belum tiba bagi perundingan langsung")],
        ),
        ("id", "Khalilzad menolak memberikan penjelasan lebih detail mengenai hasil-hasil pertemuan itu.", []),
        (
            "id",
            "Di Ramallah, Ahad, Rice menegaskan, Saya kira sangat penting bahwa ada garis horizontal politik "
            "bagi Israel dan Palestina, katanya.",
            [
                (
                    "Condoleezza Rice",
                    "Saya kira sangat penting bahwa ada garis horizontal politik bagi Israel dan Palestina",
                )
            ],
        ),
        (
            "id",
            "Kelompok Hamas telah mengaku bertanggung jawab atas serangan-serangan terhadap pangkalan AS, kata "
            "polisi Sabtu.",
            [(None, "Kelompok Hamas telah mengaku bertanggung jawab atas serangan-serangan terhadap pangkalan AS")],
        ),
        ("id", "Uribe telah diselimuti oleh tuduhan bahwa ia memiliki hubungan dengan kelompok paramiliter.", []),
        (
            "id",
            "Sedikitnya 14 orang tewas, dan penentang Uribe menuduh bahwa puluhan orang hilang setelahnya.",
            [(None, "puluhan orang hilang setelahnya")],
        ),
        (
            "id",
            "Menteri Penerangan Anas Al-Fiqi mengatakan pemberi suara berjumlah 23 persen tapi menurut "
            "perkiraan lain, jumlah mereka tak lebih dari 10 persen.",
            [("Anas Al-Fiqi", "pemberi suara berjumlah 23 persen"), (None, "jumlah mereka tak lebih dari 10 persen")],
        ),
        (
            "id",
            "Lima orang tewas ketika seorang pengebom menyerang konvoi di Waziristan Utara, menurut laporan-laporan.",
            [(None, "Lima orang tewas ketika seorang pengebom menyerang konvoi di Waziristan Utara")],
        ),
        (
            "id",
            "Duta besar AS mengadakan pembicaraan dengan Hamas, kata surat kabar The New York Times melaporkan "
            "dalam situs webnya Ahad.",
            [("The New York Times", "Duta besar AS mengadakan pembicaraan dengan Hamas")],
        ),
        (
            "id",
            "Harapan terbaik Rice adalah bahwa Palestina dan Israel akan menyetujui pembicaraan secara terpisah.",
            [("Condoleezza Rice", "Palestina dan Israel akan menyetujui pembicaraan secara terpisah")],
        ),
        (
            "id",
            "Ketua Konferensi Republik di Senat Jon Kyl membantah bahwa para pejabat Irak gagal memenuhi "
            "persyaratan tersebut.",
            [("Jon Kyl", "para pejabat Irak gagal memenuhi persyaratan tersebut")],
        ),
        (
            "en",
            "Since President Hu ordered state-owned oil firms to go abroad, they have begun drilling for gas.",
            [("Hu Jintao", "state-owned oil firms to go abroad")],
        ),
        ("en", "When Bush said Iraq was a threat, France disagreed.", [("George W. Bush", "Iraq was a threat")]),
        (
            "en",
            '"The Bush administration is preparing its allies for a strike, according to German media reports, '
            'reinforcing earlier suggestions," reported UPI on December 30th.',
            [
                (
                    "United Press International",
                    "The Bush administration is preparing its allies for a strike, according to German media "
                    "reports, reinforcing earlier suggestions",
                ),
                (None, "The Bush administration is preparing its allies for a strike"),
            ],
        ),
        (
            "en",
            "‘’Bush was well briefed,’’ the diplomat said. An Afghan official added, ‘’The Americans now realise it.’’",
            [(None, "Bush was well briefed"), (None, "The Americans now realise it.")],
        ),
        ("en", "He did comment on what he meant by the phrase.", []),
        (
            "en",
            'On Wednesday, Suella Braverman told GB News: "We have an unsustainable situation." Labour criticised her.',
            [("Suella Braverman", "We have an unsustainable situation.")],
        ),
        ("en", "Many Palestinians hope that the boycott will end.", [(None, "the boycott will end")]),
        (
            "id",
            "Amin Gemayel menyerang Hizbullah dengan mencap mereka negara dalam negara.",
            [("Amin Gemayel", "mereka negara dalam negara")],
        ),
    ],
)
def test_statements(code: str, text: str, expected: list[tuple[str | None, str]]) -> None:
    """Reports end where another speaks, and what one thinks oneself is part of what one said."""
    assert speakers_of(code, text) == expected


def test_forces_told_of_before_are_their_states_but_do_not_speak_for_it() -> None:
    """The sailors of a State are it when something is done to them; what they say is theirs."""
    text = (
        "Iran seized British sailors in March. Tehran accused the sailors of spying. The sailors said they were lost."
    )
    assert ("Iran", "accuses", "United Kingdom") in claims_of("en", text)
    assert (None, "they were lost") in speakers_of("en", text)


def test_an_opposition_acts_for_itself() -> None:
    """The opposition of a State is an actor of its own, whom the State can oppose."""
    text = "Oposisi Mesir menuduh pemerintah Mesir menghambat kebebasan."
    assert set(claims_of("id", text)) == {("Egyptian opposition", "accuses", "Egypt")}
    assert speakers_of("id", text) == [("Egyptian opposition", "pemerintah Mesir menghambat kebebasan")]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "en",
            "Mullah Omar is leader of the Taliban.",
            {("Mullah Omar", "leads", "Taliban", None)},
        ),
        (
            "en",
            "The words were those of Nasrallah, the leader of the militant Lebanese Shiite group Hezbollah.",
            {("Hassan Nasrallah", "leads", "Hezbollah", None)},
        ),
        ("id", "Uribe adalah presiden Kolombia.", {("Alvaro Uribe", "holdsOffice", "President", "Colombia")}),
        (
            "en",
            "Naji Al-Abbudi, a spokesman for Sistani, affirmed it.",
            {("Naji Al-Abbudi", "holdsOffice", "Spokesperson", "Ali al-Sistani")},
        ),
        (
            "en",
            "Home Secretary Suella Braverman resigned.",
            {("Suella Braverman", "holdsOffice", "Home Secretary", "United Kingdom")},
        ),
        ("en", "Industry Minister Leo Brandt resigned, and so did Captain Shahid.", set()),
        ("id", "Rice menemui Abbas di ibu kota Jordania, Amman, kemarin.", {("Amman", "locatedIn", "Jordan", None)}),
        ("en", "They met in the Saudi capital, Riyadh, on Monday.", {("Riyadh", "locatedIn", "Saudi Arabia", None)}),
        (
            "id",
            "Kuartet Timur Tengah -- AS, Uni Eropa, PBB, dan Rusia -- bersidang.",
            {
                ("United States", "memberOf", "Middle East Quartet", None),
                ("European Union", "memberOf", "Middle East Quartet", None),
                ("United Nations", "memberOf", "Middle East Quartet", None),
                ("Russia", "memberOf", "Middle East Quartet", None),
            },
        ),
    ],
)
def test_facts(code: str, text: str, expected: set[tuple[str, str, str, str | None]]) -> None:
    """What a sentence says somebody is, of which body, where a capital lies; no office of a State that nobody names."""
    assert facts_of(code, text) == expected
