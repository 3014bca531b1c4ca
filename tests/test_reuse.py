"""Passages shared by two articles, and clusters of copies."""

from __future__ import annotations

import math
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.errors import TableError
from framing.reuse import Index, changes, clusters, flows, largest, reuse
from framing.reuse.verdicts import verdicts
from framing.shingles.measures import repetition

WIRE = (
    "The harbour council met on Tuesday evening to discuss the new ferry timetable for the winter months.\n\n"
    "A spokeswoman for the fishermen said that nobody had asked them about the early crossings.\n\n"
    "The vote on the plan was put off until the end of the month, when the mayor returns from her journey."
)
OTHER = "Rain is expected over the islands from Thursday, with strong winds along the western coast at night."


def table(*texts: str) -> pd.DataFrame:
    return pd.DataFrame({"article_id": [f"n{i}" for i in range(len(texts))], "text": list(texts)})


def test_a_copy_is_one_passage_with_exact_offsets() -> None:
    """A verbatim copy after a line of another author is one passage, and both sides are cut where it begins."""
    found = reuse(table(WIRE, f"{OTHER}\n\n{WIRE}"))
    assert found[["a", "a0", "a1", "b", "b0", "b1"]].values.tolist() == [
        ["n0", 0, len(WIRE), "n1", len(OTHER) + 2, len(OTHER) + 2 + len(WIRE)]
    ]


def test_moved_paragraphs_are_found() -> None:
    """Paragraphs in another order are found wherever they stand."""
    parts = WIRE.split("\n\n")
    found = reuse(table(WIRE, "\n\n".join([parts[2], parts[0], parts[1]])))
    assert sum(found["a1"] - found["a0"]) >= len(WIRE) - 4
    assert len(found) == 2


def test_curly_quotes_and_wrapped_lines_do_not_hide_a_copy() -> None:
    """Offsets count code points of the text as read, also after characters of several bytes."""
    line = "“We weren’t asked,” the fishermen’s spokeswoman said on the quay, “and we shan’t sail at five.”"
    plain = '"We weren\'t asked," the fishermen\'s spokeswoman\nsaid on the quay, "and we shan\'t sail at five."'
    found = reuse(table(f"Überall 😀 läuft es…\n\n{line}", plain)).iloc[0]
    assert found["a0"] == len("Überall 😀 läuft es…\n\n")
    assert (found["b0"], found["b1"]) == (0, len(plain))


def test_copies_make_one_cluster() -> None:
    """A copy and its shortened copy belong together; an article that shares nothing stands alone."""
    articles = table(WIRE, OTHER, WIRE, WIRE.rsplit("\n\n", 1)[0])
    assert clusters(articles, reuse(articles))["cluster"].tolist() == ["0", "1", "0", "0"]


def test_a_missing_column_is_named() -> None:
    """A table without text is refused, and the error lists the columns there are."""
    with pytest.raises(TableError, match="body"):
        reuse(pd.DataFrame({"article_id": ["x"], "body": ["y"]}))
    with pytest.raises(TableError, match="articles: no column 'article_id'"):
        clusters(reuse(table(WIRE)), table(WIRE))  # the two the wrong way round


@pytest.mark.parametrize("texts", [(), ("",), ("", ""), ("a", "a"), ("\0\0", "\0"), ("word " * 50, "word " * 50)])
def test_hostile_texts_end_without_an_error(texts: tuple[str, ...]) -> None:
    """Offsets lie inside their texts, whatever the texts are."""
    for row in reuse(table(*texts)).to_dict("records"):
        a, b = texts[int(row["a"][1:])], texts[int(row["b"][1:])]
        assert 0 <= row["a0"] < row["a1"] <= len(a)
        assert 0 <= row["b0"] < row["b1"] <= len(b)


def told(articles: pd.DataFrame) -> list[str]:
    return reuse(articles)["kind"].tolist()


def test_a_shared_quotation_is_no_borrowed_prose() -> None:
    """Two articles that quote the same long sentence share a quotation; without the quotation marks it is part copy."""
    said = (
        "We have waited for this ferry for eleven years and we shall wait no longer, not one more winter, not for you."
    )
    pages = [f"{OTHER}\n\n{OTHER[::-1]}\n\n“{said}”", f"{WIRE}\n\n“{said}”"]
    assert told(table(*pages)) == ["shared quotation"]
    assert told(table(*(p.replace("“", "").replace("”", "") for p in pages))) == ["part copy"]


FIRST = "We have waited for this ferry for eleven years, and for the quay that it needs"
SECOND = "we shall not wait for one more winter while the board looks for cheaper clay"
SAID = f"“{FIRST},” {{}}, “and {SECOND}.”"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (SAID.format("said Anna Lind, who runs the net loft by the chapel"), SAID.format("Lind told the Harbour Post")),
        (SAID.format("Anna Lind said"), SAID.format("Anna Lind said")),
        (SAID.format("Anna Lind, the net mender, said"), SAID.format("Anna Lind, the net mender, said")),
        (f"“{FIRST},” Lind told us on the quay.", f"“{FIRST},” Lind told us on the quay."),
        (f"Anna Lind told the council: “{FIRST}.”", f"Anna Lind told the council: “{FIRST}.”"),
        (f"“{FIRST}.\n\n“Believe me, {SECOND}.”", f"“{FIRST}.\n\n“Believe me, {SECOND}.”"),
        (SAID.format("said Lind, her hands deep in a torn net"), SAID.format("she said to all of us").translate(
            {0x201C: '"', 0x201D: '"'})),
    ],
)  # fmt: skip
def test_the_tag_between_the_pieces_of_a_quotation_is_no_borrowed_prose(one: str, two: str) -> None:
    """What each paper puts between the pieces is its own, and a short tag that both have nobody's prose."""
    pages = [f"{OTHER}\n\n{OTHER[::-1]}\n\n{one}", f"{WIRE}\n\n{two}"]
    assert told(table(*pages)) == told(table(*reversed(pages))) == ["shared quotation"]


@pytest.mark.parametrize(
    "passage",
    [
        f"“{FIRST},” said Lind, who had walked down to the quay in the rain with her two sons and a dog, “and we do.”",
        f"“{FIRST},” Lind said. The board has met three times since May and has chosen the cheapest clay. “We wait.”",
        f"“We wait,” Lind said. She said that {FIRST[3:]}, and that {SECOND}. “It is a shame,” Lind said.",
        "The “pact,” as Lind calls it, says “no more” to a quay in the “old” harbour and “yes” to the new one.",
        'The six" pipe of the old ferry has burst again, and the board hangs a new one of eight" before the summer.',
        SAID.format("Anna Lind said").translate({0x201C: None, 0x201D: None}),
    ],
)
def test_prose_beside_quotations_is_borrowed_all_the_same(passage: str) -> None:
    """Prose between the pieces, reported speech, words in scare quotes and inches that both print are part copies."""
    assert told(table(f"{OTHER}\n\n{OTHER[::-1]}\n\n{passage}", f"{WIRE}\n\n{passage}")) == ["part copy"]


def test_a_name_that_both_hold_binds_no_prose_to_a_passage() -> None:
    """Both begin with the council of one town, in other words, and then quote one speaker: they share the quotation."""
    said = f"“{FIRST}, and {SECOND}.”"
    one = "Men of Ness Harbour will vote by day on an old plan to mend a quay that nobody has paid for, I hear it said."
    two = "Crews block the rescue of Ness Harbour and its bay with noise, a song for each night, and a drum or two."
    found = reuse(table(f"{one}\n\n{said} {OTHER}", f"{two}\n\n{said} {WIRE[::-1]}"), inside=False)
    assert found["kind"].tolist() == ["shared quotation"]
    assert found.iloc[0][["a0", "a1"]].tolist() == [len(one) + 2, len(one) + 2 + len(said)]


def test_a_missing_mark_in_the_other_article_makes_no_prose_a_quotation() -> None:
    """One mark too many turned all marks behind it round, and the prose between two quotations passed for one."""
    prose = "The board has met three times since the first of May and has chosen the cheapest clay that it could find."
    passage = f'"We do," said Lind. {prose} {prose[::-1].title()} "We wait."'
    pages = [f"{WIRE}\n\n{passage}", f'{OTHER} A sign reads "closed.\n\n{OTHER[::-1]}\n\n{passage}']
    assert told(table(*pages)) == told(table(*reversed(pages))) == ["part copy"]


@pytest.mark.parametrize("lost", ["“", "”", "“”"])
def test_a_mark_that_one_article_lost_makes_no_borrowed_prose(lost: str) -> None:
    """The piece begins or ends a line of its own there: the marks of the other article tell what it is."""
    said = f"“{FIRST}, and {SECOND}.”"
    bare = said.translate({ord(c): None for c in lost})
    pages = [f"{OTHER}\n\n{OTHER[::-1]}\n\n{said}", f"{WIRE}\n\n{bare}\n\n{WIRE[::-1]}"]
    assert told(table(*pages)) == told(table(*reversed(pages))) == ["shared quotation"]


