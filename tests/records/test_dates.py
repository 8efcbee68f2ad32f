"""Dates are as precise as their source, and no less."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from tactics_tui.records.dates import in_order


def test_a_coarse_date_stays_where_it_is_written() -> None:
    def ordered(*dates: str) -> list[str]:
        return in_order(dates, str)

    assert ordered("2025-10-21", "2025") == ["2025-10-21", "2025"]
    assert ordered("2025", "2025-10-21") == ["2025", "2025-10-21"]
    assert ordered("2025-12", "2025-10-21", "2024") == ["2024", "2025-10-21", "2025-12"]
    assert ordered("2026-02-19", "2026-02", "2026-01-30") == ["2026-01-30", "2026-02-19", "2026-02"]


@given(st.lists(st.dates(min_value=datetime.date(1800, 1, 1)).map(str)))
def test_days_are_sorted(dates: list[str]) -> None:
    assert in_order(dates, str) == sorted(dates)
