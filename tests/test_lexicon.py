"""Lexicons: what is read, what is refused, what is found."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import LexiconError
from framing.lexicon import Entry, Match, Matcher, builtin, check, compile, load, longest, parse, several
from framing.lexicon.choice import choice
from framing.lexicon.entries import Context
from framing.lexicon.fold import doubled, fold, squeezed, wide_fold
from framing.lexicon.judge import company

HEAD = 'name="x"\nversion="1"\nlanguage="en"\nlayer="hedging"\nsource="me"\nlicence="CC0"\n'
GOOD = HEAD + '[labels.modal]\nentries=["may"]\nhits=["It [may] be."]\nmisses=["A mayor."]\n'


def found(text: str, *cues: str, excepts: tuple[tuple[str, str], ...] = ()) -> list[str]:
    entries = [Entry(c.rstrip("*"), "x", open_end=c.endswith("*")) for c in cues]
    return [text[m.start : m.end] for m in Matcher(entries, excepts).find(text)]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("hits=", "hit="), "unknown key 'hit'"),
        (('hits=["It [may] be."]\n', ""), "has no hits"),
        (('misses=["A mayor."]\n', ""), "has no misses"),
        (('"may"', '"may","may"'), "'may' stands twice"),
        (('["may"]', '[{cue="may",strength=2}]'), "strength 2"),
        (('["may"]', '[{cue="may",strenght=1}]'), "did you mean 'strength'"),
        (('["may"]', '["m{a,y"]'), "brace"),
        (('["may"]', '["ma*y"]'), "not a cue"),
        (('["may"]', "[5]"), "has no cue"),
        (('["may"]', '[" "]'), "not a cue"),
        (('entries=["may"]', 'entries="may"'), "not a list"),
        (('entries=["may"]', 'entries=["may"]\nafter=["("]'), "no regular expression"),
        (('name="x"', 'name=""'), "name"),
        (('licence="CC0"\n', ""), "licence is missing"),
        (("[labels.modal]", "[label.modal]"), "unknown key 'label'"),
        (('name="x"', "name=no"), "is not TOML"),
    ],
)
def test_what_is_wrong_is_named(change: tuple[str, str], says: str) -> None:
    """A faulty file ends in one line that names the fault and where it is."""
    assert parse(GOOD, "a.toml").entries[0].cue == "may"
    with pytest.raises(LexiconError, match=says) as caught:
        parse(GOOD.replace(*change), "a.toml")
    assert str(caught.value).startswith("a.toml")
    assert "\n" not in str(caught.value)


def test_a_missing_file_and_a_wrong_name_are_told_apart(tmp_path: Path) -> None:
    """A name is looked up among the built-in lexicons, a path on the disk."""
    with pytest.raises(LexiconError, match="did you mean 'hedging-en'"):
        load("hedging-eng")
    with pytest.raises(LexiconError, match="cannot be read"):
        load(tmp_path / "none.toml")
    (tmp_path / "latin.toml").write_bytes(b"name = '\xe9'")
    with pytest.raises(LexiconError, match="not UTF-8"):
        load(tmp_path / "latin.toml")


def test_builtin_lexicons_load_by_name() -> None:
    """Every built-in lexicon can be read and has cues."""
    assert {"hedging-en", "booster-en"} <= set(builtin())
    for name in builtin():
        assert load(name).entries, name


def test_lexicons_may_be_named_by_path(tmp_path: Path) -> None:
    """A path, a name and a lexicon are one thing to whoever marks; what is none of them is told."""
    file = tmp_path / "mine.toml"
    file.write_text(GOOD, encoding="utf-8")
    assert several(str(file)) == several([file]) == (load(file),)
    assert several(["hedging-en", load(file)]) == (load("hedging-en"), load(file))
    with pytest.raises(LexiconError, match="a int is no lexicon; give a path"):
        several([3])  # type: ignore[list-item]


def test_the_hash_is_that_of_the_file(tmp_path: Path) -> None:
    """The same bytes have the same hash, and a change of one letter changes it."""
    path = tmp_path / "a.toml"
    path.write_text(GOOD)
    first = load(path).sha256
    path.write_text(GOOD.replace("mayor", "major"))
    assert load(path).sha256 != first


def test_whole_words_only() -> None:
    """A cue inside a longer word is none, whatever the letters around it."""
    assert found("maybe may dismay may_ may1 mayé may\u0301 éмay", "may") == ["may"]
    assert found("may—may“may”(may)", "may") == ["may"] * 4


def test_quotes_spaces_line_breaks_and_case() -> None:
    """Curly quotes are straight; any white space, one line break too, is a blank; a paragraph's end is not."""
    assert found("couldn’t COULDN'T", "couldn't") == ["couldn’t", "COULDN'T"]
    assert found("on  the\n   horizon, on\r\nthe\thorizon, on\n\nthe horizon", "on the horizon") == [
        "on  the\n   horizon",
        "on\r\nthe\thorizon",
    ]


def test_letters_whose_lower_case_is_longer_keep_offsets() -> None:
    """A dotted capital I and an emoji before a cue do not shift it."""
    assert found("İİ 😀 may", "may") == ["may"]
    assert found("İ 😀 может быть", "может быть") == ["может быть"]
    assert found("неможет МОЖЕТ\nбыть", "может быть") == ["МОЖЕТ\nбыть"]


