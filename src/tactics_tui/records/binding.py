"""Where an authority binds: "binds in NJ" or "persuasive in NJ"."""

from tactics_tui.records.authority import Authority
from tactics_tui.records.places import STATES, state_name


def binds_in(authority: Authority, postal: str) -> bool:
    """Whether the authority binds in that state, by its own `binding_in` list."""
    return "US" in authority.binding_in or postal in authority.binding_in


def binding_words(authority: Authority, postal: str | None = None) -> str:
    """How far it reaches, in words: for one state, or in general when `postal` is None."""
    if postal:
        return f"binds in {postal}" if binds_in(authority, postal) else f"persuasive in {postal}"
    if "US" in authority.binding_in:
        return "binds in the whole country"
    known = [place for place in authority.binding_in if place in STATES]
    if not known:
        return "persuasive only"
    if len(known) == 1:
        return f"binds in {state_name(known[0])}"
    return f"binds in {', '.join(known)}"
