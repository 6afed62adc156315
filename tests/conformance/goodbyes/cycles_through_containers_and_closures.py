import collections
import functools
import gc


class Leaf:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name)


def through(name):
    leaf = Leaf(name)
    return leaf


x = through('list')
x.items = [[x]]
x = through('dict')
x.items = {'a': {'b': x}}
x = through('tuple and set')
x.items = ({x},)
x = through('deque')
x.items = collections.deque([x])
x = through('bound method')
x.call = x.__init__
x = through('partial')
x.call = functools.partial(print, x)
x = through('default value')
x.call = lambda y=x: y


def closure(leaf):
    leaf.call = lambda: leaf


closure(through('closure'))
x = None
print('all out of reach')
print(gc.collect() > 0)
print('end')
