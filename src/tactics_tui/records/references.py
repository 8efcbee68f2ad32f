"""Which fields name another record, and of which kind."""

# (kind of the record that refers) -> path of the field -> kind it must name; "" means any kind.
REFERENCES: dict[str, dict[str, str]] = {
    "tactic": {
        "parent": "tactic",
        "related.*": "tactic",
        "authorities.*.id": "authority",
    },
    "example": {
        "tactics.*.id": "tactic",
        "authorities.*.id": "authority",
        "events.*.authority": "authority",
    },
    "authority": {"treatment.*.by": "authority"},
    "jurisdiction": {
        "bars.*.authority": "authority",
        "bars.*.tactics.*": "tactic",
        "enables.*.authority": "authority",
        "enables.*.tactics.*": "tactic",
    },
    "term": {"see_also.*": ""},
    "workshop": {"steps.*.open": ""},
}
WITHDRAWN = {"withdrawn.replaced_by": ""}

# Fields that cite a source of the same record by its key.
CITED_KEYS = (
    "events.*.sources.*",
    "treatment.*.sources.*",
    "outcome.sources.*",
    "corrections.*.sources.*",
)


def values_at(data: object, path: str) -> list[tuple[tuple[str | int, ...], object]]:
    """Every value that a path such as "events.*.sources.*" reaches, with its exact place.

    Works on plain data as read from a file; what has another shape is passed over.
    """
    found: list[tuple[tuple[str | int, ...], object]] = [((), data)]
    for part in path.split("."):
        deeper: list[tuple[tuple[str | int, ...], object]] = []
        for place, value in found:
            if part == "*" and isinstance(value, list):
                deeper += [((*place, at), item) for at, item in enumerate(value)]
            elif part != "*" and isinstance(value, dict) and part in value:
                deeper.append(((*place, part), value[part]))
        found = deeper
    return found
