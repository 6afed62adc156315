# A class whose making failed lies in a circle with its slots; other small things of slots, repeating and formatting.
import gc

for _ in range(2):
    try:
        class Wrong:
            __slots__ = ("x", "v")
            x = 1
    except ValueError as error:
        print(error)
gc.collect()


class Slotted:
    __slots__ = ("v",)


for act in (lambda: Slotted().v, lambda: delattr(Slotted(), "v")):
    try:
        act()
    except AttributeError as error:
        print(error, error.name, error.args)


class Text(str):
    pass


print([type(t).__name__ for t in (f"{Text('ab'):2}", f"{Text('ab'):3}", f"{Text('ab')}", format(Text("ab"), ".5"),
                                  f"{Text('ab'):.1}")])
items = [1]
for act in (lambda: [] * 2**70, lambda: () * 2**70, lambda: items.__imul__(2**70), lambda: "" * 2**70, lambda: b"" * 2**70):
    try:
        print(act())
    except (OverflowError, MemoryError) as error:
        print(type(error).__name__, error)
try:
    class Last:
        __slots__ = ("a", "b")
        b = 2
except ValueError as error:
    print(error)
