"""The intervals that were not taken: coverage of one group's 95 % interval, by simulation, beside the one that was.

    python benchmarks/alternatives.py --seed 1

Same articles as ``coverage.py``. t: linear scale, HC3; log, root: t intervals on those scales; Hall: his cubic
transformation (1992); boot-t: studentised bootstrap of articles (499 resamples); boot: percentile bootstrap; taken:
what ``framing.compare`` does.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import stats

sys.path.insert(0, str(Path(__file__).parent))
from coverage import SIZES, SKEWED, articles, held, rates

from framing.compare.intervals import Estimate, ratio

Real = NDArray[np.float64]
Ends = tuple[Real, Real]


def scales(e: Estimate) -> dict[str, Ends]:
    """t intervals on three scales, and Hall's."""
    t = stats.t.ppf(0.975, e.n - 1)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        factor, root = np.exp(t * e.error / e.value), t * e.error / 2 / np.sqrt(e.value)
        plain = e.value - t * e.error, e.value + t * e.error
        roots = np.maximum(np.sqrt(e.value) - root, 0) ** 2, (np.sqrt(e.value) + root) ** 2
        low, high = (e.value - e.error * hall(sign * t, e) for sign in (1, -1))
    return {"t": plain, "log": (e.value / factor, e.value * factor), "root": roots, "Hall": (low, high)}


def hall(t: Real, e: Estimate) -> Real:
    """The t statistic whose cubic transformation is ``t``."""
    n = e.n
    g = (e.pull**3).mean(0) / (e.pull**2).mean(0) ** 1.5 * np.sqrt(n * (n - 1)) / (n - 2)
    a = np.where(np.abs(g) < 1e-6, 1e-6, g) / (3 * np.sqrt(n))
    return np.asarray((np.cbrt(1 + 3 * a * (t - g / (6 * np.sqrt(n)))) - 1) / a)


def bootstrap(rng: np.random.Generator, count: Real, base: Real, e: Estimate, times: int = 499) -> dict[str, Ends]:
    """Percentile and studentised bootstrap, one column after another."""
    n, many = count.shape
    weights = rng.multinomial(n, np.full(n, 1 / n), size=times).astype(np.float64)
    out = np.full((4, many), np.nan)
    for i in range(many):
        whole = weights @ base[:, i]
        value = weights @ count[:, i] / whole
        share = np.minimum(base[:, i] / whole[:, None], 0.9)
        pull = (count[:, i] - value[:, None] * base[:, i]) / whole[:, None] / (1 - share)
        error = np.sqrt((weights * pull**2).sum(axis=1) * (n - 1) / n)
        with np.errstate(divide="ignore", invalid="ignore"):
            studentised = (value - e.value[i]) / error
        if not np.isfinite(studentised).any():  # not one count in the group: no bootstrap can say anything
            continue
        low, high = np.quantile(studentised[np.isfinite(studentised)], [0.025, 0.975])
        out[:, i] = [*np.quantile(value, [0.025, 0.975]), e.value[i] - high * e.error[i], e.value[i] - low * e.error[i]]
    return {"boot": (out[0], out[1]), "boot-t": (out[2], out[3])}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--runs", type=int, default=2_000, help="simulated groups per line")
    given = options.parse_args()
    rng = np.random.default_rng(given.seed)
    names = ["t", "log", "root", "Hall", "boot", "boot-t", "taken"]
    print(" ".join(f"{v:>6}" for v in ("n", "mean", "disp", *names)))
    least = dict.fromkeys(names, 100.0)
    for n in SIZES:
        for mean, dispersion in SKEWED:
            count, base, truth = articles(rng, n, given.runs, mean, dispersion)
            e = ratio(count, base, rates(given.runs))
            ends = scales(e) | bootstrap(rng, count, base, e) | {"taken": (e.low, e.high)}
            found = {name: held(*ends[name], truth) for name in names}
            least = {name: min(least[name], found[name]) for name in names}
            told = " ".join(f"{found[name]:>6.1f}" for name in names)
            print(f"{n:>6} {mean:>6.0f} {dispersion:>6.0f} {told}")
    print(" " * 15 + "least " + " ".join(f"{least[name]:>6.1f}" for name in names))


if __name__ == "__main__":
    main()
