"""How each field is asked for; a field without words of its own is asked by its description."""

from tactics_tui.records.fields import Field

_WORDS = {
    "title": "In one line: who did what?",
    "summary": "In one plain sentence of at most 160 letters, for somebody who knows nothing of it",
    "on": "When was it done?",
    "what_happened": "What happened, in your own neutral words?",
    "what": "What is it, in your own words, and what do its critics call it?",
    "theory": "Why is it thought lawful?",
    "steps": "What do others do first, second, third?",
    "instrument.kind": "By what means was it done?",
    "tactics": "Which tactic of the catalog does it carry out?",
    "tactics.*.id": "Tactic",
    "tactics.*.how": "How was it carried out here, in one sentence?",
    "events": "What happened when? Begin with the first step; later ones can be added.",
    "events.*.on": "Date of this step",
    "events.*.state": "What happened?",
    "instrument.number": "Its number, as printed on it",
    "events.*.note": "What exactly, in a few words",
    "risks.*.mitigation": "What lowers it",
    "events.*.sources": "Which sources show it?",
    "family": "To which family does it belong?",
    "strategies": "What sort of strategy is it?",
    "bodies": "Who can do it?",
    "instruments": "By what means?",
    "authorities": "Which law supports or limits it?",
    "authorities.*.id": "Authority",
    "authorities.*.role": "What does it do for the tactic?",
    "authorities.*.says": "Its meaning here, in one sentence",
    "risks": "What can go wrong?",
    "risks.*.kind": "What sort of risk is it?",
    "risks.*.says": "What happened or can happen, to whom, in one sentence?",
    "cite": "The citation as a lawyer writes it",
    "division": "Whose law is it? (us, us/nj, us/nj/newark)",
    "holding": "What does it say or what did it decide, in plain words?",
    "effect": "What does it do to the tactics here?",
    "circuit": "Which federal court of appeals? (ca1 … ca11, cadc)",
    "definition": "What does the word mean, in plain words?",
}
# Optional fields that are asked for all the same.
ALSO_ASKED = frozenset({"instrument.number", "events.*.note", "risks.*.mitigation"})

_BY_KIND = {
    ("term", "title"): "The word itself",
    ("tactic", "title"): "What is the tactic called?",
    ("authority", "title"): "What is it called? (Printz v. United States; Trust Act)",
    ("authority", "on"): "When was it decided or enacted?",
    ("authority", "kind"): "What sort of law is it?",
    ("jurisdiction", "title"): "The state's name",
}


def question(kind: str, field: Field) -> str:
    """The question for a field of a kind."""
    own = _BY_KIND.get((kind, field.path)) or _WORDS.get(field.path)
    return own or field.description.rstrip(".")