PIECES = [
    FIRST,
    SECOND,
    "“",
    "”",
    '"',
    "\n\n",
    ", Lind said, ",
    "Sign up for our newsletter here.",
    *WIRE.split("\n\n"),
]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(PIECES), max_size=9), min_size=2, max_size=3),
    st.lists(st.sampled_from(["Post", "Mail", ""]), min_size=3, max_size=3),
)
def test_the_verdict_on_a_pair_does_not_ask_which_article_comes_first(pages: list[list[str]], of: list[str]) -> None:
    """Both sides of every passage change places: the same verdicts, and the shares change places too."""
    articles = table(*(" ".join(page) for page in pages)).assign(outlet=of[: len(pages)])
    found = reuse(articles)
    turned = found.rename(columns={f"{x}{n}": f"{y}{n}" for x, y in ("ab", "ba") for n in ("", "0", "1")})
    same, other = verdicts(articles, found), verdicts(articles, turned)
    assert same["kind"].tolist() == other["kind"].tolist() == found["kind"].tolist()
    assert same[["share_a", "share_b"]].values.tolist() == other[["share_b", "share_a"]].values.tolist()


def test_a_line_that_a_whole_outlet_prints_is_boilerplate() -> None:
    """What three articles of one outlet hold is theirs, not a copy; and it makes no cluster."""
    line = "The Harbour Post is read every morning in all the villages between the lighthouse and the old chapel."
    articles = table(*(f"{' '.join(f'{w}{n}' for w in WIRE.split())}\n\n{line}" for n in range(4)))
    articles["outlet"] = "Harbour Post"
    found = reuse(articles)
    assert set(found["kind"]) == {"boilerplate"}
    assert clusters(articles, found)["cluster"].nunique() == 4


def test_the_earlier_article_is_named_where_dates_are_known() -> None:
    """``first`` is the article published first, and '' where a date is missing or broken."""
    articles = table(WIRE, WIRE, WIRE)
    articles["published"] = ["2024-03-02", "2024-03-01T09:00:00+01:00", "soon"]
    found = reuse(articles).set_index(["a", "b"])["first"]
    assert found["n0", "n1"] == "n1"
    assert found["n0", "n2"] == ""


def test_shares_say_how_much_of_each_article_stands_in_the_other() -> None:
    """A shortened copy: all of the short one, part of the long one."""
    short = WIRE.rsplit("\n\n", 1)[0]
    row = reuse(table(WIRE, short)).iloc[0]
    assert row["kind"] == "copy"
    assert row["share_b"] == 1
    assert row["share_a"] == pytest.approx(len(short) / len(WIRE), abs=0.001)


def test_changes_names_the_acts_in_the_copying() -> None:
    """A dropped hedge, a changed verb of saying and a dropped source are told; a cue that only moved is none."""
    told_by = "The plant might open in May, announced the minister, and perhaps engineers will stay until winter ends."
    old = f"{WIRE}\n\n{told_by}"
    new = old.replace("might", "will").replace("announced", "claimed").replace("perhaps engineers", "engineers perhaps")
    articles = table(old, new)
    articles["published"] = ["2024-05-02", "2024-05-03"]
    cues = [
        (0, "might", "hedging", "modal"),
        (0, "announced", "attribution", "neutral"),
        (0, "perhaps", "hedging", "epistemic"),
        (1, "claimed", "attribution", "distancing"),
        (1, "perhaps", "hedging", "epistemic"),
    ]
    low = [(old, new)[n].index(cue) for n, cue, _, _ in cues]
    spans = pd.DataFrame(
        [(f"n{c[0]}", at, at + len(c[1]), c[2], c[3], c[1], 1.0) for c, at in zip(cues, low, strict=True)],
        columns=["article_id", "start", "end", "layer", "label", "cue", "strength"],
    )
    found = changes(articles, reuse(articles), spans)
    assert found.loc[found["act"] != "", ["act", "cue_before", "cue_after"]].values.tolist() == [
        ["hedge dropped", "might", ""],
        ["reporting verb changed", "announced", "claimed"],
    ]
    for row in found.to_dict("records"):
        assert old[row["a0"] : row["a1"]] == row["before"]
        assert new[row["b0"] : row["b1"]] == row["after"]


def acts(old: str, new: str, *cues: tuple[int, str, str]) -> list[list[str]]:
    """The acts between two prints of a story; ``cues``: which print, the words, their layer."""
    articles = table(f"{WIRE} {old}", f"{WIRE} {new}").assign(published=["2024-05-02", "2024-05-03"])
    texts = articles["text"].tolist()
    rows = [
        (f"n{n}", texts[n].index(cue), texts[n].index(cue) + len(cue), layer, layer, cue, 1.0) for n, cue, layer in cues
    ]
    spans = pd.DataFrame(rows, columns=["article_id", "start", "end", "layer", "label", "cue", "strength"])
    whole = pd.DataFrame({"a": ["n0"], "a0": [0], "a1": [len(texts[0])], "b": ["n1"], "b0": [0], "b1": [len(texts[1])]})
    # Passages of two articles may overlap: what lies in both is told once.
    found = changes(articles, pd.concat([whole, whole.assign(a0=1, b0=1)]), spans)
    return found.loc[found["act"] != "", ["act", "cue_before", "cue_after"]].values.tolist()


def test_an_act_is_a_cue_and_no_stretch_of_words() -> None:
    """Two hedges that one stretch loses are two; of two against one, the first was changed and the second dropped."""
    lost = acts("It might perhaps open.", "It will open.", (0, "might", "hedging"), (0, "perhaps", "hedging"))
    assert lost == [["hedge dropped", "might", ""], ["hedge dropped", "perhaps", ""]]
    cues = [(0, "might", "hedging"), (0, "perhaps", "hedging"), (1, "could", "hedging")]
    assert acts("It might perhaps open.", "It could open.", *cues) == [
        ["hedge changed", "might", "could"],
        ["hedge dropped", "perhaps", ""],
    ]


def test_a_cue_that_reaches_into_two_stretches_is_one() -> None:
    """ "It remains to be seen" loses its first and its last words: one hedge, not two."""
    old, new = "It remains to be seen now.", "It seems to be old now."
    assert acts(old, new, (0, "remains to be seen", "hedging")) == [["hedge dropped", "remains to be seen", ""]]
    both = acts(old, new, (0, "remains to be seen", "hedging"), (1, "old", "hedging"))
    assert both == [["hedge changed", "remains to be seen", "old"]]


def test_changes_run_from_the_earlier_article_to_the_later() -> None:
    """Whichever stands first in the table, before is what was printed first."""
    articles = table(WIRE.replace("Tuesday", "Monday"), WIRE)
    articles["published"] = ["2024-05-03", "2024-05-02"]
    found = changes(articles, reuse(articles))
    assert found[["a", "b", "before", "after"]].values.tolist() == [["n1", "n0", "Tuesday", "Monday"]]


def test_largest_shows_every_wording_once() -> None:
    """Three prints of one story are one row that counts three articles; boilerplate is not shown."""
    top = largest(table(WIRE, WIRE, WIRE, OTHER), reuse(table(WIRE, WIRE, WIRE, OTHER)))
    assert top[["chars", "articles", "text"]].values.tolist() == [[len(WIRE), 3, WIRE]]


def test_an_id_that_is_in_the_index_is_refused(tmp_path: Path) -> None:
    """Nothing is added twice, and the error names the article."""
    index = Index(tmp_path)
    index.add(table(WIRE))
    with pytest.raises(TableError, match="n0"):
        index.add(table(WIRE))


@pytest.mark.parametrize("text", ["", "a", "Rain fell. Rain fell.", "word " * 60])
def test_measures_are_in_their_ranges(text: str) -> None:
    """Shares lie between 0 and 1 or are NaN where there is nothing to divide by."""
    for name, value in repetition(text).items():
        assert math.isnan(value) or value >= 0, name
        assert name in {"longest", "passages", "compression", "mtld"} or math.isnan(value) or value <= 1, name


def test_an_id_that_stands_twice_is_refused() -> None:
    """Two articles of one id cannot be told apart, and the error names it."""
    with pytest.raises(TableError, match="n0"):
        reuse(pd.concat([table(WIRE), table(OTHER)]))


def test_the_share_inside_counts_both_places_once() -> None:
    """An article that is one paragraph, pasted twice, stands in its repetitions but for the gap."""
    line = WIRE.split("\n\n")[0]
    row = reuse(table(f"{line}\n\n{line}")).iloc[0]
    assert row["kind"] == "repetition"
    assert row["share_a"] == row["share_b"] == pytest.approx(2 * len(line) / (2 * len(line) + 2), abs=0.001)


def test_flows_say_who_took_from_whom() -> None:
    """Direction by date, amounts by the taker's side; the wire's own second print is no flow."""
    articles = table(WIRE, WIRE, WIRE)
    articles["outlet"] = ["Wire", "Wire", "Post"]
    articles["published"] = ["2024-03-01", "2024-03-02", "2024-03-03"]
    found = flows(articles, reuse(articles))
    assert found[["source", "taker", "articles", "passages"]].values.tolist() == [["Wire", "Post", 1, 2]]


def test_a_paragraph_of_two_words_is_found_between_copies_and_nowhere_else() -> None:
    """A moved by-line is part of a copy; two articles that share only a by-line share nothing."""
    line = "Signe Lund"
    parts = WIRE.split("\n\n")
    copy = "\n\n".join([parts[1], parts[2], parts[0], line])
    found = reuse(table(f"{line}\n\n{WIRE}", copy))
    assert (0, len(line), len(copy) - len(line), len(copy)) in found[["a0", "a1", "b0", "b1"]].itertuples(index=False)
    assert reuse(table(f"{line}\n\n{WIRE}", f"{OTHER}\n\n{line}")).empty
