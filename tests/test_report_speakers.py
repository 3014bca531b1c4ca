"""Who speaks, with which verb: every count has its cues on the page, and nobody is ranked on too little."""

from __future__ import annotations

import re

import pandas as pd

import framing as fr
from framing.compare import heard
from framing.compare.heard import handed_on, told_apart
from framing.report.sides import Sides, compared
from framing.report.speakers import Speakers
from framing.table import Articles

HOLM = "Anna Holm, the mayor, {} that the bridge was safe. The ferry sails at noon."
FALK = "Peter Falk {} that the bridge was closed. The boats lie in the harbour."


def corpus(texts: dict[str, list[str]]) -> Articles:
    rows = [(f"{name}{n}", name, body) for name, bodies in texts.items() for n, body in enumerate(bodies)]
    return fr.read(pd.DataFrame(rows, columns=["article_id", "outlet", "text"]))


def page(texts: dict[str, list[str]], copies: bool = False) -> Speakers:
    articles = corpus(texts)
    spans, passages = fr.annotate(articles), fr.reuse(articles)
    groups, gaps = compared(fr.score(articles, spans, passages), "outlet", ["attribution"])
    sides = Sides(articles, spans, groups, gaps, passages, "outlet")
    return Speakers(sides, fr.clusters(articles, passages) if copies else None)


def verbs(*words: str, shape: str = HOLM) -> list[str]:
    """An article for each verb; of different lengths, so that none is a copy."""
    return [shape.format(w) + " Rain fell on the quay." * n for n, w in enumerate(words)]


def planted() -> Speakers:
    """North reveals what Holm says and claims what Falk says; South the other way round, once each."""
    return page({
        "North": [*verbs("revealed", "confirmed", "said"), *verbs("claimed", shape=FALK)],
        "South": [*verbs("claimed"), *verbs("said", "confirmed", shape=FALK)],
    })  # fmt: skip


def test_whose_words_are_revealed_and_whose_are_claimed() -> None:
    """By source, tone, verb and group."""
    found = pd.DataFrame(planted().heard)
    assert found[["source", "label", "cue", "group", "count"]].values.tolist() == [
        ["Anna Holm", "neutral", "said", "North", 1],
        ["Anna Holm", "endorsing", "confirmed", "North", 1],
        ["Anna Holm", "endorsing", "revealed", "North", 1],
        ["Anna Holm", "distancing", "claimed", "South", 1],
        ["Peter Falk", "neutral", "said", "South", 1],
        ["Peter Falk", "endorsing", "confirmed", "South", 1],
        ["Peter Falk", "distancing", "claimed", "North", 1],
    ]
    told = re.sub(r"<[^>]+>", "", planted().section().html)
    assert "hand on seven times what two sources said: twice neutrally, three times as true (endorsing)" in told
    assert "Anna Holm, “confirmed” in North and “claimed” in South; Peter Falk" in told
    assert "too few to rank anybody" in told


def test_every_number_leads_to_its_cues() -> None:
    """Each anchor stands once; what a number leads to names as many cues as it says, each with its place."""
    speakers = planted()
    html = speakers.section().html
    ids = re.findall(r' id="([^"]+)"', html)
    inside = set(re.findall(r'href="#(v[^"]+|speakers)"', html))
    assert len(ids) == len(set(ids)) and inside <= set(ids)
    articles = speakers.page.showcase.texts().html
    places = re.findall(r'href="#(a\d+-\d+-attribution)"', html)
    assert all(f'id="{place}"' in articles for place in places)
    assert len(places) == len(set(places)) == len(speakers.cues), "every cue has its place, none has two"
    cells = re.findall(r"(confirmed|revealed|said|claimed)\s<a href=\"#(v\d+-\d+-\d+)\">(\d+)</a>", html)
    assert sum(int(n) for _, _, n in cells) == len(speakers.cues)
    for verb, to, _ in cells:
        behind = html[html.index(f'id="{to}"') :]
        assert verb in re.sub(r"<[^>]+>", "", behind[: behind.index("</div>")])


def test_a_difference_is_told_only_where_it_is_clear() -> None:
    """Twelve articles a side that differ throughout are told; where they do not differ, nobody is ranked."""
    speakers = page({"North": verbs(*["revealed", "said"] * 6), "South": verbs(*["claimed", "said"] * 6)})
    told = re.sub(r"<[^>]+>", "", speakers.section().html)
    assert "takes for true what Anna Holm says more often than South: 50.0 % of the cues against 0.0 %" in told
    same = page({"North": verbs(*["revealed", "said"] * 6), "South": verbs(*["said", "revealed"] * 6)})
    told = re.sub(r"<[^>]+>", "", same.section().html)
    assert "so the groups are not ranked" in told and "more often than" not in told


def test_the_copies_of_a_group_count_once() -> None:
    """A story that North prints three times is one there, and one in South."""
    story = HOLM.format("revealed") + " The crews of the harbour had worked on its piers since the spring of that year."
    speakers = page({"North": [story] * 3, "South": [story]}, copies=True)
    assert speakers.heard[["group", "count"]].values.tolist() == [["North", 1], ["South", 1]]


def test_a_verb_that_a_speaker_chose_is_not_the_authors() -> None:
    """Inside a quotation somebody else claims."""
    articles = corpus({"North": ["“The firm claimed that it was safe,” Anna Holm said. She left."]})
    found = handed_on(fr.annotate(articles), articles, "outlet")
    assert found["verb"].tolist() == ["said"]


def test_a_bent_apostrophe_makes_no_second_speaker() -> None:
    """One source, in the form it is printed in most."""
    rows = [
        ("attribution", "neutral", "said", "author", who)
        for who in ("Marland's army", "Marland’s army", "Marland’s army")
    ]
    spans = pd.DataFrame(rows, columns=["layer", "label", "cue", "voice", "source"]).assign(article_id=["a", "b", "c"])
    articles = pd.DataFrame({"article_id": ["a", "b", "c"], "outlet": "North"})
    assert heard(spans, articles, "outlet")[["source", "count", "articles"]].values.tolist() == [
        ["Marland’s army", 3, 3]
    ]


def test_many_groups_share_a_cell_and_one_is_not_ranked() -> None:
    """More groups than columns: a cell names those that have any. One group alone is told without a comparison."""
    many = page({f"G{n}": [HOLM.format("said") + " Rain." * n] for n in range(8)}).section().html
    assert '<th scope="col">where</th>' in many and "G7: said\u00a0<a" in many
    alone = re.sub(r"<[^>]+>", "", page({"North": verbs("revealed", "claimed")}).section().html)
    assert "hand on twice what one source said" in alone and "rank" not in alone


def test_nothing_handed_on_is_said() -> None:
    """No cue, no table; and a source of few articles has no share to compare."""
    assert "No article hands on" in page({"North": ["It rained."], "South": ["It snowed."]}).section().html
    few = planted()
    assert told_apart(few.cues, few.page.articles, "outlet").empty
