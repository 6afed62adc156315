import sys

for value in (0, 1, None, 300, "text", [1], True):
    try:
        sys.exit(value)
    except SystemExit as e:
        print(repr(e), e.code)
try:
    raise SystemExit
except BaseException as e:
    print(repr(e), e.code, isinstance(e, Exception))
try:
    exit(2)
except SystemExit as e:
    print("exit", e.code)
sys.exit()
