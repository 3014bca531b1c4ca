"""Beside each number: every mark it counts, exact counts, and no interval where next to nothing was found."""

from __future__ import annotations

import re
import sys
from dataclasses import replace

import pandas as pd
import pytest

import framing as fr
from framing.compare import groups
from framing.report import measured
from framing.report.close import Reading
from framing.report.headlines import scale
from framing.report.sides import Sides, compared
from framing.report.sources import chosen
from framing.segment import Segments

module = sys.modules["framing.report.everywhere"]  # framing.report is the function
evidence = sys.modules["framing.report.evidence"]
PLAIN = "The bridge opened on Monday. The mayor thanked the builders. "


def page(north: list[str], south: list[str], measures: list[str], keep_in: str = "") -> Sides:
    rows = [(f"{name}{n}", name, t) for name, texts in (("N", north), ("S", south)) for n, t in enumerate(texts)]
    articles = fr.read(pd.DataFrame(rows, columns=["article_id", "outlet", "text"]))
    passages = fr.reuse(articles, inside=False, across=False)
    spans = fr.annotate(articles)
    scores = fr.score(articles, spans, passages)
    table, gaps = compared(scores, "outlet", measures)
    return Sides(articles, spans, table, gaps, passages, "outlet", keep_in=keep_in)


def test_every_counted_mark_has_a_link_to_its_place() -> None:
    """Five hedges, three sentences quoted: all five are linked beneath, each to a mark that is on the page."""
    texts = ["It may rain. Perhaps it snows. It might hail.", "It could thaw. It may freeze."]
    made = page(texts, [PLAIN, PLAIN + "It may be."], ["hedging"])
    html = made.measures().html + made.showcase.texts().html
    (note,) = re.findall(r'<p class="note">(All 5 marks.*?)</p>', html)
    targets = re.findall(r'href="#([^"]+)"', note)
    assert len(targets) == len(set(targets)) == 5
    assert all(f'id="{t}"' in html for t in targets)


def test_a_very_long_name_of_a_group_fills_neither_a_head_nor_a_tag() -> None:
    """200 letters at the head of a narrow column made it higher than a page, and a tag stands on one line."""
    made = page(["It may rain."], ["It may snow."], ["hedging"]).showcase
    long = "The Venerable Gazette " * 9
    members = {long: [0], "S": [1]}
    passages = pd.DataFrame([("N0", 0, 6, "S0", 0, 6, "copy")], columns=["a", "a0", "a1", "b", "b0", "b1", "kind"])
    made = replace(made, members=members, passages=passages)
    heads = re.findall(r"<th[^>]*>(The Venerable[^<]*)", made.cues().html)
    tags = re.findall(r'class="tag[^>]*>(also in The[^<]*)', made.texts().html)
    assert heads and tags and all(len(x) < 60 for x in (*heads, *tags))


def test_of_many_marks_each_article_tells_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """More marks than can be named: articles with their numbers, which add up; the rest is in the table of spans."""
    monkeypatch.setattr(module, "MOST_MARKS", 3)
    monkeypatch.setattr(evidence, "LONGEST", 200)
    texts = ["It may rain. It might hail. It could snow.", "It may thaw. " + PLAIN * 9, "It may freeze. It may not."]
    html = page(texts, [PLAIN, PLAIN], ["hedging"], "out/compare_files").measures().html
    (note,) = re.findall(r'<p class="note">(\d of 6 marks.*?)</p>', html)
    assert note.startswith("5 of 6 marks: ")
    assert sum(map(int, re.findall(r"\((\d)\)", note))) == 5
    assert "all are in compare_files/spans.parquet" in note


def test_one_event_in_four_articles_has_a_sentence_in_place_of_an_interval() -> None:
    """The page and the table say how little was found; neither has an interval, and no line is drawn."""
    made = page([PLAIN + "It may rain.", *[PLAIN] * 3], ["It may rain. It might. " + PLAIN] * 4, ["hedging"])
    row = made.groups[made.groups["group"] == "N"].iloc[0]
    assert pd.isna(row["low"]) and pd.isna(row["high"])
    assert row["note"].endswith("too little for an interval: found in 1 of 4 pieces")
    html = made.measures().html
    assert "too little for an interval: found in 1 of 4 articles" in html
    assert "[too little for an interval]" in made.table().html
    assert measured.drawn(made.groups, scale("per 100 words"))["low"].isna().tolist() == [True, False]


def test_what_is_found_in_several_articles_keeps_its_interval() -> None:
    """Hedges in each of four articles, and none at all in four, have intervals that say something."""
    made = page(["It may rain. It might. " + PLAIN] * 4, [PLAIN] * 4, ["hedging"])
    assert not made.groups["note"].str.contains("too little").any()
    assert "too little" not in made.measures().html + made.table().html


