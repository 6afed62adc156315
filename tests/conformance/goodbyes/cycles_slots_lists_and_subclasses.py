import gc
import weakref


class Pair:
    __slots__ = ('left', 'right', '__weakref__')


class Bag(list):
    def __del__(self):
        print('bag of', len(self))


class Book(dict):
    def __del__(self):
        print('book of', sorted(self))


pair = Pair()
pair.left = pair.right = pair
alive = weakref.ref(pair)
del pair
print(gc.collect(), alive())
bag = Bag()
bag.append(bag)
del bag
print(gc.collect())
book = Book(a=1)
book['self'] = book
del book
print(gc.collect())
