# Wrapping, filling and indenting of texts.
__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_SPACES = '\t\n\x0b\x0c\r '


def _is_letter(c):
    return c.isalpha() or c == '_' if c else False


def _is_word(c):
    return c.isalnum() or c == '_' if c else False


class _Splitter:
    # Cuts a text into chunks that a line may end between: runs of spaces, words, the parts of hyphenated
    # words, dashes between words.

    def __init__(self, text):
        self.text = text

    def at(self, i):
        return self.text[i] if 0 <= i < len(self.text) else ''

    def after_word(self, i):
        c = self.at(i - 1)
        return bool(c) and (_is_word(c) or c in '!"\'&.,?')

    def dash_end(self, i):
        # the end of a run of two or more hyphens at i that a word follows, or 0
        end = i
        while self.at(end) == '-':
            end += 1
        return end if end - i >= 2 and _is_word(self.at(end)) else 0

    def may_break_after_hyphen(self, i):
        # the hyphen at i is that of a compound word
        if not (_is_letter(self.at(i + 1)) and (_is_letter(self.at(i + 2)) or
                                                self.at(i + 2) == '-' and _is_letter(self.at(i + 3)))):
            return False
        if not _is_letter(self.at(i - 1)):
            return False
        return _is_letter(self.at(i - 2)) or self.at(i - 2) == '-' and _is_letter(self.at(i - 3))

    def word_end(self, i):
        # where the chunk that begins at i ends
        end = i + 1
        while end < len(self.text):
            c = self.text[end]
            if c in _SPACES:
                return end
            if self.text[end - 1] == '-' and end - 1 > i and self.may_break_after_hyphen(end - 1):
                return end
            if c == '-' and self.after_word(end) and self.dash_end(end):
                return end
            end += 1
        return end

    def chunks(self, hyphens):
        result = []
        i = 0
        while i < len(self.text):
            end = i
            while self.at(end) and self.at(end) in _SPACES:
                end += 1
            if end == i:
                if not hyphens:
                    while end < len(self.text) and self.text[end] not in _SPACES:
                        end += 1
                else:
                    dash = self.dash_end(i) if self.after_word(i) else 0
                    end = dash or self.word_end(i)
            result.append(self.text[i:end])
            i = end
        return result


class TextWrapper:
    """Object for wrapping/filling text."""

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = ''.join([' ' if c in _SPACES else c for c in text])
        return text

    def _split(self, text):
        return _Splitter(text).chunks(self.break_on_hyphens)

    def _fix_sentence_endings(self, chunks):
        for i in range(len(chunks) - 1):
            word = chunks[i].rstrip('"\'')
            if chunks[i + 1] == ' ' and word[-1:] in ('.', '!', '?') and word[-2:-1].islower():
                chunks[i + 1] = '  '

    def _break_long(self, chunks, line, used, width):
        # chunks[-1] is wider than a line: what fits of it goes into this one
        space = 1 if width < 1 else width - used
        chunk = chunks[-1]
        if self.break_long_words:
            end = space
            if self.break_on_hyphens and len(chunk) > space:
                hyphen = chunk.rfind('-', 0, space)
                if hyphen > 0 and any(c != '-' for c in chunk[:hyphen]):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[-1] = chunk[end:]
        elif not line:
            line.append(chunks.pop())

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            line = self._take_line(chunks, width, bool(lines))
            if not line:
                continue
            last = self.max_lines is None or len(lines) + 1 < self.max_lines
            done = (not chunks or self.drop_whitespace and len(chunks) == 1
                    and not chunks[0].strip()) and sum(map(len, line)) <= width
            if last or done:
                lines.append(indent + ''.join(line))
                continue
            self._end_with_placeholder(lines, line, indent, width)
            break
        return lines

    def _take_line(self, chunks, width, later):
        line = []
        used = 0
        if self.drop_whitespace and chunks[-1].strip() == '' and later:
            del chunks[-1]
        while chunks and used + len(chunks[-1]) <= width:
            used += len(chunks[-1])
            line.append(chunks.pop())
        if chunks and len(chunks[-1]) > width:
            self._break_long(chunks, line, used, width)
        if self.drop_whitespace and line and line[-1].strip() == '':
            del line[-1]
        return line

    def _end_with_placeholder(self, lines, line, indent, width):
        used = sum(map(len, line))
        while line:
            if line[-1].strip() and used + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + ''.join(line))
                return
            used -= len(line[-1])
            del line[-1]
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def wrap(self, text):
        chunks = self._split(self._munge_whitespace(text))
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    lines = text.split('\n')
    margin = None
    for i, line in enumerate(lines):
        body = line.lstrip(' \t')
        if not body:
            lines[i] = ''
            continue
        lead = line[:len(line) - len(body)]
        if margin is None or margin.startswith(lead):
            margin = lead
        elif not lead.startswith(margin):
            same = 0
            while same < min(len(margin), len(lead)) and margin[same] == lead[same]:
                same += 1
            margin = margin[:same]
    if margin:
        n = len(margin)
        lines = [line[n:] if line else line for line in lines]
    return '\n'.join(lines)


def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = str.strip
    return ''.join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