def test_tone_is_named_once_and_counted_exactly() -> None:
    """No label stands twice in a title or a table, and a sum of 0.5 is not shown as 0."""
    made = page(["The day was good. It rained."] * 2, ["The night was bad."] * 2, ["tone.polarity"])
    words = re.sub(r"<[^>]+>", " ", made.measures().html + made.table().html)
    assert not re.search(r"polarity\W+polarity", words)
    assert re.search(r"1\.40\s+2\b", words)


def test_counts_of_one_article_are_whole_numbers() -> None:
    """124 words are 124, not 124.00; the sum behind a tone keeps its fraction."""
    articles = fr.read(["The good bridge opened on Monday."])
    spans = fr.annotate(articles)
    words = re.sub(r"\s*<[^>]+>\s*", " ", Reading(articles, spans, fr.score(articles, spans)).measures().html)
    assert " words 6 words 6 1 " in re.sub(r" +", " ", words)
    assert "0.70" in words


def test_a_note_on_too_little_leaves_the_numbers_alone() -> None:
    """Where the note stands, value, interval, count and base are those of the articles as ever."""
    made = page([PLAIN + "It may rain.", *[PLAIN] * 3], [PLAIN] * 2, ["hedging"])
    again = groups(fr.score(made.articles, made.spans), "outlet", measures=["hedging"])
    assert again[["value", "low", "high", "count"]].equals(made.groups[["value", "low", "high", "count"]])


SCARED = (
    'The so-called "rescue ferry" will sink. "It will not work at all," said Anna Brook. "We shall see about that," '
    "an official said. The film “Night Boat” opened. It opens, and it opens."
)


def test_the_list_behind_a_number_holds_what_is_counted_and_no_more() -> None:
    """Scare quotes and titles are no words of a quotation: neither counted nor listed; the words of the marks behind
    each measure of quotation add up to its count."""
    articles = fr.read([SCARED])
    spans = fr.annotate(articles)
    assert {"scare", "title"} & set(spans["label"])
    scores = fr.score(articles, spans).set_index("measure")
    names = [x for x in scores.index if x.startswith("voice.")]
    for name in names:
        found = evidence.behind(name, spans)
        assert sum(len(Segments(cue).words) for cue in found["cue"]) == scores.loc[name, "count"], name
    html = page([SCARED] * 3, [PLAIN] * 3, ["voice.quoted"]).measures().html
    (note,) = re.findall(r'<p class="note">(All .*?)</p>', html)
    assert "All 6 marks" in note and "rescue ferry" not in note and "Night Boat" not in note


def test_what_stood_before_is_listed_without_its_first_place() -> None:
    """``repetition.again`` counts the second of two passages; ``tone`` no stretch that has no numbers of its own."""
    said = "The council will pay for the whole of the new bridge over the wide river this year."
    spans = fr.annotate(fr.read([f"{said} {PLAIN} It was not very good. {said}"]))
    again, both = (evidence.behind(f"repetition.{x}", spans) for x in ("again", "share"))
    assert len(both) == 2 * len(again) > 0 and again["start"].min() > both["start"].min()
    assert evidence.behind("tone.polarity", spans)["rule"].str.startswith("polarity=").all()


def test_the_longest_repeat_leads_to_itself_and_to_no_other() -> None:
    """In each article the passages of as many words as its score says, and the number on the page leads to them."""
    long = "The council will pay for the whole of the new bridge over the wide river this year."
    short = "The ferry master said again that nobody on the island would miss the old boat."
    articles = fr.read([f"{long} {PLAIN} {short} {long} It rained. {short}", f"{short} {PLAIN} {short}"])
    spans = fr.annotate(articles)
    scores = fr.score(articles, spans)
    found = evidence.behind("repetition.longest", spans)
    assert len(found) == 4 < len(evidence.behind("repetition.share", spans))
    words = found["cue"].map(lambda cue: len(Segments(cue).words)).groupby(found["article_id"]).agg(set)
    values = scores[scores["measure"] == "repetition.longest"].set_index("article_id")["value"]
    assert {name: {int(v)} for name, v in values.items()} == words.to_dict()
    one = chosen(articles)
    own = spans[spans["article_id"] == one["article_id"].iloc[0]]
    html = Reading(one, own, scores).measures().html
    (to,) = set(re.findall(r'repetition\.longest</th><td class="number"><a href="#([^"]+)"', html))
    (note,) = re.findall(f'id="{to}">(.*?)</p>', html)
    assert note.count("The council will pay") == 2 == note.count("<a href=")


