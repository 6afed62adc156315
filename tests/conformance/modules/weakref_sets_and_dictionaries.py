# All that weak sets and dictionaries can do, also when an object goes.
import copy
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'Node({self.name})'


def names(nodes):
    return sorted(n.name for n in nodes)


a, b, c, d = map(Node, 'abcd')
one, two = weakref.WeakSet([a, b, c]), weakref.WeakSet([c, d])
print(names(one | two), names(one & two), names(one - two), names(one ^ two), names(one.union([d])))
print(one == weakref.WeakSet([c, b, a]), one == {a, b, c}, one <= two, weakref.WeakSet([a]) < one, one >= [a], one > two)
print(one.isdisjoint(two), one.isdisjoint([d]), one.issubset([a, b, c, d]), one.issuperset([a]), 3 in one)
copied = one.copy()
one |= two
print(names(one), names(copied))
one -= [a, d]
one &= {b, c}
print(names(one))
one ^= weakref.WeakSet([b, d])
print(names(one))
one.clear()
print(len(one), list(one), one)
for action in (lambda: one.pop(), lambda: one.remove(a), lambda: hash(one), lambda: one.add(3)):
    try:
        action()
    except (KeyError, TypeError) as e:
        print(type(e).__name__, 'weakref' in str(e) or e)
copied.discard(a)
del b
print(names(copied))

values = weakref.WeakValueDictionary(first=a, second=c)
values.update({'third': d}, fourth=Node('gone at once'))
print(sorted(values), sorted(values.keys()), names(values.values()), len(values), 'fourth' in values, 'first' in values)
print(values.pop('first'), values.pop('first', 'none'), values.get('first', 0), values.setdefault('first', a))
print([r().name for r in values.valuerefs()], type(values.valuerefs()[0]).__name__, values.valuerefs()[0].key)
both = values | {'fifth': c}
print(type(both).__name__, names(both.values()), names(({'sixth': a} | values).values()))
again = values.copy()
values.clear()
print(len(values), len(again), len(copy.copy(again)), len(copy.deepcopy(again)))
print(again.popitem()[0])
for action in (lambda: values['nothing'], lambda: values.popitem(), lambda: values.pop('x')):
    try:
        action()
    except KeyError as e:
        print('KeyError', e)

keys = weakref.WeakKeyDictionary({a: 1, c: 2})
keys.update({d: 3})
print(sorted(k.name for k in keys), sorted(keys.values()), keys[d], keys.get(Node('x'), 'no'), keys.setdefault(a, 9))
e = Node('e')
keys[e] = 5
print(len(keys), len(keys.keyrefs()))
del e
print(len(keys), len(keys.copy()), (keys | {d: 7})[d])
keys |= {a: 10}
print(keys.pop(a), a in keys, 3 in keys, names(keys), keys.popitem()[1])
keys.clear()
print(list(keys.items()))

end = weakref.finalize(d, print, 'finalized', 'd', sep=' / ')
print(end.alive, end.peek()[1] is print, end.peek()[2], end.atexit)
del d, two, again, both, copied
print(end.alive, end.peek(), end())
print(weakref.getweakrefcount(a), len(weakref.getweakrefs(c)) > 0)
