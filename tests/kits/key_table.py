"""The table of who sees what of a client (B6), as keys: persons, kinds of record, stages."""

from datetime import datetime

from tests.casework import counselling_room as room

START = datetime(2026, 11, 23, 1, 0)  # 09:00 of a Monday here
ROLES = ("counter", "mediator", "supervisor", "admin", "city")
STAFF = (*ROLES, "counsellor", room.SECOND, room.THIRD)
SHEET_A, SHEET_B, PAIR = "sheet A", "sheet B", "supervisor and crisis lead"
EVERYBODY = (*STAFF, SHEET_A, SHEET_B, PAIR)

# The table of who sees what (B6), as kinds of record. A kind that the program writes and that
# does not stand here is one whose readers nobody has thought about.
ALONE = {"process"}  # its author, for ever, and nobody else
OF_ITS_AUTHOR = {"supervision"}  # of the counsellor, not of a client; sheet B besides
SUPERVISED = {"intake", "session", "scale", "risk", "crisis", "plan", "hospital", "disclosure",
              "closing", "follow_up", "task"}  # the named supervisor, while the client agrees
OWN = {"identity", "minor", "paper", "paper_void", "reopening", "erasure",
       "glass"}  # the counsellor; sheet B; two who break the glass
OF_CLIENT = SUPERVISED | OWN
OF_OFFICE = {"demand": ("counsellor", room.SECOND, room.THIRD, "supervisor"),
             "figures_key": ("counsellor", room.SECOND, room.THIRD, "supervisor", "city")}
OF_ITSELF = {"known_keys"}  # to whose keys a colleague seals: theirs alone, not even sheet B
KINDS = OF_CLIENT | ALONE | OF_ITS_AUTHOR | set(OF_OFFICE)
STAGES = ("asked", "agreed", "withdrawn", "handed_over", "glass", "glass_over", "locked")
QUICK = ("agreed", "handed_over", "glass_over")  # of what takes a second a stage


def expected(stage, person):
    """The kinds that a person reads at a stage."""
    given: dict[str, set[str]] = {
        "counsellor": ALONE | OF_ITS_AUTHOR | (OF_CLIENT if stage != "handed_over" else set()),
        room.SECOND: OF_CLIENT if stage == "handed_over" else set(),
        room.THIRD: {"agreed": SUPERVISED, "handed_over": SUPERVISED,
                     "glass": OF_CLIENT, "glass_over": {"glass"}}.get(stage, set()),
        "supervisor": {"glass"},  # one of the two
        SHEET_B: OF_CLIENT | OF_ITS_AUTHOR | set(OF_OFFICE), PAIR: OF_CLIENT | set(OF_OFFICE)}
    office = {kind for kind, people in OF_OFFICE.items() if person in people}
    unasked = set() if stage == "locked" else {"erasure"}
    shut = set() if stage in ("glass", "glass_over") else {"glass"}
    return (given.get(person, set()) | office) - unasked - shut
