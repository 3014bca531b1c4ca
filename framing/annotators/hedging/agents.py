"""Who can mean to do a thing: "said that X would" tells what a person or a body will, and what a bill will bring."""

from __future__ import annotations

import re

_AGENTS = frozenset(
    re.findall(
        r"\w+",
        "district airline diocese church league club university college school council board association federation "
        "union authority bureau retailer carmaker automaker broadcaster publisher charity foundation museum "
        "hospital parliament pentagon kremlin army navy military coalition lawmakers investigators inspectors "
        "detectives firefighters crews engineers soldiers negotiators diplomats organisers organizers regulators "
        "protesters demonstrators activists marchers agents officers guards teams staff aides delegates volunteers "
        "father mother wife husband son daughter brother sister parents man woman men women secretary minister premier "
        "chairman chairwoman chancellor commissioner sheriff director chief ambassador envoy spokesman "
        "spokeswoman congressman congresswoman commission panel jury ministry agency firm supporters lawyer "
        "attorney attorneys suspect gunman employees students teachers doctors nurses rebels fighters "
        "militants organization organisation",
    )
)


def agent(left: str) -> bool:
    """Does a person or a body stand last: "the harbour board "?"""
    return left[left.rfind(" ", 0, -1) + 1 : -1] in _AGENTS
