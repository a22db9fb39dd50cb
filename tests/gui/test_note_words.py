"""A diagnosis in a note: a quiet word while it is typed, no bar to saving or signing."""

import pytest

from casedesk.casework.counselling.notes import NoteEntry
from casedesk.gui.counselling.note_editor import NoteEditor
from casedesk.gui.theme import Tone


@pytest.fixture
def editor(qtbot):
    made = NoteEditor()
    qtbot.addWidget(made)
    made.show()
    made.show_entry(NoteEntry(risk=1))
    return made


def test_the_word_and_what_to_write_instead_stand_under_the_field(editor):
    field = editor.texts["assessment"]
    field.put("工作假设：诊断为抑郁症")
    editor.changed.emit()
    editor._told()
    assert "诊断为、抑郁症" in field.hint_text()
    assert "建议到医疗机构进一步评估" in field.hint_text()
    assert not field.is_wrong()
    assert editor.entry().assessment == "工作假设：诊断为抑郁症"
    assert editor.texts["plan"].hint_text() == ""
    field.put("情绪低落，睡眠差")
    editor._told()
    assert field.hint_text() == ""


def test_what_a_refusal_said_is_not_talked_over(editor):
    field = editor.texts["plan"]
    field.say("请填写", Tone.DANGER)
    field.put("用药调整")
    field.say("请填写", Tone.DANGER)
    editor._told()
    assert field.hint_text() == "请填写"


def test_a_part_that_the_template_hides_is_not_marked(editor):
    editor.texts["data"].put("确诊")
    editor._told()
    assert editor.words.marked == set()
    editor.template.choose("DAP")
    editor._told()
    assert editor.words.marked == {"data"}
