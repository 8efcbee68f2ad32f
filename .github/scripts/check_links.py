"""Ask every source's address once whether it still answers, and print what does not as Markdown.

    python .github/scripts/check_links.py catalog

Runs once a week and never fails. "Gone" is what the server itself says (404, 410); everything
else that is no page (403, a time-out, a certificate) may be a wall against programs, and is only
counted.
"""

import sys
import time
import urllib.error
import urllib.request
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

from tactics_tui.catalog.load import load

TIMEOUT = 20
PAUSE = 1.0
GONE = {404, 410}
_AGENT = "Mozilla/5.0 (compatible; tactics-tui link check)"


def addresses(folder: Path) -> dict[str, list[str]]:
    """Every source's address -> ids of the records that cite it."""
    found: dict[str, list[str]] = defaultdict(list)
    for record in load(folder).records.values():
        for source in record.sources:
            if source.url:
                found[source.url].append(record.id)
    return found


def state(url: str) -> str:
    """ "ok", "gone" or "unknown"."""
    request = urllib.request.Request(url, headers={"User-Agent": _AGENT})
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT):
            return "ok"
    except urllib.error.HTTPError as error:
        return "gone" if error.code in GONE else "unknown"
    except (OSError, ValueError):
        return "unknown"


def states(urls: list[str]) -> dict[str, str]:
    """The state of each address; one question at a time and a pause for each server."""
    by_server: dict[str, list[str]] = defaultdict(list)
    for url in urls:
        by_server[urlsplit(url).netloc].append(url)

    def ask(server: str) -> list[tuple[str, str]]:
        answers = []
        for at, url in enumerate(by_server[server]):
            if at:
                time.sleep(PAUSE)
            answers.append((url, state(url)))
        return answers

    with ThreadPoolExecutor(max_workers=16) as pool:
        return dict(answer for answers in pool.map(ask, by_server) for answer in answers)


def report(folder: Path) -> str:
    """The Markdown that goes into the job's summary."""
    cited = addresses(folder)
    found = states(list(cited))
    gone = [url for url, answer in found.items() if answer == "gone"]
    unknown = sum(answer == "unknown" for answer in found.values())
    rows = [f"### Links: {len(found)} asked, {len(gone)} gone, {unknown} that did not say", ""]
    for url in sorted(gone):
        rows.append(f"- `{url}` in {', '.join(sorted(set(cited[url])))}")
    return "\n".join(rows)


if __name__ == "__main__":
    print(report(Path(sys.argv[1])))
