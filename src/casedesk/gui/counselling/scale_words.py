"""Results of scales in words: the total or why there is none, the band, the change, who."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from casedesk.casework.counselling.scale_course import Offer
from casedesk.casework.counselling.scale_results import ResultRow
from casedesk.gui import when
from casedesk.gui.language import language
from casedesk.gui.pieces import trend
from casedesk.gui.pieces.trend import Ground, Point
from casedesk.gui.theme import Tone
from casedesk.rules import scales
from casedesk.rules.scales import Advice, Change, Scale, Score

_WAYS = {"improved": "better", "worse": "worse"}
_TONES = {"improved": Tone.OK, "worse": Tone.DANGER, "unchanged": Tone.PLAIN}


def total(score: Score) -> str:
    """The total, or a stroke where it does not hold."""
    return "—" if score.total is None else str(score.total)


def invalid(score: Score) -> str:
    """Why there is no total; nothing where there is one."""
    if score.ask and not score.missing:
        return QCoreApplication.translate("scales", "Does not open: ask by word of mouth")
    if score.total is not None or not score.missing:
        return ""
    return QCoreApplication.translate("scales", "No total: item {} not answered").format(
        _listed(score.missing))


def band(score: Score) -> str:
    """The level of symptoms, never a diagnosis."""
    return score.band or (invalid(score) if score.total is None else "")


def level(row: ResultRow) -> str:
    """The same for a list, with the ninth item where it speaks."""
    score = row.score
    if row.struck:
        return QCoreApplication.translate("scales", "struck out")
    if row.shut:
        return invalid(score)
    if not score.alert:
        return band(score)
    return " · ".join(filter(None, (score.band, QCoreApplication.translate("scales", "item 9"))))


def band_tone(of: Scale, score: Score) -> Tone:
    """The tone of that."""
    if score.alert:
        return Tone.DANGER
    return Tone.WARN if score.positive or score.further else Tone.PLAIN


def change(moved: Change | None) -> str:
    """The points and what they amount to: −6 可靠改善."""
    if moved is None:
        return ""
    return f"{signed(moved.points)} {moved.words if language() == 'zh' else _english(moved)}"


def _english(moved: Change) -> str:
    if moved.kind == "unchanged":
        return "no reliable change" if not moved.important else "no reliable change, yet it matters"
    return f"{'reliably' if moved.reliable else 'notably'} {_WAYS[moved.kind]}"


def change_tone(moved: Change | None) -> Tone:
    """The tone of that."""
    return _TONES[moved.kind] if moved is not None else Tone.PLAIN


def signed(points: int) -> str:
    """Points with their sign."""
    return f"+{points}" if points > 0 else f"−{-points}" if points else "±0"


def filled_by(row: ResultRow) -> str:
    """Who filled it in."""
    return QCoreApplication.translate("scales", "client") if row.by_client else row.filled_by


def direction(of: Scale) -> str:
    """Which way is better, in words."""
    return QCoreApplication.translate("scales", "The higher the better") if of.higher_is_better \
        else QCoreApplication.translate("scales", "The lower the better")


def advised(each: Advice) -> str:
    """What a result asks for."""
    return each.zh if language() == "zh" else each.en


def further(of: Scale, score: Score) -> list[str]:
    """What a result asks for besides its own advice."""
    found = []
    if score.offer:
        found.append(QCoreApplication.translate(
            "scales", "Above the cut: offer {}").format(score.offer))
    elif score.further and not of.advice:
        found.append(QCoreApplication.translate(
            "scales", "At or past the cut: assess further in the session"))
    return found


def why_not(offer: Offer) -> str:
    """Why a scale is not offered, or what it takes; nothing where it may simply be filled in."""
    translate = QCoreApplication.translate
    if not offer.confirmed:
        return translate(
            "scales", "Not offered: its non-commercial use is not confirmed. The head of the site "
            "confirms it under Settings > Figures: “Non-commercial use of WHO-5 and AUDIT-C is "
            "confirmed”.")
    if offer.again_on is not None:
        return translate("scales", "Last on {day}; before {again} it takes a reason.").format(
            day=when.day(offer.last_on), again=when.day(offer.again_on))
    if not offer.scale.items_shipped:
        return translate("scales", "The items are under licence: total, day and who gave it alone.")
    return ""


def said(row: ResultRow) -> str:
    """All of one result in a line: 11-20 PHQ-9 12 中度 −6 可靠改善."""
    return " ".join(filter(None, (
        when.day(row.on), row.scale, total(row.score), band(row.score),
        change(row.since_last))))


def course(rows: Sequence[ResultRow], offer: Offer) -> trend.Course:
    """The results of one scale as the chart draws them."""
    return course_of(rows, offer.scale, offer.cut)


def course_of(rows: Sequence[ResultRow], of: Scale, cut_at: int | None) -> trend.Course:
    """The results of one scale as the chart draws them, with the cut of the client's sex."""
    least, most = of.range
    points = tuple(Point(row.on, row.score.total, said(row))
                   for row in rows if row.score.total is not None)
    cut = QCoreApplication.translate("scales", "cut {}").format(cut_at) if cut_at else ""
    return trend.Course(points, least, most, _grounds(of), cut_at, cut, of.title)


def _grounds(of: Scale) -> tuple[Ground, ...]:
    bands = [band for band in of.bands if len(of.bands) > 1]
    last = max(len(bands) - 1, 1)
    return tuple(Ground(each.least, min(each.most, of.range[1]), each.label,
                        ((last - at) if of.higher_is_better else at) / last)
                 for at, each in enumerate(bands))


def _listed(numbers: Sequence[int]) -> str:
    return QCoreApplication.translate("scales", ", ").join(map(str, numbers))


def running(of: Scale, codes: Sequence[str]) -> tuple[str, str, bool]:
    """The sum so far, what it amounts to in words, and whether the total holds."""
    done = [int(code) for code in codes if code and code != scales.REFUSED_CODE]
    refused = [item.no for item, code in zip(of.items, codes, strict=True)
               if code == scales.REFUSED_CODE]
    open_ = sum(not code for code in codes)
    told = []
    if refused:
        told.append(QCoreApplication.translate(
            "scales", "Item {} refused: there will be no total").format(_listed(refused)))
    if open_:
        told.append(QCoreApplication.translate("scales", "{} still to be answered").format(open_))
    return str(sum(done) * of.multiply), "\n".join(told), not refused and not open_
