"""What a difference is made of, what a finding hangs on, the words that set groups apart, and what to beware of."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pandas as pd
import pytest

import framing as fr
from framing.compare import warnings
from framing.report.apart import Apart
from framing.report.caution import cautions
from framing.report.drivers import Drivers
from framing.report.html import needed
from framing.report.sides import Sides, compared

PLAIN = "The bridge opened on Monday. The mayor thanked the builders. "
HEDGED = PLAIN + "It might rain at the harbour. It might snow at the harbour. Perhaps the ferry sails. "


def pages(texts: dict[str, list[str]], **more: list[str]) -> tuple[Drivers, Apart, pd.DataFrame]:
    """The page of a comparison of these outlets."""
    rows = [(f"{name}{n}", name, body) for name, bodies in texts.items() for n, body in enumerate(bodies)]
    articles = fr.read(pd.DataFrame(rows, columns=["article_id", "outlet", "text"]).assign(**more))
    passages = fr.reuse(articles, inside=False, across=False)
    spans = fr.annotate(articles)
    scores = fr.score(articles, spans, passages)
    groups, gaps = compared(scores, "outlet", ["hedging", "booster"])
    page = Sides(articles, spans, groups, gaps, passages, "outlet")
    return Drivers(page, scores), Apart(page), warnings(scores, "outlet")


@cache
def planted() -> tuple[Drivers, Apart, pd.DataFrame]:
    """Eight articles that hedge against eight that do not; their lengths differ a little."""
    return pages({
        "North": [HEDGED + PLAIN * (n % 3) for n in range(8)],
        "South": ["It clearly rained. " + PLAIN * (3 + n % 3) for n in range(8)],
    })  # fmt: skip


def test_the_parts_of_the_leading_difference_add_up_to_it() -> None:
    """The figure and its table take apart the very difference that the page begins with; the figure tells all of it."""
    drivers, _, _ = planted()
    leading = drivers.leading
    assert leading is not None and leading["measure"] == "hedging" and leading["q"] < 0.05
    assert drivers.parts["part"].sum() == pytest.approx(leading["estimate"])
    html = drivers.shift().html
    alt = re.search(r'alt="([^"]*)"', html)
    assert alt and "“might”" in alt[1] and "(16 : 0)" in alt[1]
    assert '<td class="number"><a href="#a' in html and "all together" in html


def test_every_link_of_the_section_leads_to_something() -> None:
    """Counts lead to marks of the shown articles, cues to their rows, differences to their sentences."""
    drivers, apart, _ = planted()
    page = drivers.page
    whole = "".join(f.html for f in (page.measures(), page.table(), page.showcase.cues(), page.showcase.texts()))
    own = "".join(f.html for f in (drivers.shift(), drivers.hangs(), apart.cues(), apart.words()))
    there = set(re.findall(r'id="([^"]+)"', whole + own))
    wanted = set(re.findall(r'href="#([^"]+)"', own + page.table().html + page.showcase.cues().html))
    assert len(wanted) > 8 and wanted <= there
    north = page.anchors[("hedging", "North")]
    assert f'a difference of <a href="#{north}">' in page.finding().html


def test_a_finding_that_hangs_on_one_article_says_so() -> None:
    """One article that hedges all the time carries the gap; without it the page says what becomes of it."""
    some = [PLAIN * 4 + "It may rain. " * n for n in (1, 2)]
    hung, _, _ = pages({"North": [*some, some[0], *some, PLAIN * 4 + "It may rain. " * 6], "South": some * 4})
    steady, _, _ = planted()
    assert (
        "no single cue or article decides it; without any one of them it is as clear as before" in steady.hangs().html
    )
    mixed = [HEDGED] * 6 + [PLAIN * 2] * 6
    unclear, _, _ = pages({"North": mixed, "South": mixed[2:] + [PLAIN * 2] * 2})
    assert "no single cue or article decides it; without any one of them it is still not clear" in unclear.hangs().html
    trial = hung.trials[hung.trials["left_out"] == "North5"].iloc[0]
    assert trial["estimate"] < 0 < trial["estimate"] - trial["change"] and trial["kind"] == "article"
    assert re.search("without “.*” it turns round", re.sub("<[^>]+>", "", hung.hangs().html))


def test_every_clear_difference_is_told_or_named() -> None:
    """Of seven clear differences five have a sentence and two are named; of thirty, all are told to be in the table."""
    drivers, _, _ = planted()
    page, row = drivers.page, pd.DataFrame(drivers.findings[:1])
    html = replace(page, gaps=pd.concat([row] * 7, ignore_index=True)).finding().html
    told = re.sub("<[^>]+>", "", html)
    assert told.startswith("Seven differences of 7 tested are clear of chance.")
    assert html.count("95 % interval") == 5 and told.count("hedges, North against South") == 2
    many = re.sub("<[^>]+>", "", replace(page, gaps=pd.concat([row] * 30, ignore_index=True)).finding().html)
    assert many.count("hedges, North against South") == 12 and "; and 13 more. The table has them all" in many
    assert "Clear too" not in replace(page, gaps=pd.concat([row] * 5, ignore_index=True)).finding().html


def test_a_difference_that_stays_is_not_called_shaky() -> None:
    """Where only the rule of thinness bites the page says so: the difference, how large it stays, and why unsure."""
    three = ("It may rain. ", "It might rain. ", "Perhaps it rained. ")
    drivers, _, _ = pages({
        "North": [PLAIN * 4 + three[n % 3] + three[(n + 1) % 3] * (n < 2) for n in range(4)],
        "South": [PLAIN * 6] * 4,
    })  # fmt: skip
    told = re.sub("<[^>]+>", "", drivers.hangs().html)
    assert "too little left" in set(drivers.trials["verdict"])
    assert re.search(r"no single cue or article decides it; without “.*” the difference is \d", told)
    assert "on too little evidence to be sure of it" in told and "no longer clear" not in told


def test_a_difference_without_an_interval_does_not_lead_the_page() -> None:
    """Hedges in two of three articles against none have the least p but no interval; the boosters have one."""
    may, sure, dry, plain = "It may rain. ", "It clearly rained. ", "It rained. ", PLAIN * 4
    drivers, _, _ = pages({
        "North": [plain + sure * 4 + may * 3, plain + sure * 5 + may * 2, plain + sure * 4 + dry * 2],
        "South": [plain + sure * 4 + dry * 2, plain + sure * 5 + dry, plain + PLAIN + sure * 5],
    })  # fmt: skip
    gaps = drivers.page.gaps.set_index("measure")
    assert gaps["p"]["hedging"] < gaps["p"]["booster"] and pd.isna(gaps["low"]["hedging"])
    assert drivers.leading is not None and drivers.leading["measure"] == "booster"
    assert [row["measure"] for row in drivers.findings] == ["booster"]


def test_where_nothing_has_an_interval_nothing_is_taken_apart() -> None:
    """The page says that too little was found, not that nothing could be tested."""
    drivers, _, _ = pages(
        {"North": [HEDGED * 6, HEDGED + PLAIN * 4, PLAIN], "South": [PLAIN * 2, PLAIN * 3, PLAIN * 4]}
    )
    assert drivers.page.gaps["p"].notna().all() and drivers.leading is None and not drivers.findings
    assert "clear of chance (one has too little for an interval), so the groups" in drivers.page.finding().html
    assert "Too little was found to take any difference in how often cues are used apart" in drivers.shift().html
    assert "Too little was found to take any difference apart" in drivers.hangs().html


def test_what_is_not_clear_does_not_become_so_by_its_interval_alone() -> None:
    """Without the one article that hedges less the interval leaves out 0; clear is only what also has a small q."""
    may = "It may rain. "
    drivers, _, _ = pages({
        "North": [may * a + PLAIN * b for a, b in ((4, 3), (4, 4), (5, 4), (4, 3), (1, 6))],
        "South": [may * a + PLAIN * b for a, b in ((1, 6), (2, 6), (1, 5), (1, 5))],
    })  # fmt: skip
    assert "becomes clear" in set(drivers.trials["verdict"])
    html = drivers.hangs().html
    assert "its interval leaves out 0" in html and "becomes clear" not in html


def test_words_that_set_groups_apart_stand_in_a_sentence() -> None:
    """The planted words come with their counts and a sentence that holds them; shared words are not told."""
    _, apart, _ = planted()
    cues, words = apart.cues().html, apart.words().html
    assert ">might</a>" in cues and "harbour" not in cues
    assert "<strong>harbour</strong>" in words and "<strong>mayor</strong>" not in words
    assert "at the <strong>harbour</strong>" in words


def test_of_copies_one_is_counted() -> None:
    """Ten copies of an article are one piece for the words too."""
    drivers, _, _ = planted()
    ids = drivers.page.articles["article_id"]
    copies = pd.DataFrame({"id": ids, "cluster": ["one" if i.startswith("North") else i for i in ids]})
    kept = Apart(drivers.page, copies).kept
    assert kept["outlet"].value_counts().to_dict() == {"South": 8, "North": 1}


def test_warnings_stand_beneath_the_finding() -> None:
    """Short texts and other days are told where they are, and not where they are not."""
    _, _, beware = planted()
    told = cautions(beware).html
    assert "Short texts:" in told and "Other days" not in told
    asked = cautions(pd.DataFrame([("coverage", "A", "no cue: another genre?")], columns=list(beware.columns)))
    assert asked.html.endswith("another genre?</p>")
    days = ["2024-05-01"] * 8 + ["2024-06-01"] * 8
    _, _, other = pages({"North": [HEDGED * 9] * 8, "South": [PLAIN * 20] * 8}, published=days)
    assert "Other days:" in cautions(other).html and "Short texts:" not in cautions(other).html


def test_groups_of_one_are_told_without_an_error() -> None:
    """Nothing can be tested, and each section says so in a sentence."""
    drivers, apart, _ = pages({"North": [HEDGED], "South": [PLAIN]})
    assert drivers.leading is None and "could be tested" in drivers.shift().html
    assert "could be tested" in drivers.hangs().html
    assert "No cue is clearly likelier" in apart.cues().html
    assert "one article: no interval" in drivers.page.measures().html


def test_one_group_is_told_once_and_sections_that_need_two_are_left_out() -> None:
    """The page says that there is nothing to compare, ranks nothing and tests nothing."""
    drivers, apart, _ = pages({"North": [HEDGED, PLAIN]})
    page = drivers.page
    assert page.finding().html.count("There is one group: nothing to compare.") == 1
    assert "chance" not in page.measures().html and "tested" not in page.finding().html
    for section in (page.table(), drivers.shift(), drivers.hangs(), apart.cues() + apart.words()):
        assert needed(f"<h2>Before</h2><h2>Of two</h2>{section.html}<h2>After</h2>") == "<h2>Before</h2><h2>After</h2>"


def test_a_group_of_one_article_has_no_wide_interval() -> None:
    """Where there is no interval nothing is said of its width; where nothing was tested nothing is said of chance."""
    drivers, _, beware = pages({"North": [HEDGED], "South": [PLAIN]})
    page = drivers.page
    reasons = beware.loc[beware["warning"] == "few", "reason"].tolist()
    assert len(reasons) == 2 and all("no interval" in r and "wide" not in r for r in reasons)
    told = page.finding().html
    assert "One article:" in told and "no interval" in told and "wide" not in told
    assert "could be tested" in page.measures().html and "clear of chance" not in page.measures().html
    few, _, _ = pages({"North": [HEDGED], "South": [PLAIN, PLAIN * 2]})
    assert "South (2)" in few.page.finding().html and "wide" in few.page.finding().html


def test_a_cue_in_quotation_marks_is_not_quoted_twice() -> None:
    """A bar of scare quotes is labelled “sound”, not “"sound"”."""
    said = 'The ministry called it "sound". The town laughed at the "sound" plan. '
    rows = [(f"{g}{n}", g, (said if g == "N" else "") + PLAIN * (2 + n % 2)) for g in "NS" for n in range(6)]
    articles = fr.read(pd.DataFrame(rows, columns=["article_id", "outlet", "text"]))
    spans = fr.annotate(articles)
    assert '"sound"' in set(spans.loc[spans["layer"] == "loaded", "cue"])
    scores = fr.score(articles, spans, fr.reuse(articles, inside=False, across=False))
    groups, gaps = compared(scores, "outlet", ["loaded"])
    drivers = Drivers(Sides(articles, spans, groups, gaps, fr.reuse(articles), "outlet"), scores)
    html = drivers.shift().html + drivers.hangs().html
    assert "“sound”" in re.sub(r"<[^>]+>", "", html) and not re.search('“(?:<[^>]+>)?(?:&quot;|&#34;|")sound', html)


def led(count: int) -> str:
    """The words a comparison of so many outlets begins with; those with the later names hedge less."""
    made = pages({f"Outlet {n}": [PLAIN * (2 + n) + HEDGED, PLAIN, PLAIN * 3] for n in range(count)})[0]
    lead = re.search(r'<p class="finding">(.*?)</p>', made.page.finding().html, re.S)
    return re.sub(r"<[^>]+>", "", lead[1]) if lead else ""


def test_without_a_clear_difference_the_page_says_what_was_held_against_what() -> None:
    """Two groups, or each against the rest; the values stand in the order of the names, never of the values."""
    two, four, many = led(2), led(4), led(9)
    assert two.startswith("Outlet 0 was held against Outlet 1 in two measures: none of 2 differences tested")
    assert four.startswith("Each outlet was held against all others together, in two measures: none of 8 differences")
    for said, count in ((two, 2), (four, 4)):
        assert "not ranked" in said and re.findall(r"\d in Outlet (\d)", said) == [str(n) for n in range(count)]
    assert "run from" in many and "Outlet" not in many


def test_a_page_begins_with_a_capital() -> None:
    """How many articles it is about is the first thing said, spelt out up to twelve."""
    assert (
        '<p class="subject">Two articles by outlet: '
        in pages({"North": [HEDGED], "South": [PLAIN]})[0].page.subject().html
    )


def test_a_difference_has_its_unit_beside_the_measure() -> None:
    """The table of all differences says per what each number is, and what n counts."""
    table = planted()[0].page.table().html
    assert re.search(r'<th scope="row">Hedges <span class="soft">per 100 words</span></th>', table)
    assert "n: articles of each side" in table
