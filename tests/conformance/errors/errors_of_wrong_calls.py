# compare: stderr
class Shop:
    def __init__(self, name, *, city="Köln"):
        self.name = name

    def sell(self, item, price):
        return item, price

    @staticmethod
    def hours(day): return day


for action in (lambda: Shop(), lambda: Shop("a", "b"), lambda: Shop("a").sell("x"), lambda: Shop("a").sell(1, 2, 3), lambda: Shop("a").sell(item=1), lambda: Shop.sell(1, 2), lambda: Shop.hours(), lambda: Shop("a", town=1), lambda: len(), lambda: len(1, 2), lambda: int("1", bas=2), lambda: print(1, foo=2), lambda: sorted(), lambda: isinstance(1), lambda: max(), lambda: "a".join(), lambda: [].append(), lambda: {}.get(), lambda: range(), lambda: round(), lambda: enumerate(), lambda: zip(strict=2, x=1), lambda: "".split(1), lambda: [1, 2].index(), lambda: abs("x"), lambda: sum(5), lambda: ord("ab"), lambda: isinstance(1, "int")):
    try:
        print(action())
    except TypeError as e:
        print(e)
Shop("x").sell("only one")
