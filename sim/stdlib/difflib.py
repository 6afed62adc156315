# Differences between sequences: the longest common block first, then what is before and behind it.
from collections import namedtuple
from heapq import nlargest

__all__ = ['get_close_matches', 'ndiff', 'restore', 'SequenceMatcher', 'Differ', 'IS_CHARACTER_JUNK',
           'IS_LINE_JUNK', 'context_diff', 'unified_diff', 'diff_bytes', 'Match']

Match = namedtuple('Match', 'a b size')


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Compares two sequences of hashable items."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = self._counts = None
        places = self.b2j = {}
        for i, item in enumerate(b):
            places.setdefault(item, []).append(i)
        self.bjunk = {item for item in places if self.isjunk and self.isjunk(item)}
        for item in self.bjunk:
            del places[item]
        self.bpopular = set()
        n = len(b)
        if self.autojunk and n >= 200:
            self.bpopular = {item for item, where in places.items() if len(where) > n // 100 + 1}
            for item in self.bpopular:
                del places[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b, junk = self.a, self.b, self.bjunk
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        i0, j0, size = alo, blo, 0
        ends = {}  # for each place in b: how long the block is that ends there
        for i in range(alo, ahi):
            new = {}
            for j in self.b2j.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                k = new[j] = ends.get(j - 1, 0) + 1
                if k > size:
                    i0, j0, size = i - k + 1, j - k + 1, k
            ends = new
        # popular items may make the block longer, and after them junk
        for wanted in (False, True):
            while i0 > alo and j0 > blo and (b[j0 - 1] in junk) == wanted and a[i0 - 1] == b[j0 - 1]:
                i0, j0, size = i0 - 1, j0 - 1, size + 1
            while i0 + size < ahi and j0 + size < bhi and (b[j0 + size] in junk) == wanted \
                    and a[i0 + size] == b[j0 + size]:
                size += 1
        return Match(i0, j0, size)

    def get_matching_blocks(self):
        if self.matching_blocks is not None:
            return self.matching_blocks
        found = []
        todo = [(0, len(self.a), 0, len(self.b))]
        while todo:
            alo, ahi, blo, bhi = todo.pop()
            i, j, size = match = self.find_longest_match(alo, ahi, blo, bhi)
            if size:
                found.append(match)
                if alo < i and blo < j:
                    todo.append((alo, i, blo, j))
                if i + size < ahi and j + size < bhi:
                    todo.append((i + size, ahi, j + size, bhi))
        found.sort()
        joined = []
        for i, j, size in found:
            if joined and joined[-1][0] + joined[-1][2] == i and joined[-1][1] + joined[-1][2] == j:
                before = joined.pop()
                i, j, size = before[0], before[1], before[2] + size
            joined.append((i, j, size))
        joined.append((len(self.a), len(self.b), 0))
        self.matching_blocks = list(map(Match._make, joined))
        return self.matching_blocks

    def get_opcodes(self):
        if self.opcodes is not None:
            return self.opcodes
        i = j = 0
        self.opcodes = answer = []
        for ai, bj, size in self.get_matching_blocks():
            if i < ai or j < bj:
                tag = 'insert' if i == ai else 'delete' if j == bj else 'replace'
                answer.append((tag, i, ai, j, bj))
            i, j = ai + size, bj + size
            if size:
                answer.append(('equal', ai, i, bj, j))
        return answer

    def get_grouped_opcodes(self, n=3):
        codes = list(self.get_opcodes()) or [('equal', 0, 1, 0, 1)]
        if codes[0][0] == 'equal':
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == 'equal':
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == 'equal' and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == 'equal'):
            yield group

    def ratio(self):
        return _ratio(sum(block.size for block in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        if self._counts is None:
            self._counts = {}
            for item in self.b:
                self._counts[item] = self._counts.get(item, 0) + 1
        left = {}
        matches = 0
        for item in self.a:
            n = left.get(item, self._counts.get(item, 0))
            left[item] = n - 1
            matches += n > 0
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if n <= 0:
        raise ValueError('n must be > 0: %r' % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError('cutoff must be in [0.0, 1.0]: %r' % (cutoff,))
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    result = []
    for candidate in possibilities:
        matcher.set_seq1(candidate)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff:
            ratio = matcher.ratio()
            if ratio >= cutoff:
                result.append((ratio, candidate))
    return [candidate for _, candidate in nlargest(n, result)]


def IS_LINE_JUNK(line):
    return line.strip() in ('', '#')


def IS_CHARACTER_JUNK(ch, ws=' \t'):
    return ch in ws


class Differ:
    """Lines with '- ', '+ ', '  ' and, where two lines are alike, '? ' in front of them."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == 'replace':
                yield from self._replace(a, alo, ahi, b, blo, bhi)
            elif tag == 'equal':
                yield from (f'  {line}' for line in a[alo:ahi])
            else:
                yield from (f'- {line}' for line in a[alo:ahi])
                yield from (f'+ {line}' for line in b[blo:bhi])

    def _plain(self, a, alo, ahi, b, blo, bhi):
        removed = [f'- {line}' for line in a[alo:ahi]]
        added = [f'+ {line}' for line in b[blo:bhi]]
        # the shorter part first
        yield from added + removed if bhi - blo < ahi - alo else removed + added

    def _most_alike(self, a, alo, ahi, b, blo, bhi):
        # the two lines that are most alike without being equal, and the first two that are equal
        best, pair, equal = 0.74, None, None
        matcher = SequenceMatcher(self.charjunk)
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    equal = equal or (i, j)
                    continue
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best \
                        and matcher.ratio() > best:
                    best, pair = matcher.ratio(), (i, j)
        return best, pair, equal

    def _replace(self, a, alo, ahi, b, blo, bhi):
        best, pair, equal = self._most_alike(a, alo, ahi, b, blo, bhi)
        if best < 0.75:
            if equal is None:
                yield from self._plain(a, alo, ahi, b, blo, bhi)
                return
            pair = equal
        else:
            equal = None
        i, j = pair
        yield from self._beside(a, alo, i, b, blo, j)
        if equal is not None:
            yield '  ' + a[i]
        else:
            yield from self._marked(a[i], b[j])
        yield from self._beside(a, i + 1, ahi, b, j + 1, bhi)

    def _beside(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi and blo < bhi:
            yield from self._replace(a, alo, ahi, b, blo, bhi)
        else:
            yield from (f'- {line}' for line in a[alo:ahi])
            yield from (f'+ {line}' for line in b[blo:bhi])

    def _marked(self, line, other):
        marks = other_marks = ''
        for tag, i1, i2, j1, j2 in SequenceMatcher(self.charjunk, line, other).get_opcodes():
            mark, other_mark = {'replace': '^^', 'delete': '- ', 'insert': ' +', 'equal': '  '}[tag]
            marks += mark * (i2 - i1)
            other_marks += other_mark * (j2 - j1)
        for sign, text, marks in (('-', line, marks), ('+', other, other_marks)):
            yield f'{sign} {text}'
            shown = ''.join(c if m == ' ' and c.isspace() else m for c, m in zip(text, marks)).rstrip()
            if shown:
                yield f'? {shown}\n'


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    try:
        tag = {1: '- ', 2: '+ '}[int(which)]
    except KeyError:
        raise ValueError('unknown delta choice (must be 1 or 2): %r' % which) from None
    for line in delta:
        if line[:2] in ('  ', tag):
            yield line[2:]


def _head(sign, name, date, end):
    return f'{sign} {name}{chr(9) + date if date else ""}{end}'


def _check(a, b, *texts):
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError('lines to compare must be str, not %s (%r)'
                            % (type(lines[0]).__name__, lines[0]))
    for text in texts:
        if not isinstance(text, str):
            raise TypeError('all arguments must be str, not: %r' % (text,))


def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    _check(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)

    def span(start, stop):
        length = stop - start
        if length == 1:
            return f'{start + 1}'
        return f'{start + 1 if length else start},{length}'

    for number, group in enumerate(SequenceMatcher(None, a, b).get_grouped_opcodes(n)):
        if number == 0:
            yield _head('---', fromfile, fromfiledate, lineterm)
            yield _head('+++', tofile, tofiledate, lineterm)
        yield (f'@@ -{span(group[0][1], group[-1][2])} +{span(group[0][3], group[-1][4])} '
               f'@@{lineterm}')
        for tag, i1, i2, j1, j2 in group:
            if tag == 'equal':
                yield from (' ' + line for line in a[i1:i2])
                continue
            if tag != 'insert':
                yield from ('-' + line for line in a[i1:i2])
            if tag != 'delete':
                yield from ('+' + line for line in b[j1:j2])


def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    _check(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    signs = {'insert': '+ ', 'delete': '- ', 'replace': '! ', 'equal': '  '}

    def span(start, stop):
        length = stop - start
        first = start + 1 if length else start
        return f'{first}' if length <= 1 else f'{first},{first + length - 1}'

    for number, group in enumerate(SequenceMatcher(None, a, b).get_grouped_opcodes(n)):
        if number == 0:
            yield _head('***', fromfile, fromfiledate, lineterm)
            yield _head('---', tofile, tofiledate, lineterm)
        yield '***************' + lineterm
        for lines, first, left_out, stars in ((a, 1, 'insert', '***'), (b, 3, 'delete', '---')):
            yield f'{stars} {span(group[0][first], group[-1][first + 1])} {stars[0] * 4}{lineterm}'
            if any(code[0] not in ('equal', left_out) for code in group):
                for code in group:
                    if code[0] != left_out:
                        yield from (signs[code[0]] + line
                                    for line in lines[code[first]:code[first + 1]])


def diff_bytes(dfunc, a, b, fromfile=b'', tofile=b'', fromfiledate=b'', tofiledate=b'', n=3,
               lineterm=b'\n'):
    def text(s):
        if not isinstance(s, (bytes, bytearray)):
            raise TypeError(f'all arguments must be bytes, not {type(s).__name__} ({s!r})')
        return s.decode('ascii', 'surrogateescape')

    lines = dfunc(list(map(text, a)), list(map(text, b)), text(fromfile), text(tofile),
                  text(fromfiledate), text(tofiledate), n, text(lineterm))
    for line in lines:
        yield line.encode('ascii', 'surrogateescape')


def __getattr__(name):
    if name == 'HtmlDiff':
        raise AttributeError('difflib.HtmlDiff is not there in aioscope: use difflib.unified_diff')
    raise AttributeError(f"module 'difflib' has no attribute {name!r}")
