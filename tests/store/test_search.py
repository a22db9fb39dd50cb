"""Finding: what is indexed is found, newest first, and nothing else is."""

from collections.abc import Iterator
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine, event, select, text
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from casedesk.model import Actor
from casedesk.model.search import SearchEntry
from casedesk.rules import grams, numbers
from casedesk.store import Database, search
from casedesk.store.search import Hit, Indexed


def open_session() -> Session:
    """An encrypted database in memory that holds the search alone."""

    def connect() -> dbapi2.Connection:
        link = dbapi2.connect(":memory:", isolation_level=None)
        link.execute(f"PRAGMA key=\"x'{'5a' * 32}'\"")
        return link

    engine = create_engine("sqlite://", module=dbapi2, creator=connect, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def begin(link: Connection) -> None:
        link.exec_driver_sql("BEGIN IMMEDIATE")

    session = Session(engine)
    SearchEntry.__table__.create(session.connection())
    return session


@pytest.fixture
def session() -> Iterator[Session]:
    with open_session() as opened:
        yield opened


def person(session: Session, subject_id: int, name: str, id_number: str = "",
           phones: tuple[str, ...] = (), former_name: str = "") -> None:
    search.index(session, "person", subject_id,
                 grams.of_person(name, id_number, phones, former_name=former_name))


def found(session: Session, query: str, kinds: list[str] | None = None) -> list[int]:
    return [hit.subject_id for hit in search.find(session, query, kinds)]


@pytest.mark.parametrize("query", [
    "曾", "豪", "曾豪", "曾豪浩", "豪浩", "zhh", "zh", "ch", "chh", "ZHH", "258x", "258X", "10258x",
    "138", "13812", "13812345678", "138 1234 5678", "5678", "1234", "8832", "0760-88321234",
    "36220219920110258X", "曾 5678", "曾豪5678", "zh 138", "　曾　", "曾豪昊",
])
def test_one_box_finds_a_worker_by_characters_initials_and_numbers(
        session: Session, query: str) -> None:
    person(session, 7, "曾豪浩", "36220219920110258X", ("13812345678", "0760-88321234"),
           former_name="曾豪昊")
    person(session, 8, "李娟", "430102198208247569", ("13291308691",))
    assert found(session, query) == [7]


@pytest.mark.parametrize("query", ["", "  ", "曾浩", "浩豪", "hhz", "99", "345678", "曾 李", "（）",
                                   '"', "曾 OR 李", "*", "曾*李", "1381234567890"])
def test_what_does_not_fit_finds_nothing(session: Session, query: str) -> None:
    person(session, 7, "曾豪浩", "36220219920110258X", ("13812345678",))
    person(session, 8, "李娟")
    assert found(session, query) == []


@pytest.mark.parametrize(("name", "query"), [
    ("单小仇", "sxq"), ("单小仇", "dxc"), ("解明", "xm"), ("朴一禾", "pyh"), ("万俟雪", "mqx"),
    ("买买提·吐尔逊", "买买提"), ("买买提·吐尔逊", "吐尔逊"), ("买买提·吐尔逊", "买买提•吐尔逊"),
    ("𠮷𬭚", "𠮷"), ("𠮷𬭚", "𠮷𬭚"), ("陈䶮", "cy"), ("张㛃", "㛃"), ("\ue000明", "\ue000"),
    ("SMITH John", "smith"), ("SMITH John", "john smi"), ("SMITH John", "sj"),
    ("O'Brien Tom", "O'Brien"),
])
def test_names_of_every_kind_are_found(session: Session, name: str, query: str) -> None:
    person(session, 1, name)
    person(session, 2, "李娟")
    assert found(session, query) == [1]


@pytest.mark.parametrize("query", ["信利", "中山市信利", "物流 信利", "信利（中山）物流", "WXM718",
                                   "91442000MA7MWXM718", "信利老厂"])
def test_an_employer_is_found_by_its_words_other_names_and_code(
        session: Session, query: str) -> None:
    search.index(session, "employer", 3, grams.of_employer(
        ["中山市信利物流有限公司", "信利老厂", "信利(中山)物流"], "91442000MA7MWXM718"))
    search.index(session, "employer", 4, grams.of_employer(["中山市达利灯饰厂"]))
    assert found(session, query) == [3]


@pytest.mark.parametrize("query", [
    "中工调字〔2026〕第0012号", "中工调字[2026]第12号", "调字2026 12", "2026-0012", "20260012",
    "第12号", "12", "0012", "中工调字〔2026〕 12", "娟 2026 信利", "lj 12",
])
def test_a_case_is_found_by_its_number_in_whole_or_part_and_by_its_parties(
        session: Session, query: str) -> None:
    search.index(session, "case", 5, grams.of_case(
        numbers.format("case", 2026, 12), ["李娟"], ["中山市信利物流有限公司"]))
    search.index(session, "case", 6, grams.of_case(numbers.format("case", 2025, 13), ["李明"]))
    assert found(session, query) == [5]


def test_the_newest_come_first_and_no_more_than_asked_for(session: Session) -> None:
    for subject_id in range(1, 61):
        person(session, subject_id, "张伟")
    assert found(session, "张伟") == list(range(60, 10, -1))
    assert [hit.subject_id for hit in search.find(session, "zw", limit=2)] == [60, 59]


def test_kinds_keep_to_themselves_when_asked(session: Session) -> None:
    person(session, 1, "张伟")
    search.index(session, "case", 1, grams.of_case("中工调字〔2026〕第0001号", ["张伟"]))
    assert search.find(session, "张伟") == [Hit("case", 1), Hit("person", 1)]
    assert search.find(session, "张伟", ["person"]) == [Hit("person", 1)]
    assert search.find(session, "张伟", ["employer", "visit"]) == []
    assert search.find(session, "张伟", []) == []


def test_indexing_again_replaces_what_was_known_and_keeps_the_rank(session: Session) -> None:
    person(session, 1, "张伟")
    person(session, 2, "张敏")
    person(session, 1, "张娟")
    assert found(session, "张伟") == []
    assert found(session, "张") == [2, 1]
    assert session.scalars(select(SearchEntry.subject_id)).all() == [1, 2]


def test_a_removed_record_is_found_no_more_and_removing_it_again_is_no_error(
        session: Session) -> None:
    person(session, 1, "张伟")
    person(session, 2, "张伟")
    search.remove(session, "person", 1)
    search.remove(session, "person", 1)
    assert found(session, "张伟") == [2]
    person(session, 3, "张伟")
    assert found(session, "张伟") == [3, 2]


def test_pairs_that_do_not_stand_together_are_not_taken_for_the_name(session: Session) -> None:
    search.index(session, "employer", 1, grams.of_employer(["市信物流市中山市物"]))
    search.index(session, "employer", 2, grams.of_employer(["中山市物流有限公司"]))
    assert found(session, "中山市物流") == [2]


def test_many_records_at_once_are_as_findable_as_one_by_one(session: Session) -> None:
    search.index_all(session, [
        Indexed("person", n, grams.of_person(f"张{character}", "", [f"138{n:08d}"]))
        for n, character in enumerate("伟敏娟" * 500, 1)])
    search.index_all(session, [Indexed("person", 1, grams.of_person("李四")),
                               Indexed("person", 1501, grams.of_person("李四")),
                               Indexed("person", 1501, grams.of_person("李五"))])
    assert found(session, "13800001500") == [1500]
    assert found(session, "李") == [1501, 1]
    assert found(session, "李五") == [1501]
    assert search.find(session, "张伟", limit=1) == [Hit("person", 1498)]


def test_what_was_rolled_back_was_never_there(session: Session) -> None:
    session.commit()
    person(session, 1, "张伟")
    session.rollback()
    assert found(session, "张伟") == []
    assert session.scalar(text("SELECT count(*) FROM search_entry")) == 0


def test_the_engine_reads_newest_first_from_the_index_and_sorts_nothing(session: Session) -> None:
    plan = session.execute(text(
        "EXPLAIN QUERY PLAN SELECT entry.kind FROM search_gram JOIN search_entry AS entry "
        "ON entry.id = search_gram.rowid WHERE search_gram MATCH '\"n张\"' "
        "ORDER BY search_gram.rowid DESC LIMIT 50")).all()
    steps = " ".join(str(row[-1]) for row in plan)
    assert "TEMP B-TREE" not in steps
    assert "SEARCH entry USING INTEGER PRIMARY KEY" in steps


NAMES = st.one_of(st.text(st.sampled_from("张伟李娜王芳曾单仇𠮷䶮·"), min_size=2, max_size=8),
                  st.text(st.sampled_from("ABc "), min_size=2, max_size=8)).filter(
    lambda name: len(grams.fold(name)) >= 2)


@given(st.lists(NAMES, min_size=1, max_size=8), st.data())
def test_any_part_of_a_name_finds_exactly_the_names_that_hold_it(
        names: list[str], data: st.DataObject) -> None:
    whole = grams.fold(data.draw(st.sampled_from(names)))
    start = data.draw(st.integers(0, len(whole) - 1))
    part = whole[start:data.draw(st.integers(start + 1, len(whole)))]
    with open_session() as session:
        for subject_id, name in enumerate(names):
            person(session, subject_id, name)
        hits = set(found(session, part))
    holding = {n for n, name in enumerate(names) if any(
        part in grams.fold(word) for word in name.split())}
    assert holding <= hits
    surplus = [names[n] for n in hits - holding]
    assert all(_by_initials(name, part) or part in grams.fold(name) for name in surplus)


def _by_initials(name: str, part: str) -> bool:
    return any(gram == "p" + part for gram in grams.of_person(name))


@given(st.text(max_size=80))
def test_no_text_that_can_be_typed_upsets_the_search(query: str) -> None:
    with open_session() as session:
        person(session, 1, "曾豪浩", "36220219920110258X", ("13812345678",))
        assert set(found(session, query)) <= {1}


def test_in_a_centre_a_save_makes_findable_and_a_failed_one_does_not(
        opened: tuple[Database, Actor]) -> None:
    database, actor = opened
    told: list[frozenset[str]] = []
    database.on_change(told.append)
    with database.writing(actor) as session:
        person(session, 1, "张伟")
    assert "search_entry" in told[0]
    with suppress(ZeroDivisionError), database.writing(actor) as session:
        person(session, 2, "张敏")
        raise ZeroDivisionError
    with database.reading() as session:
        assert found(session, "张") == [1]
