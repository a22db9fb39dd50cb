"""The scales score as published, and the ninth item always asks."""

from itertools import pairwise

import pytest

from casedesk.errors import RefusedError
from casedesk.rules import scales

PHQ9, GAD7, WHO5 = (scales.scale(code) for code in ("PHQ-9", "GAD-7", "WHO-5"))


@pytest.mark.parametrize(("answers", "total", "band", "alert"), [
    ([1, 1, 1, 1, 1, 0, 0, 0, 1], 6, "轻度", True),
    ([0] * 8 + [1], 1, "无或极轻", True),
    ([3] * 9, 27, "重度", True),
    ([2] * 5 + [0] * 4, 10, "中度", False),
    ([0] * 9, 0, "无或极轻", False), ([2] * 7 + [1, 0], 15, "中重度", False)])
def test_phq_9_totals_bands_and_the_ninth_item(answers, total, band, alert):
    found = scales.score(PHQ9, answers)
    assert (found.total, found.band, found.alert) == (total, band, alert)


def test_a_refused_ninth_item_must_be_asked_and_the_total_is_void():
    found = scales.score(PHQ9, [0] * 8 + [None])
    assert (found.total, found.alert, found.ask, found.missing) == (None, True, True, (9,))


def test_no_file_or_argument_takes_the_ninth_item_away():
    assert [(item.no, item.alert) for item in PHQ9.items if item.alert is not None] == [(9, 1)]


@pytest.mark.parametrize(("before", "after", "kind", "reliable", "important"), [
    (18, 12, "improved", True, True), (15, 10, "unchanged", False, True),
    (9, 15, "worse", True, True), (10, 9, "unchanged", False, False)])
def test_phq_9_change_is_reliable_from_six_points(before, after, kind, reliable, important):
    found = scales.change(PHQ9, before, after)
    assert (found.kind, found.reliable, found.important) == (kind, reliable, important)


def test_the_words_of_a_change():
    assert scales.change(PHQ9, 18, 12).words == "可靠改善"
    assert scales.change(PHQ9, 15, 10).words == "未达可靠改善（达最小重要变化）"
    assert scales.change(PHQ9, 9, 15).words == "可靠恶化"
    assert scales.change(GAD7, 14, 10).words == "可靠改善"
    assert scales.change(WHO5, 60, 50).words == "有意义的恶化"


@pytest.mark.parametrize(("total", "band"), [
    (14, "中度"), (15, "重度"), (9, "轻度"), (4, "无或极轻")])
def test_gad_7_bands(total, band):
    answers = [3] * (total // 3) + [total % 3]
    assert scales.score(GAD7, (answers + [0] * 7)[:7]).band == band


@pytest.mark.parametrize(("code", "answers", "positive", "offer"), [
    ("PHQ-2", [1, 2], True, "PHQ-9"), ("PHQ-2", [1, 1], False, ""),
    ("GAD-2", [3, 0], True, "GAD-7")])
def test_the_short_scales_offer_the_long_ones(code, answers, positive, offer):
    found = scales.score(scales.scale(code), answers)
    assert (found.positive, found.offer) == (positive, offer)


@pytest.mark.parametrize(("answers", "total", "further"), [
    ([3, 3, 2, 2, 2], 48, True), ([3, 3, 3, 3, 1], 52, True), ([3, 3, 3, 2, 2], 52, False)])
def test_who_5_is_four_times_the_sum_and_asks_for_more_when_low(answers, total, further):
    found = scales.score(WHO5, answers)
    assert (found.total, found.further) == (total, further)


@pytest.mark.parametrize(("sex", "answers", "positive"), [
    ("1", [2, 1, 1], True), ("1", [1, 1, 1], False), ("2", [1, 1, 1], True), ("", [4, 4, 4], None)])
def test_audit_c_is_positive_from_four_for_men_and_three_for_women(sex, answers, positive):
    assert scales.score(scales.scale("AUDIT-C"), answers, sex).positive is positive


@pytest.mark.parametrize(("answers", "code"), [
    ([0] * 8, "scale_answers"), ([0] * 8 + [4], "scale_answer"), ([-1] + [0] * 8, "scale_answer")])
def test_an_answer_out_of_range_is_refused(answers, code):
    with pytest.raises(RefusedError) as told:
        scales.score(PHQ9, answers)
    assert told.value.code == code


def test_a_scale_under_licence_takes_its_total_only():
    isi = scales.scale("ISI")
    assert isi.items == ()
    assert scales.total_only(isi, 15).total == 15
    with pytest.raises(RefusedError):
        scales.total_only(isi, 29)


def test_every_scale_has_its_licence_bands_without_gaps_and_no_forbidden_one():
    forbidden = {"SCL-90", "SDS", "SAS", "BDI", "PSQI", "MMPI"}
    assert not forbidden & set(scales.scales())
    for one in scales.scales().values():
        assert one.licence
        assert one.credit
        least, most = one.range
        if one.bands:
            assert (one.bands[0].least, one.bands[-1].most) == (least, most)
            assert all(a.most + 1 == b.least for a, b in pairwise(one.bands))


@pytest.mark.parametrize(("sex", "band"), [
    ("1", "未达界值"), ("2", "达到界值"), ("", "见性别界值")])
def test_where_the_cut_alone_speaks_the_level_says_whether_it_is_reached(sex, band):
    assert scales.score(scales.scale("AUDIT-C"), [1, 1, 1], sex).band == band


def test_every_item_is_answered_or_refused_in_so_many_words():
    assert scales.read(PHQ9, ["0"] * 8 + ["refused"]) == [0] * 8 + [None]
    with pytest.raises(RefusedError) as told:
        scales.read(PHQ9, ["0", "", *["1"] * 6, ""])
    assert (told.value.code, told.value.field) == ("scale_blank", "item2")
    assert "第2、9题" in told.value.sentence("zh")


@pytest.mark.parametrize(("total", "functional", "asked"), [
    (9, 2, []), (10, None, [""]), (14, 0, [""]), (15, None, ["", "hospital_advised"]),
    (20, None, ["", "hospital_advised", "supervisor_told"]), (0, 3, ["supervisor_told"]),
    (None, 3, ["supervisor_told"]), (None, None, [])])
def test_what_a_total_asks_for(total, functional, asked):
    assert [each.task for each in scales.advice(PHQ9, total, functional)] == asked
