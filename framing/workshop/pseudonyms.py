"""Names for a class page that are nobody's: stable for one class, and not to be worked out from a real name."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from pathlib import Path

_WORDS = (
    "Alder", "Ash", "Aspen", "Badger", "Beech", "Birch", "Bison", "Bramble", "Cedar", "Clover", "Crane", "Curlew",
    "Cypress", "Dipper", "Dunlin", "Eider", "Elder", "Elk", "Elm", "Falcon", "Fern", "Finch", "Gannet", "Hare",
    "Hazel", "Heron", "Ibex", "Ibis", "Iris", "Jay", "Juniper", "Kestrel", "Kite", "Larch", "Lark", "Linden",
    "Linnet", "Lupin", "Lynx", "Maple", "Marten", "Merlin", "Myrtle", "Oak", "Oriole", "Osprey", "Otter", "Owl",
    "Petrel", "Pine", "Plover", "Poplar", "Puffin", "Quail", "Raven", "Robin", "Rowan", "Sable", "Seal", "Sorrel",
    "Stoat", "Stork", "Swift", "Tansy", "Teal", "Tern", "Thrush", "Viola", "Vole", "Willow", "Wren", "Yarrow",
    "Yew",
)  # fmt: skip


def named(students: Iterable[str], secret: str) -> dict[str, str]:
    """Student → pseudonym, such as ``Heron 417``; the same for the same secret, whoever else is in the class.

    Only where two draw the same one does the second, in order of the draw, take the next number.

    >>> named(["Ana", "Ben"], "s")["Ana"] == named(["Ana"], "s")["Ana"]
    True
    """
    drawn = sorted(
        (hmac.new(secret.encode(), s.encode("utf-8", "replace"), hashlib.sha256).digest(), s) for s in set(students)
    )
    out: dict[str, str] = {}
    for digest, student in drawn:
        number = int.from_bytes(digest[:8], "big")
        word, place = _WORDS[number % len(_WORDS)], number // len(_WORDS) % 900
        while f"{word} {100 + place}" in out.values():
            place = (place + 1) % 900
        out[student] = f"{word} {100 + place}"
    return out


def is_one(name: str) -> bool:
    """Whether a name could be one of ours.

    >>> is_one("Heron 417"), is_one("Heron 41"), is_one("Henry 417")
    (True, False, False)
    """
    word, _, number = name.partition(" ")
    return word in _WORDS and number.isascii() and number.isdigit() and len(number) == 3


def secret(file: Path) -> str:
    """What is written in the file; made at random and kept there if there is none yet.

    It stays with the teacher: whoever has it and a list of names can work out who is who.
    """
    if file.exists() and file.read_text(encoding="utf-8").strip():
        return file.read_text(encoding="utf-8").strip()
    made = secrets.token_hex(16)
    file.write_text(made + "\n", encoding="utf-8", newline="\n")
    return made
