"""The words for what the trust tests count."""

COUNTED = "trust:"

SENTENCES = {
    "tried": "inputs tried (hostile files, questions, odd surroundings)",
    "faults": "faults injected (damage, kills, full disks, races)",
    "healed": "faults healed (the next start gave the answers of a fresh one)",
    "lost": "records or answers lost",
}
