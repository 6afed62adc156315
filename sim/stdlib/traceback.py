"""Texts of exceptions and stacks, as objects and as functions.

Frames of the library are left out everywhere. One entry of a stack (its line and its carets) is
written in C; everything else is here, because a program may change each piece of it."""

import collections.abc
import itertools
import linecache
import sys
import _traceback

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
    "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb",
    "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb",
]

_RECURSIVE_CUTOFF = 3
_cause_message = "\nThe above exception was the direct cause of the following exception:\n\n"
_context_message = "\nDuring handling of the above exception, another exception occurred:\n\n"


class _Sentinel:
    def __repr__(self):
        return "<implicit>"


_sentinel = _Sentinel()


def _print_all(lines, file):
    if file is None:
        file = sys.stderr
    for line in lines:
        print(line, file=file, end="")


def _safe_string(value, what, func=str):
    try:
        return func(value)
    except BaseException:
        return f"<{what} {func.__name__}() failed>"


# ---- entries ----


class FrameSummary:
    """One entry of a stack."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None,
                 colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        if lookup_line:
            self.line
        self.locals = {k: repr(v) for k, v in locals.items()} if locals else None
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()

    @property
    def _original_line(self):
        self.line
        return self._line

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, tuple):
            return tuple(self) == other
        if not isinstance(other, FrameSummary):
            return NotImplemented
        mine = self.filename, self.lineno, self.name, self.locals
        return mine == (other.filename, other.lineno, other.name, other.locals)

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


def _entry_of(summary):
    """What _traceback.format_entry takes; the last line of a place tells only whether it is another one."""
    end = summary.lineno
    if summary.colno is None or summary.end_colno is None:
        end = None
    elif summary.end_lineno != summary.lineno:
        end = summary.lineno + 1
    line = (summary._original_line or "").rstrip("\n")
    return summary.filename, summary.lineno, summary.name, line, end, summary.colno, summary.end_colno


def _default_limit():
    limit = getattr(sys, "tracebacklimit", None)
    return 0 if limit is not None and limit < 0 else limit


def _limited(entries, limit):
    if limit is None:
        limit = _default_limit()
    if limit is None:
        return entries
    return itertools.islice(entries, limit) if limit >= 0 else collections.deque(entries, maxlen=-limit)


class StackSummary(list):
    """A list of FrameSummary."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        def places():
            for frame, lineno in frame_gen:
                if not _traceback.is_library(frame.f_code):
                    yield frame.f_code, (lineno, None, None, None), lambda frame=frame: frame.f_locals
        return klass._collect(places(), limit, lookup_lines, capture_locals)

    @classmethod
    def _collect(klass, places, limit, lookup_lines=True, capture_locals=False):
        """places: (code, (line, end line, column, end column), what returns the locals)."""
        result = klass()
        for code, position, get_locals in _limited(places, limit):
            lineno, end_lineno, colno, end_colno = position
            result.append(FrameSummary(code.co_filename, lineno, code.co_name, lookup_line=False,
                                       locals=get_locals() if capture_locals else None,
                                       end_lineno=end_lineno, colno=colno, end_colno=end_colno))
        if lookup_lines:
            for summary in result:
                summary.line
        return result

    @classmethod
    def from_list(klass, a_list):
        result = StackSummary()
        for item in a_list:
            if not isinstance(item, FrameSummary):
                filename, lineno, name, line = item
                item = FrameSummary(filename, lineno, name, line=line)
            result.append(item)
        return result

    def format_frame_summary(self, frame_summary):
        s = frame_summary
        if s.line and isinstance(s.lineno, int):
            text = _traceback.format_entry(_entry_of(s))
        else:
            text = f'  File "{s.filename}", line {s.lineno}, in {s.name}\n'
            if s.line:
                text += f"    {s.line}\n"
        if s.locals:
            text += "".join(f"    {name} = {value}\n" for name, value in sorted(s.locals.items()))
        return text

    def format(self):
        result = []
        last, count = None, 0
        for summary in self:
            text = self.format_frame_summary(summary)
            if text is None:
                continue
            place = summary.filename, summary.lineno, summary.name
            if place != last or None in place:
                self._add_repeated(result, count)
                last, count = place, 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(text)
        self._add_repeated(result, count)
        return result

    @staticmethod
    def _add_repeated(result, count):
        more = count - _RECURSIVE_CUTOFF
        if more > 0:
            result.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n')


