"""What each trust test counts, summed up and printed at the end of the run."""

from collections import Counter
from collections.abc import Callable

import pytest

from tests.trust.counting import COUNTED, SENTENCES

Count = Callable[..., None]


@pytest.fixture
def count(record_property: Callable[[str, object], None]) -> Count:
    """Add to the counts of the run: `count(tried=3, healed=1)`."""

    def add(**numbers: int) -> None:
        for name, number in numbers.items():
            assert name in SENTENCES, name
            record_property(COUNTED + name, number)

    return add


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the counts. They travel with the reports, so that they also come from workers."""
    sums: Counter[str] = Counter(dict.fromkeys(SENTENCES, 0))
    for reports in terminalreporter.stats.values():
        for report in reports:
            if getattr(report, "when", "") != "call":
                continue
            for name, number in report.user_properties:
                if name.startswith(COUNTED):
                    sums[name.removeprefix(COUNTED)] += int(number)
    if not any(sums.values()):
        return
    terminalreporter.section("trust")
    for name, sentence in SENTENCES.items():
        terminalreporter.write_line(f"{sums[name]:>8,}  {sentence}")
