"""Weak containers can what sets and dicts can; what dies leaves them."""
import weakref
from collections.abc import MutableMapping


class Guest:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


ada, bob, cy = map(Guest, ("ada", "bob", "cy"))


def names(guests):
    return sorted(guest.name for guest in guests)


seated = weakref.WeakSet([ada, bob])
coming = {bob, cy}
print(names(seated | coming), names(seated & coming), names(seated - coming), names(seated ^ coming))
print(type(seated | coming).__name__, seated == weakref.WeakSet([bob, ada]), seated == {ada, bob}, seated != seated.copy())
print(seated <= {ada, bob, cy}, seated < {ada, bob}, seated >= [ada], seated > {ada}, seated.isdisjoint([cy]))
seated |= {cy}
seated -= {ada}
print(names(seated))
seated ^= {bob, ada}
print(names(seated))
seated &= [ada]
print(names(seated), names(seated.union([bob])), names(seated.symmetric_difference([ada, cy])))
try:
    weakref.WeakSet().pop()
except KeyError as error:
    print(error)

places = weakref.WeakValueDictionary(window=ada)
places.update(door=bob)
copied = places.copy()
print(names(copied.values()), sorted(places | {"bar": cy}), isinstance(places, MutableMapping), places == copied)
extra = Guest("dee")
places["lent"] = extra
print(len(places), sorted(places))
del extra
print(len(places), sorted(places), len(places.valuerefs()))
print(places.popitem()[0], len(places))
copied.clear()
print(len(copied), list(copied.items()))
try:
    copied.popitem()
except KeyError as error:
    print(error)

meals = weakref.WeakKeyDictionary({ada: "soup"})
meals.update({bob: "fish"})
meals |= {cy: "cake"}
print(sorted(meals.values()), len(meals.keyrefs()), sorted((meals | {ada: "tea"}).values()))
print(meals.pop(ada), meals.popitem(), len(meals.copy()))
meals.clear()
print(len(meals), meals.get(bob))
print(type(weakref.proxy(ada)) is weakref.ProxyType)
