# compare: stderr
# NotImplemented in a boolean context: a DeprecationWarning, once for each place.
import warnings


class Odd:
    def __lt__(self, other):
        return NotImplemented


for i in range(2):
    if NotImplemented:
        print("true")
print(bool(NotImplemented), not NotImplemented, NotImplemented and 1, NotImplemented or 2)
print(list(filter(None, [NotImplemented])), any([NotImplemented]))
x = Odd.__lt__(Odd(), Odd())
print(1 if x else 2)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        bool(NotImplemented)
    except DeprecationWarning as e:
        print(repr(e))
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print(not NotImplemented)
