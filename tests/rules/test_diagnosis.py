"""A paper of counselling gives no diagnosis."""

import pytest

from casedesk.rules import diagnosis


@pytest.mark.parametrize(("text", "hits"), [
    ("诊断为抑郁症", ("诊断为", "抑郁症")), ("ICD 编码 F41.1", ("F41.1",)),
    ("6A70.1 可能", ("6A70.1",)),
    ("建议用药调整", ("用药调整",)), ("ptsd 相关", ("ptsd",)), ("DSM 296.32", ("296.32",)),
    ("印象F32.1可能", ("F32.1",)), ("编码Ｆ４１．１", ("F41.1",)), ("诊断:失眠", ("诊断:",))])
def test_a_diagnosis_is_found_however_it_is_written(text, hits):
    assert diagnosis.found(text) == hits


@pytest.mark.parametrize("text", [
    "情绪低落、睡眠差，建议到医疗机构进一步评估", "PHQ-9 总分 12，症状水平中度", "焦虑、紧张两周",
    "来访者担心自己生病", "焦虑症状减轻，无精神病性体验", "欠薪300.50元", "到精神病医院看望亲属",
    "2026年11月23日 14:30", "电话 0760-88363148"])
def test_what_a_counsellor_may_write_passes(text):
    assert diagnosis.found(text) == ()


def test_each_hit_is_named_once_in_order():
    assert diagnosis.found("确诊抑郁症，抑郁症，确诊") == ("确诊", "抑郁症")
