# compare: stderr
import sys

try:
    print("hello")
    raise SystemExit("something went wrong")
finally:
    print("bye")
