"""The statistics by themselves: against scipy, against brute force, and by simulation."""

from __future__ import annotations

import itertools
import runpy
from pathlib import Path

import numpy as np
import pytest
from scipy import stats

from framing.compare.effects import cliffs_delta, hedges_g
from framing.compare.gaps import adjusted
from framing.compare.intervals import Bounds, ratio
from framing.compare.permutation import Shuffled, permutation
from framing.compare.ppi import powered

ROOT = Path(__file__).parents[1]


def test_cliffs_delta_counts_pairs() -> None:
    """Delta is the share of pairs in which a is larger minus that in which b is, ties counting for neither."""
    rng = np.random.default_rng(1)
    a, b = rng.poisson(3, 9).astype(float), rng.poisson(2, 7).astype(float)
    sign = [np.sign(x - y) for x, y in itertools.product(a, b)]
    assert cliffs_delta(a, b).value == pytest.approx(np.mean(sign))
    assert cliffs_delta(b, a).value == pytest.approx(-np.mean(sign))


def test_cliffs_delta_variance_is_cliffs() -> None:
    """The interval's variance is the one of the full table of pairs (Cliff 1996, eq. 5.9)."""
    rng = np.random.default_rng(2)
    a, b = rng.normal(0.5, 1, 8), rng.normal(0, 1, 11)
    d = np.sign(a[:, None] - b[None, :])
    n, m, mean = 8, 11, d.mean()
    top = m**2 * ((d.mean(1) - mean) ** 2).sum() + n**2 * ((d.mean(0) - mean) ** 2).sum() - ((d - mean) ** 2).sum()
    variance = top / (n * m * (n - 1) * (m - 1))
    t = stats.t.ppf(0.975, n + m - 2)
    reach = t * np.sqrt(variance) * np.sqrt((1 - mean**2) ** 2 + t * t * variance)
    width = 1 - mean**2 + t * t * variance
    found = cliffs_delta(a, b)
    assert (found.low, found.high) == pytest.approx(
        ((mean - mean**3 - reach) / width, (mean - mean**3 + reach) / width)
    )


def test_effects_that_leave_nothing_in_common() -> None:
    """Without any overlap delta is 1, and its interval still admits that the groups are small."""
    found = cliffs_delta(np.array([5.0, 6.0, 7.0]), np.array([1.0, 2.0, 3.0]))
    assert found.value == found.high == 1 and -0.2 < found.low < 0
    most = cliffs_delta(np.arange(100, 115.0), np.arange(15.0))
    assert 0.6 < most.low < 1, "fifteen a side tell more than three"
    assert np.isnan(hedges_g(np.ones(3), np.ones(3)).value)


def test_effect_intervals_hold() -> None:
    """The 95 % intervals of both effect sizes hold the truth in 92 to 98.5 of 100 normal samples of 15."""
    rng, held = np.random.default_rng(3), np.zeros(2)
    true_delta = 2 * stats.norm.cdf(0.8 / np.sqrt(2)) - 1
    for _ in range(600):
        a, b = rng.normal(0.8, 1, 15), rng.normal(0, 1, 15)
        for i, (found, truth) in enumerate(((cliffs_delta(a, b), true_delta), (hedges_g(a, b), 0.8))):
            held[i] += found.low <= truth <= found.high
    assert (held / 6 > 92).all() and (held / 6 < 98.5).all(), held / 6


def test_without_skew_or_lengths_it_is_the_t_interval() -> None:
    """Equal lengths, symmetric values, no bounds: scipy's own interval of a mean, up to the HC3 factor n / (n − 1)."""
    y = np.array([1.0, 2.0, 3.0, 4.0, 5.0, 6.0])[:, None]
    found = ratio(y, np.ones((6, 1)), Bounds(np.array([-np.inf]), np.array([np.inf]), np.array([False])))
    plain = stats.t.interval(0.95, 5, 3.5, stats.sem(y[:, 0]))
    assert found.value[0] == 3.5
    assert found.high[0] - 3.5 == pytest.approx(plain[1] - 3.5)
    assert found.low[0] == pytest.approx(plain[0])


def test_articles_that_agree_are_no_proof() -> None:
    """Three hedges in each of four articles: the interval is no shorter than twelve single events allow (Poisson)."""
    count, base = np.full((4, 1), 300.0), np.array([[420.0], [431.0], [425.0], [427.0]])
    found = ratio(count, base, Bounds(np.zeros(1), np.full(1, 100.0), np.ones(1, bool)))
    rate = 1200 / base.sum()
    assert found.low[0] < rate * np.exp(-1.9 / 12**0.5) and found.high[0] > rate * np.exp(1.9 / 12**0.5)
    shares = ratio(count, base, Bounds(np.zeros(1), np.full(1, 100.0), np.zeros(1, bool)))
    assert shares.high[0] - shares.low[0] < 0.1, "what is no single event keeps the spread it has"


