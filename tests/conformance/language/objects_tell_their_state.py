# __getstate__ of object: the attributes, and what stands in __slots__; copies go by it, __reduce__ of a class goes
# first.
import copy


class Open:
    def __init__(self):
        self.items = [1]


class Slots:
    __slots__ = ('a', 'b')


class Both(Slots):
    __slots__ = ('c', '__dict__')


class Marked(Open):
    def __getstate__(self):
        return {**super().__getstate__(), 'via': 'state'}


class Bare(Open):
    def __getstate__(self):
        state = super().__getstate__().copy()
        del state['items']
        return state


class Anew(Open):
    def __reduce__(self):
        return Anew, ()


print(Open().__getstate__(), object().__getstate__(), Slots().__getstate__(), (1).__getstate__())
slots = Slots()
slots.a = 1
print(slots.__getstate__(), copy.copy(slots).a, hasattr(copy.copy(slots), 'b'))
both = Both()
both.a, both.c, both.other = 1, [2], 3
twin = copy.deepcopy(both)
print(both.__getstate__(), twin.__getstate__(), twin.c is both.c)
print(copy.copy(Marked()).via, copy.copy(Bare()).__dict__)
anew = Anew()
anew.items.append(2)
print(copy.copy(anew).items, anew.__reduce_ex__(4)[1:])
