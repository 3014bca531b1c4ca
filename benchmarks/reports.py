"""CPU-seconds per report: forks of a warm process against papermill's own engine, in the same run.

python benchmarks/reports.py [N]     N close readings of the sample each way (default 10); the files must be identical
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from framing.report import report
from framing.report.batch import build
from framing.sample import paths


def used() -> float:
    """CPU-seconds of this process and its ended children."""
    import resource

    return sum(
        u.ru_utime + u.ru_stime for u in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def main(n: int) -> None:
    """Print both figures and whether every file is the same."""
    names = [path.stem for path in paths()][:n]
    names = (names * (n // len(names) + 1))[:n]
    with tempfile.TemporaryDirectory() as folder:
        recipe = Path(folder) / "speed.toml"
        entries = "".join(
            f'[[report]]\nnotebook = "one_article"\nsource = "sample"\ntitle = "r{i}"\n'
            f'parameters = {{ article = "{name}" }}\n'
            for i, name in enumerate(names)
        )
        recipe.write_text(f'folder = "fork"\n{entries}', encoding="utf-8")
        cpu, wall = used(), time.perf_counter()
        results = build(recipe, progress=False)
        fork, fork_wall = used() - cpu, time.perf_counter() - wall
        cpu, wall = used(), time.perf_counter()
        for i, name in enumerate(names):
            report("one_article", "sample", to=Path(folder) / f"kernel/r{i}.html", progress=False, article=name)
        kernel, kernel_wall = used() - cpu, time.perf_counter() - wall
        same = all(
            r.files and r.files[0].read_bytes() == (Path(folder) / "kernel" / r.files[0].name).read_bytes()
            for r in results
        )
    print(f"reports            {n}, {'identical' if same else 'NOT identical'}")
    print(f"forked workers     {fork / n:.2f} CPU-seconds a report, {fork_wall / n:.2f} seconds")
    print(f"papermill's engine {kernel / n:.2f} CPU-seconds a report, {kernel_wall / n:.2f} seconds")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