def test_longest_wins_and_open_ends() -> None:
    """Of overlapping cues the longest stays; a star takes the rest of the word."""
    assert found("no doubt", "doubt", "no doubt") == ["no doubt"]
    assert found("he hesitated, hesitant", "hesita*") == ["hesitated", "hesitant"]
    three = [Match(0, 5, Entry("a", "x")), Match(3, 10, Entry("b", "x")), Match(8, 20, Entry("c", "x"))]
    assert [m.entry.cue for m in longest(three)] == ["a", "c"]


def test_exceptions_take_cues_out() -> None:
    """A cue inside an exception does not count; a capital in the exception is asked for."""
    excepts = (("x", "in May"), ("x", "may day"))
    assert found("in May and May Day, in may it may", "may", excepts=excepts) == ["may", "may"]


def test_squeezing_keeps_the_way_back() -> None:
    """Every place in the squeezed text leads back to the same character."""
    text = b"a  b   c d    e"
    short, back = squeezed(text)
    assert [text[back(i)] for i in range(len(short))] == list(short)


@given(st.text(max_size=300))
def test_folding_never_changes_the_length(text: str) -> None:
    """Folded text is as long as the text, in both alphabets, so offsets into one are offsets into the other."""
    assert len(fold(text)) == len(text) == len(wide_fold(text))
    assert doubled(fold(text)) == (b"  " in fold(text))


@given(st.text(alphabet="may be—’'\n\u0301İ\r\t.", max_size=60), st.sampled_from(["may", "may be", "be*"]))
def test_matches_are_the_cue(text: str, cue: str) -> None:
    """Whatever is found reads, folded, as the cue (or begins with it), and nothing overlaps."""
    entry = Entry(cue.rstrip("*"), "x", open_end=cue.endswith("*"))
    at = 0
    for start, end, _ in Matcher([entry]).find(text):
        assert at <= start < end <= len(text)
        said = " ".join(text[start:end].lower().replace("’", "'").split())
        assert said == entry.cue or (entry.open_end and said.startswith(entry.cue))
        at = end


def test_the_matcher_is_made_once_for_each_content() -> None:
    """Two lexicons with the same entries share a matcher; another entry makes another."""
    assert compile(parse(GOOD, "a")) is compile(parse(GOOD, "b"))
    assert compile(parse(GOOD)) is not compile(parse(GOOD.replace('"may"', '"may","might"')))


def test_context_decides_before_and_after() -> None:
    """The company an entry asks for is asked for, and the reason it gives is the one in the file."""
    from framing.lexicon.judge import marker

    text = GOOD.replace("hits", 'after=["be"]\nnot_before=["the", "in \\\\w+"]\nbecause="seen"\nhits')
    mark = marker([parse(text)], {})
    assert [s.rule for s in mark("It may be.")] == ["modal:may (seen)"]
    assert mark("It may go.") == mark("The may be.") == mark("In the may be.") == []


_WORDS = ["to", "want", "want to", "we can", "not", "could he", "can you", "a", "don't", "someone who", "\n", "you"]
_COMPANY = ("to", "want to", "(?<!not )we can", "can you|could he", "an? [a-z]+", r"\w*n't", "some(?:one|body) who")


@given(st.lists(st.sampled_from(_WORDS), max_size=6))
def test_company_ahead_is_what_one_plain_expression_finds(words: list[str]) -> None:
    """However an expression is looked up, the answer is that of all of them in one search that ends at the cue."""
    text = " ".join([*words, "go"])
    plain = re.search(rf"(?<!\w)(?:{'|'.join(_COMPANY)}) ?$", text[:-2])
    judge = company(Context(before=_COMPANY))
    assert bool(judge(text, text, len(text) - 2, len(text))) == bool(plain)


@given(st.lists(st.text("ab -'.", min_size=1, max_size=5), min_size=1, max_size=8), st.text("ab -'.", max_size=6))
def test_choice_finds_what_the_alternation_finds(words: list[str], text: str) -> None:
    """Words tried letter by letter are those of the plain alternation, wherever something has to end them."""
    plain = "|".join(map(re.escape, words))
    for end in ("$", r"(?!\w)"):
        assert bool(re.match(choice(words) + end, text)) == bool(re.match(f"(?:{plain}){end}", text))


@given(st.text("may be?-_ as\n’ё", max_size=30))
def test_what_is_found_roughly_is_asked_once_more(text: str) -> None:
    """``rough`` tells the places of ``places``, once its bare cues have been asked for."""
    matcher = Matcher([Entry("may be", "x"), Entry("may", "x"), Entry("as may", "x"), Entry("be", "x")])
    folded = fold(text)
    found, bare = matcher.rough(text, folded)
    sure = [(s, e - 2, w) for w, s, e in found if (cue := bare[w]) is None or folded[s : e - 2] == cue]
    assert sure == matcher.places(text, folded)


def test_a_rule_that_does_not_exist_is_named() -> None:
    """An entry that asks for a rule the annotator has not is refused with the names of those it has."""
    from framing.lexicon.judge import marker

    with pytest.raises(LexiconError, match=r"no rule 'mood'.*did you mean 'modal'"):
        marker([parse(GOOD.replace("hits", 'when="mood"\nhits'))], {"modal": lambda *_: "x"})


def test_check_names_the_sentence() -> None:
    """A failed example is shown with what was found instead."""
    lexicon = parse(GOOD, "a.toml")
    assert check(lexicon, lambda t: [(0, 2, "modal")]) == [
        "a.toml [labels.modal]: hit found 'It': It [may] be.",
        "a.toml [labels.modal]: miss found 'A ': A mayor.",
    ]
