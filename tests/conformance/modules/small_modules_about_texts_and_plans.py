# Patterns of names, words of the shell, tables, bytes as C has them, plans, graphs, colours.
import cmath
import colorsys
import csv
import fnmatch
import graphlib
import html
import io
import sched
import shlex
import stat
import struct
import time
import timeit

print(fnmatch.filter(['a.py', 'b.txt', 'c.py', '[x].py'], '*.py'), fnmatch.fnmatch('abc', 'a[!x-z]?'), fnmatch.fnmatchcase('a]b', 'a[]]b'))
print(shlex.split("one 'two three' fo\\ ur \"a \\\" b\" # no", comments=True), shlex.join(['a b', "it's", '', 'x']), shlex.quote('a&b'))
for bad in ("'open", 'end\\'):
    try:
        shlex.split(bad)
    except ValueError as e:
        print(e)
print(html.escape('<a href="x">it\'s</a> & more'), html.unescape('&lt;b&gt; &amp; &#65;&#x42; &quot;&nbsp;&eacute;&unknown;'))

out = io.StringIO()
writer = csv.writer(out)
writer.writerows([['name', 'n', 'note'], ['Ann', 1, 'says "hi", often'], ['Bob', 2.5, None], ['', 'a\nb', True]])
print(repr(out.getvalue()))
print(list(csv.reader(io.StringIO(out.getvalue(), newline=''))))
out = io.StringIO()
table = csv.DictWriter(out, ['a', 'b'], restval='-', extrasaction='ignore', lineterminator='\n', quoting=csv.QUOTE_NONNUMERIC)
table.writeheader()
table.writerow({'a': 1, 'b': 'x'})
table.writerow({'b': 'y', 'c': 3})
print(out.getvalue())
print(list(csv.DictReader(io.StringIO('a;b\n1;2\n\n3\n4;5;6\n'), delimiter=';', restval='?')))
try:
    csv.DictWriter(out, ['a']).writerow({'b': 1})
except ValueError as e:
    print(e)

print(struct.pack('>hIb?', -2, 7, -1, True), struct.unpack('<if', struct.pack('<if', 5, 1.5)), struct.calcsize('bhilq'), struct.calcsize('<bhilq'))
print(struct.pack('5s2p3x', b'abc', b'xyz'), struct.unpack('>d', struct.pack('>d', 0.1)), struct.pack('<e', 1 / 3), list(struct.iter_unpack('>H', b'\0\1\0\2')))
for args in (('b', 200), ('H', -1), ('i', 2 ** 40), ('i', 'x'), ('ii', 1), ('c', b'ab'), ('y', 1), ('q', 2 ** 63)):
    try:
        print(struct.pack(*args))
    except struct.error as e:
        print(e)
try:
    struct.unpack('i', b'abc')
except struct.error as e:
    print(e)

graph = graphlib.TopologicalSorter({'d': {'b', 'c'}, 'b': {'a'}, 'c': ['a']})
graph.prepare()
while graph.is_active():
    ready = graph.get_ready()
    print(sorted(ready))
    graph.done(*ready)
try:
    print(list(graphlib.TopologicalSorter({1: [2], 2: [3], 3: [1]}).static_order()))
except graphlib.CycleError as e:
    print(e)

plan = sched.scheduler(time.monotonic, time.sleep)
started = time.monotonic()
for delay, priority, name in ((2, 1, 'late'), (1, 2, 'second'), (1, 1, 'first')):
    plan.enter(delay, priority, lambda name: print(name, time.monotonic() - started), (name,))
dropped = plan.enter(1.5, 1, print, ('never',))
plan.cancel(dropped)
print(len(plan.queue), plan.run(blocking=False), plan.empty())
plan.run()
print(plan.empty(), timeit.timeit(lambda: time.sleep(0.25), number=4), timeit.repeat('x = 1', repeat=2, number=3))
print(stat.filemode(0o100644), stat.S_ISDIR(0o40755))
print(colorsys.rgb_to_hsv(0.2, 0.4, 0.4), colorsys.hsv_to_rgb(0.5, 0.5, 0.4), colorsys.rgb_to_hls(0.2, 0.4, 0.4))
print(cmath.sqrt(-1), cmath.phase(1j), cmath.polar(3 + 4j), cmath.isclose(cmath.exp(1j * cmath.pi), -1))
