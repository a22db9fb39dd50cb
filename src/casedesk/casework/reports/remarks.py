"""情况说明: the month in plain words, from its figures, for the supervisor to go on from."""

from collections.abc import Mapping

from casedesk.casework.reports.counting import Counted
from casedesk.casework.reports.measure import NONE
from casedesk.casework.reports.tables import Figure, matter_total
from casedesk.rules import codes


def describe(counted: Counted, told: Mapping[str, Figure]) -> str:
    """Return what the figures say; no person and no employer is named."""
    parts = (_flow(told), _kinds(counted), _results(told), _money(told), _services(told))
    return "".join(part for part in parts if part)


def _flow(told: Mapping[str, Figure]) -> str:
    text = f"本月收到申请{told['I02a'].text()}件，新收（受理）{told['I02'].text()}件"
    text += f"，{_against(told['I02'])}；已结{told['I03'].text()}件，期末未结{told['I04'].text()}件"
    overdue = told["I04a"].now.rows
    return text + (f"，其中超期未结{overdue}件，须逐件说明原因。" if overdue else "，无超期。")


def _against(figure: Figure) -> str:
    difference = figure.change("before").difference
    if not difference:
        return "与上月持平"
    return f"比上月{'多' if difference > 0 else '少'}{abs(int(difference))}件"


def _kinds(counted: Counted) -> str:
    groups = counted.matters["now"]
    found = {code[:2]: matter_total(groups, "I02", code[:2]).rows for code in groups.get("I02", {})}
    whole = sum(found.values())
    if not whole:
        return ""
    most = max(sorted(found), key=lambda code: found[code])
    text = f"新收案件中，“{codes.label('matters', most) or '未注明'}”最多，{found[most]}件"
    second = [code for code in sorted(groups["I02"]) if code[:2] == most and len(code) > 2]
    if second:
        top = max(second, key=lambda code: groups["I02"][code].rows)
        text += f"（其中{codes.label('matters', top)}{groups['I02'][top].rows}件）"
    return text + "。"


def _results(told: Mapping[str, Figure]) -> str:
    if not told["I03"].now.rows:
        return "本月无已结案件。"
    text = f"达成协议{told['I05'].text()}件，自行和解撤回{told['I06'].text()}件"
    text += f"，调解不成{told['I07'].text()}件"
    if told["I08"].text() != NONE:
        text += f"；调解成功率{told['I08'].text()}%"
    if told["I10"].text() != NONE:
        text += f"，期限内办结率{told['I10'].text()}%"
    return text + f"，平均用时{told['I10a'].text()}日。"


def _money(told: Mapping[str, Figure]) -> str:
    text = f"新收案件涉及劳动者{told['I11'].text()}人，请求金额{told['I13'].text()}万元"
    text += f"；本月协议金额{told['I14'].text()}万元，到账{told['I15'].text()}万元。"
    if told["I12"].now.rows:
        text += f"集体争议{told['I12'].text()}件、{told['I12a'].text()}人，请重点关注。"
    return text


def _services(told: Mapping[str, Figure]) -> str:
    met = [(f"{told[code].indicator.zh}{told[code].text()}{told[code].indicator.unit}")
           for code in ("I19a", "I19c", "I19e", "I20", "I18c") if told[code].now.rows]
    return "，".join(met) + "。" if met else ""
