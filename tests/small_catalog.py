"""A catalog small enough to break on purpose: one tactic, one example, one authority."""

from pathlib import Path

TAXONOMY = """
[[families]]
id = "jail-access"
label = "Jails"
description = "Jails and detainers."

[[bodies]]
id = "sheriff"
label = "Sheriff"
description = "The elected head of the county jail."

[[levels]]
id = "county"
label = "County"
description = "A county."

[[roles]]
id = "enacts"
label = "Enacts"
description = "Makes the rule."

[[instruments]]
id = "policy"
label = "Policy"
description = "A written policy."

[[strategies]]
id = "executive"
label = "Executive"
description = "Done by an office."

[[event_states]]
id = "adopted"
label = "Adopted"
description = "It was adopted."

[[standings]]
id = "in-force"
label = "In force"
description = "It is in force."

[[standings]]
id = "stands"
label = "No later ruling listed"
description = "Nothing later is listed."

[[source_kinds]]
id = "primary"
label = "Primary text"
description = "The text itself."

[[authority_kinds]]
id = "case"
label = "Case"
description = "A case."

[[authority_roles]]
id = "supports"
label = "Supports"
description = "It supports the tactic."

[[effects]]
id = "supports"
label = "Supports"
description = "It supports the tactics."

[[risk_kinds]]
id = "political"
label = "Political"
description = "Votes and opinion."

[[review_levels]]
id = "draft"
label = "Draft"
description = "Nobody else has read it."
"""

REVIEW = """
[review]
on = 2026-11-24
by = "catalog editors"
level = "draft"
"""

SOURCES = """
[[sources]]
key = "text"
kind = "primary"
title = "The text"
url = "https://example.org/text"
published = 2025-01-02
"""

TACTIC = f"""
title = "Sheriff asks for a warrant"
summary = "The sheriff asks for a judge's warrant first."
family = "jail-access"
strategies = ["executive"]
bodies = ["sheriff"]
instruments = ["policy"]
what = '''
“[A]ny person [sic]” is what the policy says, and nothing more than that.'''
theory = "The sheriff may choose to ask for a warrant."
steps = ["Write the policy."]

[[authorities]]
id = "printz-v-united-states-1997"
role = "supports"
says = "Officers cannot be drafted."

[[risks]]
kind = "political"
says = "Some voters may object."
{SOURCES}{REVIEW}"""

EXAMPLE = f"""
title = "Acme County asks for a warrant"
summary = "The sheriff of Acme County asks for a warrant."
state = "LA"
on = 2025-01-02
what_happened = "The sheriff wrote a policy and signed it."

[instrument]
kind = "policy"

[[actors]]
name = "Acme County Sheriff"
level = "county"
body = "sheriff"
role = "enacts"

[[tactics]]
id = "jail-warrant-rule"
how = "By a written policy."

[[events]]
on = 2025-01-02
state = "adopted"
note = "Signed."
sources = ["text"]
{SOURCES}{REVIEW}"""

AUTHORITY = f"""
title = "Printz v. United States"
kind = "case"
cite = "521 U.S. 898 (1997)"
division = "us"
on = 1997-06-27
holding = "Congress may not draft local officers into a federal program."
effect = "supports"
court = "scotus"
binding_in = ["US"]
{SOURCES}{REVIEW}"""

FILES = {
    "taxonomy.toml": TAXONOMY,
    "tactics/jail-warrant-rule.toml": TACTIC,
    "examples/la/acme-county-la-warrant-2025.toml": EXAMPLE,
    "authorities/printz-v-united-states-1997.toml": AUTHORITY,
}


def write_catalog(folder: Path, changes: dict[str, str | bytes | None] | None = None) -> Path:
    """Write the small catalog with some files changed, added, or (None) left out."""
    for name, text in {**FILES, **(changes or {})}.items():
        if text is None:
            continue
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder
