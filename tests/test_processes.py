"""Several processors give what one gives, in the same order, and fail in the same words."""

from __future__ import annotations

import os
import pickle

import pandas as pd
import pytest

import framing as fr
from framing.annotate import Marker
from framing.errors import FramingError, TableError
from framing.lexicon import parse
from framing.processes import Crew, in_order
from framing.segment import Segments

TEXTS = [f'Talks number {i} might fail, "perhaps today", said Anna Brodie. It is certainly cold.' for i in range(150)]


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Helpers start with the second piece, not after seconds."""
    monkeypatch.setattr("framing.processes.PATIENCE", 0.0)


def refuse(piece: int) -> int:
    """A step that cannot do one of its pieces."""
    if piece == 3:
        raise TableError("no column 'text'", where="three.csv", hint="name it")
    return piece * 10


def die(piece: int) -> int:
    """A step whose process ends."""
    if piece:
        os._exit(7)
    return piece


def test_spans_are_the_same_on_one_processor_and_on_two() -> None:
    """The table of two processors is the table of one, row for row."""
    frame = pd.DataFrame({"article_id": [f"n{i}" for i in range(len(TEXTS))], "text": TEXTS})
    one, two = fr.annotate(frame, jobs=1), fr.annotate(frame, jobs=2)
    assert len(one) > len(TEXTS)
    pd.testing.assert_frame_equal(one, two)


def test_an_error_comes_back_as_it_was_and_in_its_turn() -> None:
    """What a helper process refuses is told with what, where and hint; the pieces before it are done."""
    done = []
    with pytest.raises(TableError, match=r"three\.csv: no column 'text'; name it"), Crew(refuse, jobs=2) as crew:
        for result in in_order(map(crew.submit, range(6)), crew.room):
            done.append(result)
    assert done == [0, 10, 20]


def test_a_helper_that_ends_is_one_line() -> None:
    """A killed helper process is an error of ours that says what to try."""
    with pytest.raises(FramingError, match="--jobs 1"), Crew(die, jobs=2) as crew:
        list(in_order(map(crew.submit, [0, 1, 2]), crew.room))


def test_at_most_so_many_pieces_are_under_way() -> None:
    """Pieces are taken as results are taken, so that a corpus is never in memory whole."""
    taken: list[int] = []

    def pieces():  # type: ignore[no-untyped-def]
        for i in range(50):
            taken.append(i)
            yield lambda i=i: i

    results = in_order(pieces(), room=lambda: 4)
    assert [next(results), next(results)] == [0, 1]
    assert len(taken) == 6


def test_what_is_done_here_is_not_put_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before there are helpers a piece is done when it comes: none are kept for one processor while others wait."""
    monkeypatch.setattr("framing.processes.PATIENCE", 1e9)
    done: list[int] = []
    with Crew(done.append, jobs=2) as crew:
        under_way = [len(done) for _ in in_order(map(crew.submit, range(5)), crew.room)]
    assert under_way == [1, 2, 3, 4, 5]


def test_a_marker_arrives_as_it_left() -> None:
    """A pickled marker marks the same layers with the same lexicons."""
    head = "name='x'; version='1'; language='en'; layer='war'; source='me'; licence='CC0'"
    body = "[labels.arms]; entries=['tank']; hits=['A [tank] came.']; misses=['A bank came.']"
    own = parse((head + ";" + body).replace(";", chr(10)))
    mark = Marker(["hedging", "war"], [own])
    again = pickle.loads(pickle.dumps(mark))
    text = "A tank may be really near."
    assert again(Segments(text)) == mark(Segments(text)) != []
    assert again.key == mark.key


def test_errors_survive_a_pickle() -> None:
    """What, where and hint are the same on the other side."""
    error = TableError("a", where="b", hint="c")
    assert str(pickle.loads(pickle.dumps(error))) == str(error) == "b: a; c"
