"""The kinds of record by name: folder of each and what it is called, in the order shown.

Apart from the structs, so that the first screen is drawn without them.
"""

FOLDERS = {
    "tactic": "tactics",
    "example": "examples",
    "authority": "authorities",
    "jurisdiction": "jurisdictions",
    "term": "glossary",
    "workshop": "workshops",
}

LABELS = {
    "tactic": ("Tactic", "Tactics"),
    "example": ("Example", "Examples"),
    "authority": ("Authority", "Authorities"),
    "jurisdiction": ("State", "States"),
    "term": ("Term", "Terms"),
    "workshop": ("Workshop", "Workshops"),
}
