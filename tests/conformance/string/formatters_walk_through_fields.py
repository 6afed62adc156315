# string.Formatter numbers only empty fields, and says what is wrong with a field's tail when it comes to it.
import string


class Told(string.Formatter):
    def get_value(self, key, args, kwargs):
        print("  get", repr(key))
        return super().get_value(key, args, kwargs)


class Box:
    def __init__(self):
        self.shelf = {"a": [1, 2]}


calls = [
    ("{0.shelf[a][1]}", (Box(),), {}),
    ("{box.shelf[a]!r:>10}", (), {"box": Box()}),
    ("{0.real} {}", (1, 2), {}),
    ("{} {0.real}", (1, 2), {}),
    ("{} {0}", (1, 2), {}),
    ("{0} {}", (1, 2), {}),
    ("{.real}", (1,), {}),
    ("{0[a]b}", ({"a": 1},), {}),
    ("{0[}", (Box(),), {}),
    ("{0[]}", ([1],), {}),
    ("{0.}", (1,), {}),
    ("{0.shelf.}", (Box(),), {}),
    ("{0[-1]}", ({"-1": 3},), {}),
    ("{:{}} {}", (5, 4, 6), {}),
]
for text, args, kwargs in calls:
    print(text)
    try:
        print(" ", Told().format(text, *args, **kwargs))
    except Exception as error:
        print(" ", type(error).__name__, error)
