# What the program puts into sys.modules is its own affair.
import sys

sys.modules['own'] = sys
import own
from own import nothing_of_the_kind

print(own, nothing_of_the_kind, undefined)  #! 33: NameError: name 'undefined' is not defined
print(f"{len(own.path):.1f} {1.5:{len(own.path)}}", f"text")  #! 53: warning: f-string without {...}
