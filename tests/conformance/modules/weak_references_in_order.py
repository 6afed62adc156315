# In which order weak references stand, and wrong arguments of contexts, conditions and weak mappings.
import contextvars
import threading
import weakref


def attempt(name, function):
    try:
        print(name, function())
    except (TypeError, ValueError) as e:
        print(name, repr(e))


context = contextvars.Context()
attempt('context[1]', lambda: context[1])
attempt('1 in context', lambda: 1 in context)
attempt('context.get(1)', lambda: context.get(1))

for condition in (threading.Condition(), threading.Condition(threading.Lock())):
    attempt('owned', condition._is_owned)
    with condition:
        attempt('owned', condition._is_owned)


class Thing:
    pass


class Ref(weakref.ref):
    pass


thing = Thing()
refs = {'first of a subclass': Ref(thing), 'plain': weakref.ref(thing), 'second of a subclass': Ref(thing),
        'with a callback': weakref.ref(thing, print), 'proxy': weakref.proxy(thing)}
names = {id(ref): name for name, ref in refs.items()}
print([names[id(ref)] for ref in weakref.getweakrefs(thing)], weakref.getweakrefcount(thing))
print(weakref.ref(thing) is refs['plain'], Ref(thing) is refs['first of a subclass'])
for args in ((), (thing,), (thing, print, 1)):
    attempt(f'__init__ with {len(args)}', lambda: refs['plain'].__init__(*args))
attempt('__init__ with a keyword', lambda: refs['plain'].__init__(thing, callback=print))


class Keys:
    def keys(self):
        return ['k']

    def __getitem__(self, key):
        return thing


values = weakref.WeakValueDictionary()
for update in (lambda: values.update([('a', thing)]), lambda: values.update(b=thing), lambda: values.update({'c': thing}, d=thing),
               lambda: values.update(Keys()), lambda: values.update(), lambda: values.update(3), lambda: values.update([1]),
               lambda: values.update({'a': 1}), lambda: values.update(Keys(), Keys())):
    attempt('update', update)
    print(sorted(values))
keys = weakref.WeakKeyDictionary()
for update in (lambda: keys.update({thing: 1}), lambda: keys.update(3), lambda: keys.update([(1, 2)])):
    attempt('update', update)
    print(list(keys.values()))
