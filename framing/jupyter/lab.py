"""A working folder with the notebooks and the sample, and JupyterLab in it with this interpreter's kernel."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from framing.errors import FramingError

OWN = ".framing"  # what the kit keeps in the folder: which files it wrote, and the kernel


def sources() -> Iterator[tuple[str, Path]]:
    """What is copied: its place in the folder, and where it comes from."""
    from framing.report.lookup import folder
    from framing.sample import folder as sample
    from framing.sample import paths

    for place in (folder(), Path(__file__).parent / "notebooks"):  # the reports, and those for working by hand
        for notebook in sorted(place.glob("*.ipynb")):
            yield notebook.name, notebook
    for article in paths():
        yield f"sample/articles/{article.name}", article
    for name in ("key.toml", "README.md"):
        yield f"sample/{name}", sample().parent / name


def prepare(folder: str | Path) -> list[str]:
    """Copy what is missing or was not touched since it was copied; a line for each file the user changed.

    A changed file stays as it is; where the kit has a newer one than it was made from, that is written beside it as
    ``NAME.new.ipynb``. Raises ``FramingError`` where the folder cannot be written to.
    """
    target = Path(folder)
    kept = target / OWN / "files.json"
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        written = _written(kept)
        lines = [
            line for name, source in sources() if (line := _copied(source.read_bytes(), target / name, name, written))
        ]
        kept.write_text(json.dumps(written, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        _kernel(target / OWN)
    except OSError as error:
        raise FramingError(
            f"cannot be written to ({error.strerror or error})", where=str(folder), hint="name another folder"
        ) from None
    return lines


def _written(kept: Path) -> dict[str, str]:
    """Which files we wrote, with the hash they had; a broken list counts as none, so that nothing is overwritten."""
    try:
        found = json.loads(kept.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}


def _copied(content: bytes, file: Path, name: str, written: dict[str, str]) -> str:
    """Write one file unless the user changed it; '' or the line that says so."""
    now = _hash(content)
    if not file.exists() or _hash(file.read_bytes()) in (now, written.get(name)):
        _write(file, content)
        written[name] = now
        return ""
    if written.get(name) == now:
        return f"{name}: yours, kept as it is"
    beside = file.with_name(f"{file.stem}.new{file.suffix}")
    beside_name = f"{name.removesuffix(file.suffix)}.new{file.suffix}"
    if beside.exists() and _hash(beside.read_bytes()) not in (now, written.get(beside_name)):
        return f"{name}: yours, kept as it is; {beside.name} is yours too, so the new one is not written"
    _write(beside, content)
    written[beside_name] = now
    return f"{name}: yours, kept as it is; the new one is {beside.name}"


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _write(file: Path, content: bytes) -> None:
    """All of it or nothing."""
    if file.exists() and file.read_bytes() == content:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}.part")
    part.write_bytes(content)
    part.replace(file)


def _kernel(own: Path) -> None:
    """A kernel ``python3`` that is this interpreter, whatever kernels are registered on the machine."""
    spec = {
        "argv": [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
        "display_name": "Python 3 (framing)",
        "language": "python",
    }
    _write(own / "jupyter" / "kernels" / "python3" / "kernel.json", json.dumps(spec, indent=1).encode())
    # JupyterLab would look for news and newer versions of itself on the network.
    quiet = {"disabledExtensions": {"@jupyterlab/apputils-extension:announcements": True}}
    _write(own / "config" / "labconfig" / "page_config.json", json.dumps(quiet, indent=1).encode())


def command(folder: str | Path, options: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """The command that opens JupyterLab in the folder, and the environment it needs."""
    own = (Path(folder) / OWN).resolve()
    environment = dict(os.environ)
    for name, place in (("JUPYTER_PATH", own / "jupyter"), ("JUPYTER_CONFIG_PATH", own / "config")):
        further = environment.get(name)
        environment[name] = f"{place}{os.pathsep}{further}" if further else str(place)
    words = [sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={Path(folder).resolve()}"]
    words.append("--LabApp.extension_manager=readonly")
    return [*words, *options], environment


def launch(folder: str | Path, options: Sequence[str]) -> int:
    """Open JupyterLab and wait until it is closed; its exit code."""
    import subprocess

    words, environment = command(folder, options)
    try:
        return subprocess.run(words, env=environment, check=False).returncode
    except KeyboardInterrupt:  # how JupyterLab is closed from a terminal
        return 0
