# compare: stderr
# sys.tracebacklimit: the last entries for an uncaught error, the first ones for the module traceback.
import sys
import traceback


def down(n):
    if n:
        down(n - 1)
    else:
        1 / 0


def show():
    try:
        down(4)
    except ZeroDivisionError as e:
        try:
            raise ValueError("x") from e
        except ValueError as again:
            sys.__excepthook__(type(again), again, again.__traceback__)
            print("--", file=sys.stderr)
            traceback.print_exc()
            traceback.print_exc(limit=2)
            traceback.print_exc(limit=0)
            traceback.print_tb(again.__traceback__)


for limit in 3, 1, 0, 100:
    sys.tracebacklimit = limit
    print(limit, file=sys.stderr)
    show()
for limit in -1, "x", None:
    sys.tracebacklimit = limit
    try:
        down(3)
    except ZeroDivisionError as e:
        sys.__excepthook__(type(e), e, e.__traceback__)
sys.tracebacklimit = 2
try:
    down(3)
except ZeroDivisionError as e:
    e.add_note("a note")
    raise
