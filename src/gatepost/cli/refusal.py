"""How a command says no: one plain sentence, what to try, and an exit code that scripts can read."""

USAGE, DATA, NO_INPUT, CANNOT_WRITE, INTERNAL = 64, 65, 66, 73, 70


class Refusal(Exception):
    """Something that the person can mend. Shown as it is, never as a traceback."""

    def __init__(self, says: str, try_this: str = "", code: int = USAGE) -> None:
        self.says, self.try_this, self.code = says, try_this, code
        super().__init__(says)

    def __str__(self) -> str:
        return f"gatepost: {self.says}" + (f"\n  try: {self.try_this}" if self.try_this else "")
