"""Rosters of invented workers, for the tests of collective cases."""

from stdnum.iso7064 import mod_11_2

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
GIVEN = ("建国", "秀英", "志强", "丽华", "海燕", "小军", "春梅", "永福", "桂芳", "国庆")


def id_number(place: int, woman: bool = False) -> str:
    """Return a right ID number, another for each place."""
    body = f"4420001988{place % 12 + 1:02}{place % 28 + 1:02}{place % 100:02}{2 if woman else 1}"
    return body + mod_11_2.calc_check_digit(body)


def worker(place: int) -> dict[str, str]:
    """Return the cells of a worker."""
    woman = place % 3 == 0
    return {
        "name": SURNAMES[place % len(SURNAMES)] + GIVEN[place // len(SURNAMES) % len(GIVEN)],
        "sex": "女" if woman else "男", "id_number": id_number(place, woman),
        "phone": f"138{place:08}", "amount": f"{8000 + place * 10}.50",
        "hired_on": "2021-03", "wage": "5200", "migrant": "是" if place % 2 else "否",
    }


HEADS = {"name": "姓名", "sex": "性别", "id_number": "证件号", "phone": "电话",
         "amount": "请求金额（元）", "hired_on": "入职时间", "wage": "月工资", "migrant": "农民工"}


def pasted(workers: list[dict[str, str]]) -> str:
    """Return a roster as a spreadsheet program puts it on the clipboard."""
    rows = [list(HEADS.values()), *([each.get(name, "") for name in HEADS] for each in workers)]
    return "".join("\t".join(row) + "\r\n" for row in rows)


def roster(count: int) -> str:
    """Return a pasted roster of so many workers."""
    return pasted([worker(place) for place in range(1, count + 1)])
