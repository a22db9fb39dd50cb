"""What can go wrong, as the person at the desk is told it."""

from functools import cache

from casedesk.paths import resource


class CasedeskError(Exception):
    """The root of every error that the program raises on purpose."""


class RefusedError(CasedeskError):
    """The request cannot be met as it stands; the person can put it right.

    `code` names the reason (a key in resources/refusals/*.toml), `field` the entry it is about,
    `values` fill the places of the sentence. Nothing was written when it is raised.
    """

    def __init__(self, code: str, /, field: str = "", **values: object) -> None:
        super().__init__(code)
        self.code, self.field, self.values = code, field, values

    @property
    def page(self) -> str:
        """The page where it can be put right, when that is another one than where it was asked."""
        return str(self.values.get("page", ""))

    def sentence(self, language: str = "zh") -> str:
        """What happened, that nothing is lost, what to do: in 'zh' or 'en'."""
        return wording()[self.code][language].format(**self.values)

    def __str__(self) -> str:
        return self.sentence("zh")


@cache
def wording() -> dict[str, dict[str, str]]:
    """Every refusal's sentence, by code and language."""
    import tomllib  # when first refused: the window is painted sooner

    found: dict[str, dict[str, str]] = {}
    for path in sorted(resource("refusals").glob("*.toml")):
        for code, texts in tomllib.loads(path.read_text("utf-8")).items():
            if code in found:
                raise ValueError(f"{path.name}: {code} is worded twice")
            found[code] = texts
    return found
