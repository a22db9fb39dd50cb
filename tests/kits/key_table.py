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
       "pause", "not_begun", "glass"}  # the counsellor; sheet B; two who break the glass
OF_CLIENT = SUPERVISED | OWN
OF_OFFICE = {"demand": ("counsellor", room.SECOND, room.THIRD, "supervisor"),
             "figures_key": ("counsellor", room.SECOND, room.THIRD, "supervisor", "city")}
OF_ITSELF = {"known_keys"}  # to whose keys a colleague seals: theirs alone, not even sheet B
KINDS = OF_CLIENT | ALONE | OF_ITS_AUTHOR | set(OF_OFFICE)
STAGES = ("asked", "agreed", "withdrawn", "handed_over", "glass", "glass_over", "locked")
QUICK = ("agreed", "handed_over", "glass_over")  # of what takes a second a stage

# What stays plain beside a code (B6): who has the key of the database reads it, and no more.
# A column of these tables that does not stand here is one nobody has thought about.
PLAIN = {
    "counselling_case": {
        "state opened_on closed_on series seq": "the rota, the month and the time of keeping",
        "crisis same_day": "the head is told of a crisis by code, the desk of 需当日安排",
        "minor": "keeps longer, needs P18"},
    "counselling_task": {
        "kind": "action, or one that tells no more than same_day, a disclosure or a closing does",
        "assessment_uid": "to which assessment it belongs: their number hints at the grade",
        "crisis": "the head counts what is not done, by code",
        "due_at for_id done_at": "reminded in time, whoever is signed in"},
    "risk_assessment": {
        "session_id assessed_at assessed_by complete": "that it was done, when, by whom",
        "countersigned_at countersigned_by": "that the supervisor signed with"},
    "scale_result": {
        "scale version": "which one, for its interval and its terms of use; never what it came to",
        "session_id filled_on by_client recorded_at": "that it was filled in, when"},
    "disclosure": {"told_at client_told_on": "the client is told in time (PIPL 18); why is sealed"},
    "hospital_advice": {"advised_at": "that there is one, by code"},
    "counselling_crisis": {
        "began_at ended_at written_at reviewed_at": "the times of B5, which the head answers for"},
    "break_glass": {
        "client_id kind basis": "which code, name or notes",
        "asked_by approved_by opened_at until client_told_on": "loud: who, when; why is sealed"},
    "destruction": {
        "client_id code records": "the register (P16)", "reason": "a code, no words",
        "proposed_on proposed_by proposed_by_name confirmed_at confirmed_by confirmed_by_name":
            "two people", "method backups": "written by the program"},
}


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
