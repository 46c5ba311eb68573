"""What the doctor found of one thing."""

import msgspec


class Finding(msgspec.Struct, frozen=True):
    """`remedy` says what to do, and makes it something that is wrong. `is_off`: there was nothing to look at.
    Never a secret, nor people's words."""

    what: str
    said: str
    remedy: str = ""
    is_off: bool = False

    def lines(self) -> list[str]:
        mark = "!!" if self.remedy else "--" if self.is_off else "ok"
        first = f"[{mark}] {self.what}: {self.said}"
        return [first, f"  {self.remedy}"] if self.remedy else [first]
