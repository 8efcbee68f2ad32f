"""The search syntax for those who want it, in words for the help screen."""

SYNTAX_HELP = """\
Plain words are enough. For those who want more:

  state:NJ  family:property-use  body:sheriff  kind:authority
  standing:blocked  strategy:legal  instrument:ordinance
  year:2026   year:2025..2026
  "exact phrase"   -word (without it)

Citations in any spelling: 8 USC 1373, 521 US 898, 287g, SB 54.
"""
