"""Where each state's tile stands: a map of equal squares, so that small states are seen too."""

_ROWS = """
AK .  .  .  .  US .  .  .  .  ME
.  .  .  .  .  .  .  .  .  VT NH
WA ID MT ND MN IL WI MI NY RI MA
OR NV WY SD IA IN OH PA NJ CT .
CA UT CO NE MO KY WV VA MD DE .
.  AZ NM KS AR TN NC SC DC .  .
.  .  .  OK LA MS AL GA .  .  .
HI .  .  TX .  .  .  .  FL .  PR
"""

# Postal code -> (row, column). US, the tile for federal law, stands apart on top.
TILES: dict[str, tuple[int, int]] = {
    postal: (row, column)
    for row, line in enumerate(_ROWS.strip().splitlines())
    for column, postal in enumerate(line.split())
    if postal != "."
}
ROWS = 1 + max(row for row, _ in TILES.values())
COLUMNS = 1 + max(column for _, column in TILES.values())

_WAYS = {"up": (-1, 0), "down": (1, 0), "left": (0, -1), "right": (0, 1)}


def neighbour(postal: str, way: str) -> str:
    """The next tile "up", "down", "left" or "right"; the same one at the edge.

    Sideways stays in the row. Up and down go to the nearest row that has a tile close by.
    """
    row, column = TILES[postal]
    step_row, step_column = _WAYS[way]
    found: list[tuple[int, int, str]] = []
    for other, (other_row, other_column) in TILES.items():
        ahead = (other_row - row) * step_row + (other_column - column) * step_column
        aside = abs(other_column - column) if step_row else abs(other_row - row)
        if ahead > 0 and (step_row or not aside):
            found.append((ahead + 2 * aside, aside, other))
    return min(found)[2] if found else postal
