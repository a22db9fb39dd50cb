"""A ledger of any length for the benchmarks, with the faults and shapes of a real one."""

import random
from datetime import date, timedelta
from pathlib import Path

from xlsxwriter import Workbook

from casedesk.rules.identity import eighteen

_HEADINGS = ["序号", "登记日期", "姓名", "性别", "身份证号码", "联系电话", "用人单位",
             "统一社会信用代码", "所属行业", "所在镇街", "争议类型", "诉求金额(元)",
             "涉及人数", "受理日期", "调解员",
             "处理结果", "结案日期", "协议金额(元)", "备注"]
_FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
_GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂红玉梅建华志文"
_FIRM = ["恒盛", "美泰", "隆鑫", "佳华", "永顺", "德兴", "金旺", "信达", "利丰", "泰和"]
_TRADE = ["灯饰", "五金制品", "电器", "家具", "物流", "建筑工程", "餐饮管理", "塑料制品"]
_SHAPES = ["{:%Y-%m-%d}", "{:%Y.%m.%d}", "{:%Y%m%d}", " {:%Y/%m/%d}", "{:%Y年%m月%d日}"]


def write(path: Path, rows: int, seed: int = 7) -> Path:
    """Write a mediation ledger of `rows` records; half the rows are of workers who came before,
    a third name an employer of their own."""
    choose = random.Random(seed)
    workers = [_worker(choose, number) for number in range(max(1, rows // 2))]
    firms = [f"中山市{choose.choice(_FIRM)}{choose.choice(_TRADE)}{number}有限公司"
             for number in range(max(1, rows // 3))]
    book = Workbook(str(path), {"constant_memory": True, "strings_to_numbers": False})
    sheet = book.add_worksheet("2026年")
    day_format = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_row(0, 0, ["2026年劳动争议调解登记台账"])
    sheet.write_row(1, 0, ["单位：元、人"])
    sheet.write_row(2, 0, _HEADINGS)
    for number in range(rows):
        record = _record(choose, number, workers[number % len(workers)], choose.choice(firms))
        for column, value in enumerate(record):
            if isinstance(value, date):
                sheet.write_datetime(number + 3, column, value, day_format)
            elif value is not None:
                sheet.write(number + 3, column, value)
    book.close()
    return path


def _worker(choose: random.Random, number: int) -> list[object]:
    name = choose.choice(_FAMILY) + "".join(choose.sample(_GIVEN, 2))
    born = date(1965, 1, 1) + timedelta(days=number % 14_000)
    body = f"442000{born:%y%m%d}{number % 999:03d}"
    return [name, "男" if number % 2 else "女", eighteen(body), f"13{number % 10**9:09d}"]


def _record(choose: random.Random, number: int, worker: list[object],
            firm: str) -> list[object]:
    day = date(2026, 1, 1) + timedelta(days=number % 280)
    name, sex, card, phone = worker
    written: object = day if choose.random() < 0.7 else choose.choice(_SHAPES).format(day)
    ended = choose.random() < 0.93
    return [number + 1, written, name, sex, card, phone, firm, None, "制造业", "小榄镇",
            choose.choice(["劳动报酬", "加班费", "社会保险", "工伤医疗费"]),
            round(choose.uniform(500, 60_000), 2), 1, day + timedelta(days=2), "林晓",
            choose.choice(["达成协议", "调解不成", "撤回"]) if ended else None,
            day + timedelta(days=12) if ended else None,
            round(choose.uniform(500, 30_000), 2) if ended else None, None]
