import os
import os.path
import posixpath


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


p = os.path
for f in (p.join,):
    print(f('a', 'b'), f('a/', 'b'), f('a', '/b'), f('', 'b'), f('a', ''), f('/', 'x'))
for x in ('/a/b.txt', 'b.tar.gz', '.bashrc', 'a/.b.c', '/', '//', 'a/', '', 'a/b/c', '..', '/a//b'):
    print(x, p.split(x), p.splitext(x), p.basename(x), p.dirname(x), p.normpath(x), p.isabs(x))
print(p.commonprefix(['abc', 'abd']), p.commonpath(['/a/b', '/a/c']), p.normpath('a/../b/./c//d'), p.normpath('../../a'), p.relpath('/a/b', '/a/c'), p is posixpath, p.sep, os.sep)
attempt(lambda: p.join('a', 3))
attempt(lambda: p.join('a', b'b'))
attempt(lambda: p.getsize('nope'))