# ---- exceptions ----


class _Boxes:
    """Where the text stands inside the boxes of exception groups."""

    def __init__(self):
        self.depth = 0
        self.need_close = False

    def indent(self):
        return "  " * self.depth

    def put(self, text, margin="|"):
        before = self.indent() + (margin + " " if self.depth else "")
        return "".join(before + line for line in text.splitlines(True))

    def put_all(self, texts, margin="|"):
        for text in texts:
            yield self.put(text, margin)


class TracebackException:
    """An exception, ready to be written: nothing here holds the exception or its frames."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        options = {"limit": limit, "lookup_lines": lookup_lines, "capture_locals": capture_locals,
                   "max_group_width": max_group_width, "max_group_depth": max_group_depth}
        is_first = _seen is None
        seen = set() if is_first else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._collect(_places_of(exc_traceback), limit, lookup_lines, capture_locals)
        # All frames were of the library: there is a headline without entries.
        shown = (_default_limit() if limit is None else limit) != 0
        self._only_library = exc_traceback is not None and shown and not self.stack
        self.exc_type = exc_type
        self._str = _safe_string(exc_value, "exception")
        self.__notes__ = getattr(exc_value, "__notes__", None)
        if exc_type and issubclass(exc_type, SyntaxError):
            self._take_place(exc_value)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        if is_first:
            self._take_others(exc_value, seen, compact, options)

    def _take_place(self, e):
        self.filename = e.filename
        self.lineno = None if e.lineno is None else str(e.lineno)
        self.end_lineno = None if e.end_lineno is None else str(e.end_lineno)
        self.text = e.text
        self.offset = e.offset
        self.end_offset = e.end_offset
        self.msg = e.msg

    def _take_others(self, exc_value, seen, compact, options):
        """Cause, context and members of all that hangs on it, without recursion."""
        def of(e):
            return TracebackException(type(e), e, e.__traceback__, _seen=seen, **options)

        def of_new(e):
            return None if e is None or id(e) in seen else of(e)

        todo = [(self, exc_value)]
        while todo:
            here, e = todo.pop()
            here.__cause__ = of_new(e.__cause__) if e else None
            wanted = not compact or (here.__cause__ is None and e is not None and not e.__suppress_context__)
            here.__context__ = of_new(e.__context__) if e and wanted else None
            here.exceptions = [of(each) for each in e.exceptions] if e and isinstance(e, BaseExceptionGroup) else None
            if here.__cause__:
                todo.append((here.__cause__, e.__cause__))
            if here.__context__:
                todo.append((here.__context__, e.__context__))
            if here.exceptions:
                todo.extend(zip(here.exceptions, e.exceptions))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __str__(self):
        return self._str

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    # -- the last lines

    def format_exception_only(self):
        if self.exc_type is None:
            yield _final_line(None, self._str)
            return
        name = self.exc_type.__qualname__
        module = self.exc_type.__module__
        if module not in ("__main__", "builtins"):
            name = f'{module if isinstance(module, str) else "<unknown>"}.{name}'
        if issubclass(self.exc_type, SyntaxError):
            yield from self._format_syntax_error(name)
        else:
            yield _final_line(name, self._str)
        if isinstance(self.__notes__, collections.abc.Sequence):
            for note in self.__notes__:
                for line in _safe_string(note, "note").split("\n"):
                    yield line + "\n"
        elif self.__notes__ is not None:
            yield _safe_string(self.__notes__, "__notes__", repr)

    def _format_syntax_error(self, name):
        suffix = ""
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        elif self.filename is not None:
            suffix = f" ({self.filename})"
        if self.text is not None:
            yield from self._format_source()
        yield f'{name}: {self.msg or "<no detail available>"}{suffix}\n'

    def _format_source(self):
        whole = self.text.rstrip("\n")
        line = whole.lstrip(" \n\f")
        yield f"    {line}\n"
        if self.offset is None:
            return
        end = self.end_offset or self.offset
        if end == self.offset or end == -1:
            end = self.offset + 1
        before = self.offset - 1 - (len(whole) - len(line))
        if before >= 0:
            blanks = "".join(c if c.isspace() else " " for c in line[:before])
            yield f'    {blanks}{"^" * (end - self.offset)}\n'

    # -- all of it

    def format(self, *, chain=True, _ctx=None):
        boxes = _ctx or _Boxes()
        parts = self._chain() if chain else [(None, self)]
        for message, part in reversed(parts):
            if message is not None:
                yield boxes.put(message)
            if part.exceptions is None:
                if part.stack or part._only_library:
                    yield boxes.put("Traceback (most recent call last):\n")
                    yield from boxes.put_all(part.stack.format())
                yield from boxes.put_all(part.format_exception_only())
            elif boxes.depth > self.max_group_depth:
                yield boxes.put(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from self._format_group(part, boxes, chain)

    def _chain(self):
        parts, part = [], self
        while part is not None:
            message = earlier = None
            if part.__cause__ is not None:
                message, earlier = _cause_message, part.__cause__
            elif part.__context__ is not None and not part.__suppress_context__:
                message, earlier = _context_message, part.__context__
            parts.append((message, part))
            part = earlier
        return parts

    def _format_group(self, group, boxes, chain):
        is_outermost = boxes.depth == 0
        boxes.depth += is_outermost
        if group.stack or group._only_library:
            yield boxes.put("Exception Group Traceback (most recent call last):\n", "+" if is_outermost else "|")
            yield from boxes.put_all(group.stack.format())
        yield from boxes.put_all(group.format_exception_only())
        yield from self._format_members(group.exceptions, boxes, chain)
        boxes.depth -= is_outermost

    def _format_members(self, members, boxes, chain):
        width = self.max_group_width
        shown = len(members) if len(members) <= width else width + 1
        boxes.need_close = False
        for i in range(shown):
            is_last = i + 1 == shown
            if is_last:
                boxes.need_close = True
            title = i + 1 if i < width else "..."
            yield f'{boxes.indent()}{"  " if i else "+-"}+---------------- {title} ----------------\n'
            boxes.depth += 1
            if i < width:
                yield from members[i].format(chain=chain, _ctx=boxes)
            else:
                more = len(members) - width
                yield boxes.put(f'and {more} more exception{"s" if more > 1 else ""}\n')
            if is_last and boxes.need_close:
                yield boxes.indent() + "+------------------------------------\n"
                boxes.need_close = False
            boxes.depth -= 1

    def print(self, *, file=None, chain=True):
        _print_all(self.format(chain=chain), file)


def _final_line(name, text):
    return f"{name}: {text}\n" if text else f"{name}\n"


def _captured(exc, value, tb, limit):
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError("Both or neither of value and tb must be given")
    if value is tb is _sentinel:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
        value, tb = exc, None if exc is None else exc.__traceback__
    return TracebackException(type(value), value, tb, limit=limit, compact=True)


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True):
    _captured(exc, value, tb, limit).print(file=file, chain=chain)


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True):
    return list(_captured(exc, value, tb, limit).format(chain=chain))


def format_exception_only(exc, /, value=_sentinel):
    if value is _sentinel:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only())


def print_exc(limit=None, file=None, chain=True):
    print_exception(*sys.exc_info(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(*sys.exc_info(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


# ---- tracebacks and stacks ----


def walk_stack(f):
    if f is None:
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _places_of(tb):
    while tb is not None:
        code, position = _traceback.place(tb) or _place_of_other(tb)
        if not _traceback.is_library(code):
            yield code, position, lambda tb=tb: tb.tb_frame.f_locals
        tb = tb.tb_next


def _place_of_other(tb):
    """tb is no traceback, but has the attributes of one."""
    code = tb.tb_frame.f_code
    if tb.tb_lasti < 0:
        return code, (None, None, None, None)
    line, *rest = next(itertools.islice(code.co_positions(), tb.tb_lasti // 2, None))
    return code, (tb.tb_lineno if line is None else line, *rest)


def extract_tb(tb, limit=None):
    return StackSummary._collect(_places_of(tb), limit)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit=limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit=limit), file=file)


def extract_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def format_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit=limit))


def print_stack(f=None, limit=None, file=None):
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _print_all(format_list(extracted_list), file)


def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next
