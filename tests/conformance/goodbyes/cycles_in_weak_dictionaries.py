import gc
import weakref


class Thing:
    def __init__(self):
        self.me = self


cache = weakref.WeakValueDictionary()
notes = weakref.WeakKeyDictionary()
members = weakref.WeakSet()
thing = Thing()
cache['thing'] = thing
notes[thing] = 'a note'
members.add(thing)
weakref.finalize(thing, print, 'finalized')
print(len(cache), len(notes), len(members))
del thing
print(len(cache), len(notes), len(members))
gc.collect()
print(len(cache), len(notes), len(members))