def test_permutation_is_exact_where_it_can_be() -> None:
    """With equal lengths all ways to divide are tried, and p is that of scipy's exact permutation test."""
    rng = np.random.default_rng(4)
    a, b = rng.normal(0, 1, 5), rng.normal(1.2, 1, 6)
    rows = Shuffled(np.concatenate([a, b])[:, None], np.ones((11, 1)), np.arange(11) < 5, np.full(11, -1))

    def welch(x, y, axis=-1):  # type: ignore[no-untyped-def]
        return abs(stats.ttest_ind(x, y, axis=axis, equal_var=False).statistic)

    exact = stats.permutation_test((a, b), welch, vectorized=True, n_resamples=np.inf, alternative="greater")
    assert permutation(rows, rng, 99)[0] == pytest.approx(exact.pvalue, abs=2 / 462)


def test_drawn_and_exact_permutations_agree() -> None:
    """Drawing ways at random tends to the exact p."""
    rng = np.random.default_rng(5)
    y = rng.poisson(3, (16, 1)).astype(float)
    rows = Shuffled(y, rng.integers(100, 300, (16, 1)).astype(float), np.arange(16) < 8, np.full(16, -1))
    drawn = permutation(rows, rng, 20_000)[0]
    assert len(list(itertools.combinations(range(16), 8))) > 5_000
    small = Shuffled(y[4:12], rows.base[4:12], rows.in_a[4:12], rows.twin[4:12])
    assert 0 < drawn <= 1 and permutation(small, rng, 10)[0] * 70 == pytest.approx(
        round(permutation(small, rng, 10)[0] * 70)
    )


def test_a_tiny_p_is_looked_at_more_closely() -> None:
    """Where no shuffled way is as large, further ways are tried, so that p can pass a correction over many tests."""
    y = np.r_[np.arange(20.0), np.arange(20.0) + 100][:, None]
    rows = Shuffled(y, np.ones((40, 1)), np.arange(40) < 20, np.full(40, -1))
    rng = np.random.default_rng(6)
    assert permutation(rows, rng, 199)[0] == 1 / 200
    assert permutation(rows, rng, 199, 9_999)[0] == 1 / 10_000


def test_one_find_shows_nothing() -> None:
    """A count in a single cluster is as likely to lie in either group, whatever its size."""
    y = np.zeros((40, 1))
    y[3] = 50
    base = np.random.default_rng(8).integers(100, 900, (40, 1)).astype(float)
    rows = Shuffled(y, base, np.arange(40) < 20, np.full(40, -1))
    assert permutation(rows, np.random.default_rng(9), 999)[0] >= 0.5


@pytest.mark.parametrize("longer", [1.0, 1.06, 1.3, 0.8])
def test_the_length_of_articles_with_none_decides_no_p(longer: float) -> None:
    """Four articles with none against four with some and four with none: p is at least the share of the ways in which
    four of the eight with none fall together, 70 of 495, however long they are."""
    y = np.r_[np.zeros(4), 600.0, 700, 500, 600, np.zeros(4)][:, None]
    base = np.r_[np.array([280.0, 260, 250, 240]) * longer, [240.0] * 4, 230, 220, 235, 225][:, None]
    rng, none = np.random.default_rng(1), np.full(12, -1)
    for group in (np.arange(12) < 4, np.arange(12) > 7):
        found = permutation(Shuffled(y, base, group, none), rng, 99)[0]
        assert found >= 70 / 495 - 1e-12 and found < 0.25
    some = permutation(Shuffled(y, base, (np.arange(12) > 3) & (np.arange(12) < 8), none), rng, 99)[0]
    assert some == 1 / 495, "that all marks fall to four articles is as rare as ever"
    share = permutation(Shuffled(base - y / 100, base, np.arange(12) < 4, none, np.ones(1)), rng, 99)[0]
    assert share >= 70 / 495 - 1e-12, "a share of all is as much a tie as one of none"


def test_p_holds_where_a_group_with_none_has_longer_articles() -> None:
    """One rate, half of the articles with none, one group's a tenth longer: p < 0.05 in 5 of 100 at most (8 when
    lengths were let decide among ways that differ in nothing else)."""
    simulated = runpy.run_path(str(ROOT / "benchmarks" / "coverage.py"))
    assert simulated["longer"](np.random.default_rng(2), 4, 8, 1.1, 1_500) < 5


def test_a_pair_that_holds_a_find_on_one_side_only_counts_by_half() -> None:
    """Of pairs that only change places with themselves, those with a find on the higher side stay with chance ½."""
    y = np.r_[5.0, 5, 5, 0, 0, 0, 0, 0][:, None]
    rows = Shuffled(y, np.ones((8, 1)), np.arange(8) < 4, np.r_[4:8, 0:4])
    assert permutation(rows, np.random.default_rng(3), 999)[0] >= 1 / 8