def test_each_number_of_one_article_leads_to_its_own_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A value and a count lead to as many marks as were counted, each on the page; many are cut, and said so."""
    said = "It may rain. Perhaps it snows. It might hail. “It could thaw,” said Anna Brook. It certainly froze. "
    articles = fr.read([said + SCARED])
    spans = fr.annotate(articles)
    made = Reading(articles, spans, fr.score(articles, spans))
    html = made.measures().html
    page_html = html + made.text().html + made.repeats().html
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(re.findall(r'id="([^"]+)"', page_html))
    rows = re.findall(
        r'scope="row">([^<]+)</th><td class="number"><a href="#([^"]+)">.*?<a href="#([^"]+)">(\d+)<', html
    )
    lists = dict(re.findall(r'id="(counted-\d+)">(.*?)</p>', html))
    counts = {name: (lists[to].count("<a href="), int(n)) for name, to, also, n in rows if to in lists and to == also}
    assert {"hedging", "hedging.modal", "hedging@quote", "hedging@author", "booster"} <= set(counts)
    assert all(a == b for name, (a, b) in counts.items() if name.startswith(("hedging", "booster.b", "attribution")))
    assert counts["hedging@quote"] == (1, 1)
    monkeypatch.setattr(sys.modules["framing.report.counted"], "MOST", 2)
    assert 'more, among <a href="#why-hedging">all hedges</a>' in made.measures().html


def test_every_rated_word_under_tone_shows_what_it_adds() -> None:
    """Also one rated 0; what stands behind the words adds up to the count, and to that of the other measure there."""
    texts = ["The water is deep. The quay is good.", "A bad day. The hall is long and the song is merry. It was new."]
    made = page(texts, [PLAIN, PLAIN + "The pier is old."], ["tone.polarity", "tone.subjectivity"])
    own = made.groups[made.groups["group"] == "N"].set_index("measure")
    for at, name in enumerate(("tone.polarity", "tone.subjectivity")):
        html = made._behind(name).html
        north = html[html.index(f'id="e{at}-0"') : html.index(f'id="e{at}-1"')]
        items = north.partition("<p")[0]
        tags = re.findall(r'm-tone m-first"[^>]*>[^<]+<span class="tag">([^<]*)</span>', items)
        assert len(tags) == items.count("m-tone") and all(re.fullmatch(r"[+−]?\d\.\d\d", t) for t in tags)
        told = re.findall(r"</a> ([+−]?\d\.\d\d)", north.partition("<p")[2])
        assert len(told) == own.loc[name, "base"] and len(told) > len(tags) > 1
        assert sum(float(t.replace("−", "-")) for t in told) == pytest.approx(own.loc[name, "count"], abs=0.03)
    assert "deep</a> 0.00" in made._behind("tone.polarity").html


def test_a_rated_stretch_over_two_sentences_is_quoted_whole() -> None:
    """ "not. Good" is one value: the sentence that holds its first word alone showed nothing of it."""
    made = page(["It was not. Good food came."], [PLAIN], ["tone.polarity"])
    found, total = made.evidence.sentences("tone.polarity", [0], 3)
    assert total == 1 and [(q.start, q.end) for q in found] == [(0, 27)]
    assert "−0.35" in made._behind("tone.polarity").html


def test_a_close_reading_tells_boosters_and_says_most_often_only_of_what_comes_twice() -> None:
    """Its first sentences name the boosters as they do the hedges; of four words that each come once some are named."""
    body = "It clearly rained. It clearly snowed. It never froze. Of course it certainly thawed."
    body += " He said that it was late. She said that it was cold."
    articles = fr.read(pd.DataFrame({"article_id": ["a"], "text": [body]}))
    spans = fr.annotate(articles)
    told = Reading(articles, spans, fr.score(articles, spans)).finding().html
    told = re.sub("<[^>]+>", "", told)
    assert "It boosts five times, all in its own voice; most often: “clearly”." in told
    assert "It hands on what others say twice, each time neutral." in told
    once = articles.assign(text=body.replace("It clearly snowed. ", "It surely snowed. "))
    spans = fr.annotate(once)
    told = Reading(once, spans, fr.score(once, spans)).finding().html
    assert "; among them: “" in told and "most often" not in told


def test_a_comparison_says_what_a_shared_passage_is() -> None:
    """A statement that both quote is called a shared quotation, in the table and beside the share of words."""
    said = "“We have waited for this ferry for eleven years,” {}, “and we shall not wait for one more winter.”"
    texts = [
        said.format(tag) + more for tag, more in (("Lind said", f" {PLAIN * 2}"), ("she told us", " Rain fell. " * 9))
    ]
    rows = pd.DataFrame({"article_id": ["N", "S"], "outlet": ["N", "S"], "text": texts})
    articles = fr.read(rows)
    passages = fr.reuse(articles, inside=False)
    table, gaps = compared(fr.score(articles, fr.annotate(articles), passages), "outlet", ["reuse.share"])
    made = Sides(articles, fr.annotate(articles), table, gaps, passages, "outlet")
    assert "<td>shared quotation</td>" in made.showcase.passages_table().html
    assert '<span class="meta">shared quotation · <a' in made.measures().html
