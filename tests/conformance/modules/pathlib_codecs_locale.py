# Paths as values, encodings by name.
import codecs, locale
from pathlib import Path, PurePath, PurePosixPath
p = Path('/usr') / 'local' / 'lib.tar.gz'
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, list(p.parents), p.parts, p.anchor, p.with_suffix('.zip'), p.with_name('x'), p.with_stem('y'), p.relative_to('/usr'), p.is_absolute(), p.match('*.gz'), p.as_uri(), p.joinpath('a', 'b'), 'x' / p, PurePath('a', 'b/../c', './d'), Path('.'), Path(), repr(Path('')), Path('a') == PurePosixPath('a'), sorted([Path('b'), Path('a/z'), Path('a')]), hash(Path('a')) == hash(Path('a')), f'{p!s:>30}', p.is_relative_to('/usr'), Path('..').name, Path('.bashrc').suffix, Path('a.').suffix, type(p).__mro__[1].__name__, isinstance(p, PurePath))
for f in (lambda: p.relative_to('/etc'), lambda: Path('/').with_name('x'), lambda: p / 3, lambda: Path(3), lambda: p.with_suffix('x'), lambda: p.parents[9]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(codecs.encode('abc', 'rot13'), codecs.decode(b'616263', 'hex'), codecs.lookup('utf8').name, codecs.BOM_UTF8, codecs.encode('é'), locale.setlocale(locale.LC_ALL, 'C'))