def test_twins_only_change_places_with_each_other() -> None:
    """A paired design: with n pairs there are 2^n ways, and p is that of the sign-flip test."""
    rng = np.random.default_rng(7)
    a = rng.normal(0.6, 1, 10)
    rows = Shuffled(np.r_[a, np.zeros(10)][:, None] + 5, np.ones((20, 1)), np.arange(20) < 10, np.r_[10:20, 0:10])
    found = permutation(rows, rng, 20_000)[0]
    flips = np.array(list(itertools.product((-1, 1), repeat=10)))
    signs = np.abs(flips @ a) >= abs(a.sum()) - 1e-9
    assert found == pytest.approx(signs.mean(), abs=0.06)


def test_p_is_exact_where_a_story_is_in_both_groups() -> None:
    """Four against four and one story in both: 2 × C(8, 4) ways, each tried once; the seed decides nothing."""
    rng = np.random.default_rng(4)
    count = np.concatenate([rng.poisson(9, 5), rng.poisson(3, 5)]).astype(float)[:, None]
    base = rng.integers(80, 120, 10).astype(float)[:, None]
    twin = np.full(10, -1)
    twin[4], twin[9] = 9, 4
    rows = Shuffled(count, base, np.arange(10) < 5, twin)
    exact = permutation(rows, np.random.default_rng(1), 99)
    assert exact == permutation(rows, np.random.default_rng(2), 99)
    assert (140 * exact[0]) == pytest.approx(round(140 * exact[0])) and exact[0] >= 1 / 140
    singles = [0, 1, 2, 3, 5, 6, 7, 8]
    ways = [[*four, t] for four in itertools.combinations(singles, 4) for t in (4, 9)]

    def studentised(inside: list[int]) -> float:
        parts = [inside, [i for i in range(10) if i not in inside]]
        values, spread = [], 0.0
        for part in parts:
            y, x = count[part, 0], base[part, 0]
            value = y.sum() / x.sum()
            values.append(value)
            spread += ((y - value * x) ** 2).sum() / x.sum() ** 2 * 5 / 4
        return float(abs(values[0] - values[1]) / spread**0.5)

    seen = studentised([0, 1, 2, 3, 4])
    assert exact[0] == pytest.approx(sum(studentised(way) >= seen - 1e-9 for way in ways) / len(ways))


def test_q_is_benjamini_hochberg() -> None:
    """q is scipy's, over the p that are numbers."""
    p = np.array([0.01, np.nan, 0.04, 0.03])
    assert adjusted(p)[[0, 2, 3]] == pytest.approx(stats.false_discovery_control([0.01, 0.04, 0.03]))


@pytest.fixture(scope="module")
def simulation() -> dict[str, object]:
    """The functions of the simulation script, the one that prints the published table."""
    return runpy.run_path(str(ROOT / "benchmarks" / "coverage.py"))


@pytest.mark.parametrize("n", [10, 30, 100])
def test_coverage(simulation: dict[str, object], n: int) -> None:
    """Coverage by simulation: group and difference hold the truth in 92.3 to 97.7 % (93 to 97 and sampling error)."""
    rng = np.random.default_rng(11)
    for mean, dispersion in ((8.0, 1.0), (2.0, 1.0)):
        found = simulation["coverage"](rng, n, 2_500, mean, dispersion)  # type: ignore[operator]
        assert all(92.3 <= v <= 97.7 for v in found[:3]), found
    assert n > 10 or found[3] < 92.3, "the textbook interval fails here, so the test can tell"


def test_false_discoveries(simulation: dict[str, object]) -> None:
    """Under the null p < 0.05 comes up in about 5 of 100 tests and any q < 0.05 in no more of the tables."""
    rng = np.random.default_rng(12)
    single, any_q = simulation["false_discoveries"](rng, 10, 150, 199)  # type: ignore[operator]
    assert 3.5 < single < 6.5 and any_q <= 10


PLAIN = Bounds(np.zeros(1), np.ones(1), np.ones(1, dtype=bool))


def test_prediction_powered_intervals_hold_and_help() -> None:
    """A kit that misses a third and a sample of 40 coded: the interval holds the truth; the kit's own value does not;
    and it is shorter than that of the coded sample alone."""
    rng, held, shorter = np.random.default_rng(13), 0, []
    for _ in range(400):
        base = np.ceil(np.exp(rng.normal(6, 0.4, 300)))
        truth = rng.poisson(0.02 * base * rng.gamma(4, 0.25, 300)).astype(float)
        kit = rng.binomial(truth.astype(int), 0.67).astype(float)
        hand = np.where(np.arange(300) < 40, truth, np.nan)
        one, alone = powered(kit, base, hand, PLAIN), powered(kit[:40], base[:40], hand[:40], PLAIN)
        assert one is not None and alone is not None
        held += one.low <= 0.02 <= one.high
        shorter.append((one.high - one.low) / (alone.high - alone.low))
        assert kit.sum() / base.sum() < 0.018
    assert 92.5 <= held / 4 <= 97.5 and np.mean(shorter) < 0.8, held
