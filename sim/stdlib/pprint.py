# Values printed so that they fit into a width.
import dataclasses
import sys
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque
from types import MappingProxyType, SimpleNamespace

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact,
                  sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact,
                         sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._text(object, {}, 0)[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


class _Key:
    # Sorts what cannot be compared by the name of its type.
    __slots__ = ('object',)

    def __init__(self, object):
        self.object = object

    def __lt__(self, other):
        try:
            return self.object < other.object
        except TypeError:
            return ((str(type(self.object)), id(self.object))
                    < (str(type(other.object)), id(other.object)))


def _pair_key(pair):
    return _Key(pair[0]), _Key(pair[1])


class PrettyPrinter:
    """Prints values over as many lines as they need."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._indent_per_level = indent
        self._width = width
        self._depth = depth
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscores = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        out = []
        self._show(object, out.append, 0, 0, {}, 0)
        return ''.join(out)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._text(object, context, level)

    # -- on one line: text, readable, recursive

    def _text(self, object, context, level):
        kind = type(object)
        if kind in (str, bytes, float, complex, bool, type(None)):
            return repr(object), True, False
        if isinstance(object, int):
            if self._underscores and kind.__repr__ is int.__repr__:
                return f'{object:_d}', True, False
            return repr(object), kind is int, False
        if kind.__repr__ is dict.__repr__ and isinstance(object, dict):
            return self._dict_text(object, context, level)
        if isinstance(object, (list, tuple)) and kind.__repr__ in (list.__repr__, tuple.__repr__):
            return self._sequence_text(object, context, level)
        text = repr(object)
        return text, bool(text) and not text.startswith('<'), False

    def _nested(self, object, context, level, empty, dots, pieces_of):
        if not object:
            return empty, True, False
        if self._depth is not None and level >= self._depth:
            return dots, False, False
        key = id(object)
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        readable, recursive = True, False
        pieces = []
        for parts in pieces_of:
            texts = []
            for part in parts:
                text, part_readable, part_recursive = self.format(part, context.copy(), 0, level + 1)
                texts.append(text)
                readable = readable and part_readable
                recursive = recursive or part_recursive
            pieces.append(': '.join(texts))
        del context[key]
        return pieces, readable, recursive

    def _dict_text(self, object, context, level):
        items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
        pieces, readable, recursive = self._nested(object, context, level, '{}', '{...}', items)
        if isinstance(pieces, str):
            return pieces, readable, recursive
        return '{' + ', '.join(pieces) + '}', readable, recursive

    def _sequence_text(self, object, context, level):
        left, right = '[]' if isinstance(object, list) else '()'
        pieces, readable, recursive = self._nested(object, context, level, left + right,
                                                   f'{left}...{right}', ((x,) for x in object))
        if isinstance(pieces, str):
            return pieces, readable, recursive
        if left == '(' and len(pieces) == 1:
            right = ',)'
        return left + ', '.join(pieces) + right, readable, recursive

    # -- over lines

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _show(self, object, write, indent, allowance, context, level):
        key = id(object)
        if key in context:
            write(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            way = self._way_of(object)
            if way is not None:
                context[key] = 1
                way(self, object, write, indent, allowance, context, level + 1)
                del context[key]
                return
        write(text)

    def _way_of(self, object):
        kind = type(object)
        way = _ways.get(kind.__repr__)
        if way is not None:
            return way
        if (dataclasses.is_dataclass(object) and not isinstance(object, type)
                and object.__dataclass_params__.repr and hasattr(object.__repr__, '__wrapped__')
                and '__create_fn__' in object.__repr__.__wrapped__.__qualname__):
            return PrettyPrinter._show_dataclass
        return None

    def _show_dict(self, object, write, indent, allowance, context, level):
        write('{')
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * ' ')
        if object:
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
            self._show_pairs(list(items), write, indent, allowance + 1, context, level)
        write('}')

    def _show_pairs(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        between = ',\n' + ' ' * indent
        for i, (key, value) in enumerate(items):
            if i:
                write(between)
            text = self._repr(key, context, level)
            write(text + ': ')
            self._show(value, write, indent + len(text) + 2, allowance if i == len(items) - 1 else 1,
                       context, level)

    def _show_ordered(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = type(object).__name__
        write(name + '(')
        self._show(list(object.items()), write, indent + len(name) + 1, allowance + 1, context, level)
        write(')')

    def _show_mapping(self, object, write, indent, allowance, context, level):
        write('mappingproxy(')
        self._show(object.copy(), write, indent + 13, allowance + 1, context, level)
        write(')')

    def _show_list(self, object, write, indent, allowance, context, level):
        write('[')
        self._show_items(object, write, indent, allowance + 1, context, level)
        write(']')

    def _show_tuple(self, object, write, indent, allowance, context, level):
        end = ',)' if len(object) == 1 else ')'
        write('(')
        self._show_items(object, write, indent, allowance + len(end), context, level)
        write(end)

    def _show_set(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        if type(object) is set:
            write('{')
            end = '}'
        else:
            name = type(object).__name__
            write(name + '({')
            end = '})'
            indent += len(name) + 1
        self._show_items(sorted(object, key=_Key), write, indent, allowance + len(end), context, level)
        write(end)

    def _show_deque(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = type(object).__name__
        write(name + '(')
        indent += len(name) + 1
        write('[')
        if object.maxlen is None:
            self._show_items(object, write, indent, allowance + 2, context, level)
            write('])')
        else:
            self._show_items(object, write, indent, 2, context, level)
            write(f'],\n{" " * indent}maxlen={self._repr(object.maxlen, context, level)})')

    def _show_items(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * ' ')
        between = ',\n' + ' ' * indent
        comma = ''
        width = most = self._width - indent + 1
        items = list(items)
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                most -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                needed = len(text) + 2
                if width < needed:
                    width = most
                    if comma:
                        comma = between
                if width >= needed:
                    width -= needed
                    write(comma + text)
                    comma = ', '
                    continue
            write(comma)
            comma = between
            self._show(item, write, indent, allowance if last else 1, context, level)

    def _show_string(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        chunks = []
        if level == 1:
            indent += 1
            allowance += 1
        lines = object.splitlines(True)
        room = width = self._width - indent
        text = ''
        for i, line in enumerate(lines):
            text = repr(line)
            if i == len(lines) - 1:
                width -= allowance
            if len(text) <= width:
                chunks.append(text)
                continue
            parts = _words(line)
            limit = room
            current = ''
            for j, part in enumerate(parts):
                candidate = current + part
                if j == len(parts) - 1 and i == len(lines) - 1:
                    limit -= allowance
                if len(repr(candidate)) > limit:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            write(text)
            return
        if level == 1:
            write('(')
        write(('\n' + ' ' * indent).join(chunks))
        if level == 1:
            write(')')

    def _show_bytearray(self, object, write, indent, allowance, context, level):
        write('bytearray(')
        self._show_bytes(bytes(object), write, indent + 10, allowance + 1, context, level + 1)
        write(')')

    def _show_bytes(self, object, write, indent, allowance, context, level):
        if len(object) <= 4:
            write(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            write('(')
        width = self._width - indent
        current, between = b'', ''
        last = len(object) // 4 * 4
        for i in range(0, len(object), 4):
            candidate = current + object[i:i + 4]
            if i == last:
                width -= allowance
            if len(repr(candidate)) > width:
                if current:
                    write(between + repr(current))
                    between = '\n' + ' ' * indent
                current = object[i:i + 4]
            else:
                current = candidate
        if current:
            write(between + repr(current))
        if parens:
            write(')')

    def _show_namespace(self, object, write, indent, allowance, context, level):
        name = 'namespace' if type(object) is SimpleNamespace else type(object).__name__
        self._show_fields(name, list(object.__dict__.items()), write, indent, allowance, context, level)

    def _show_dataclass(self, object, write, indent, allowance, context, level):
        items = [(f.name, getattr(object, f.name)) for f in dataclasses.fields(object) if f.repr]
        self._show_fields(type(object).__name__, items, write, indent, allowance, context, level)

    def _show_fields(self, name, items, write, indent, allowance, context, level):
        indent += len(name) + 1
        between = ',\n' + ' ' * indent
        write(name + '(')
        for i, (key, value) in enumerate(items):
            if i:
                write(between)
            write(key + '=')
            if id(value) in context:
                write('...')
            else:
                self._show(value, write, indent + len(key) + 1,
                           allowance if i == len(items) - 1 else 1, context, level)
        write(')')

    def _show_defaultdict(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = type(object).__name__
        indent += len(name) + 1
        write(f'{name}({factory},\n{" " * indent}')
        self._show_dict(object, write, indent, allowance + 1, context, level)
        write(')')

    def _show_counter(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = type(object).__name__
        write(name + '({')
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * ' ')
        self._show_pairs(object.most_common(), write, indent + len(name) + 1, allowance + 2, context,
                         level)
        write('})')

    def _show_chain(self, object, write, indent, allowance, context, level):
        if not object.maps:
            write(repr(object))
            return
        name = type(object).__name__
        write(name + '(')
        indent += len(name) + 1
        for i, mapping in enumerate(object.maps):
            last = i == len(object.maps) - 1
            self._show(mapping, write, indent, allowance + 1 if last else 1, context, level)
            write(')' if last else ',\n' + ' ' * indent)

    def _show_data(self, object, write, indent, allowance, context, level):
        self._show(object.data, write, indent, allowance, context, level - 1)


def _words(line):
    # each word with the white space behind it
    import re
    parts = re.findall(r'\S*\s*', line)
    return [part for part in parts if part]


def _recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'


_ways = {
    dict.__repr__: PrettyPrinter._show_dict,
    OrderedDict.__repr__: PrettyPrinter._show_ordered,
    list.__repr__: PrettyPrinter._show_list,
    tuple.__repr__: PrettyPrinter._show_tuple,
    set.__repr__: PrettyPrinter._show_set,
    frozenset.__repr__: PrettyPrinter._show_set,
    deque.__repr__: PrettyPrinter._show_deque,
    str.__repr__: PrettyPrinter._show_string,
    bytes.__repr__: PrettyPrinter._show_bytes,
    bytearray.__repr__: PrettyPrinter._show_bytearray,
    MappingProxyType.__repr__: PrettyPrinter._show_mapping,
    SimpleNamespace.__repr__: PrettyPrinter._show_namespace,
    defaultdict.__repr__: PrettyPrinter._show_defaultdict,
    Counter.__repr__: PrettyPrinter._show_counter,
    ChainMap.__repr__: PrettyPrinter._show_chain,
    UserDict.__repr__: PrettyPrinter._show_data,
    UserList.__repr__: PrettyPrinter._show_data,
    UserString.__repr__: PrettyPrinter._show_data,
}
