"""Constants and templates for text."""

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
    "printable", "punctuation", "whitespace", "Formatter", "Template",
]

ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = ascii_lowercase.upper()
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
octdigits = "01234567"
hexdigits = digits + "abcdef" + "ABCDEF"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
whitespace = " \t\n\r\v\f"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(word.capitalize() for word in s.split(sep))


_FIRST = ascii_letters + "_"
_REST = _FIRST + digits


class Template:
    """$name and ${name} are replaced, $$ is a dollar."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2  # re.IGNORECASE
    _regex = None  # of a subclass with patterns of its own

    def __init_subclass__(cls):
        super().__init_subclass__()
        own = set(vars(cls))
        if "pattern" in own:
            pattern = cls.pattern
        elif own & {"idpattern", "braceidpattern", "flags"} or cls._regex is not None and "delimiter" in own:
            import re
            sign, name = re.escape(cls.delimiter), cls.idpattern
            pattern = (rf"{sign}(?:(?P<escaped>{sign})|(?P<named>{name})|"
                       rf"{{(?P<braced>{cls.braceidpattern or name})}}|(?P<invalid>))")
        else:
            return
        import re
        cls._regex = cls.pattern = re.compile(pattern, cls.flags | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _pieces_of_regex(self):
        text = self.template
        at = 0
        for m in self._regex.finditer(text):
            yield "text", text[at:m.start()], at
            at = m.end()
            name = m.group("named") or m.group("braced")
            if name is not None:
                yield "name", name, m.start()
            elif m.group("escaped") is not None:
                yield "dollar", self.delimiter, m.start()
            elif m.group("invalid") is not None:
                yield "bad", m.group(), m.start("invalid")
            else:
                raise ValueError("Unrecognized named group in pattern", self.pattern)
        yield "text", text[at:], at

    def _name_end(self, start):
        text = self.template
        if start >= len(text) or text[start] not in _FIRST:
            return start
        end = start + 1
        while end < len(text) and text[end] in _REST:
            end += 1
        return end

    def _parts(self):
        """Pieces (kind, text, position): 'text', 'dollar', 'name' with its source as third, 'bad'."""
        if self._regex is not None:
            yield from self._pieces_of_regex()
            return
        text = self.template
        at = 0
        while True:
            dollar = text.find(self.delimiter, at)
            if dollar < 0:
                yield "text", text[at:], at
                return
            yield "text", text[at:dollar], at
            at = dollar + len(self.delimiter)
            if text.startswith(self.delimiter, at):
                yield "dollar", self.delimiter, dollar
                at += len(self.delimiter)
                continue
            braced = text.startswith("{", at)
            start = at + braced
            end = self._name_end(start)
            if end == start or (braced and not text.startswith("}", end)):
                yield "bad", self.delimiter, at
                continue
            at = end + braced
            yield "name", text[start:end], dollar

    def _source(self, name, position):
        if self._regex is not None:
            return self._regex.match(self.template, position).group()
        braced = self.template.startswith("{", position + len(self.delimiter))
        return self.delimiter + ("{" + name + "}" if braced else name)

    def _fail(self, position):
        lines = self.template[:position].splitlines(keepends=True)
        line, column = len(lines), position - len("".join(lines[:-1]))
        if not lines:
            line, column = 1, 1
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (line, column))

    def substitute(self, mapping={}, /, **kwds):
        result = []
        for kind, text, position in self._parts():
            if kind == "bad":
                self._fail(position)
            if kind == "name":
                text = str(kwds[text] if text in kwds else mapping[text])
            result.append(text)
        return "".join(result)

    def safe_substitute(self, mapping={}, /, **kwds):
        result = []
        for kind, text, position in self._parts():
            if kind == "name":
                if text in kwds:
                    text = str(kwds[text])
                else:
                    try:
                        text = str(mapping[text])
                    except KeyError:
                        text = self._source(text, position)
            result.append(text)
        return "".join(result)

    def is_valid(self):
        return all(kind != "bad" for kind, _, _ in self._parts())

    def get_identifiers(self):
        names = []
        for kind, text, _ in self._parts():
            if kind == "name" and text not in names:
                names.append(text)
        return names


def _end_of_step(rest, start):
    """Where the attribute ends that begins at rest[start]."""
    return min((at for at in (rest.find(mark, start) for mark in ".[") if at >= 0), default=len(rest))


def _steps(rest):
    """(True, 'b'), (False, 'c') for '.b[c]': what is wrong is said when it is reached."""
    while rest:
        if rest[0] == ".":
            end = _end_of_step(rest, 1)
            name = rest[1:end]
        elif rest[0] == "[":
            end = rest.find("]") + 1
            if not end:
                raise ValueError("Missing ']' in format string")
            name = rest[1 : end - 1]
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if not name:
            raise ValueError("Empty attribute in format string")
        if rest[0] == ".":
            yield True, name
        else:
            yield False, int(name) if name.isdecimal() else name
        rest = rest[end:]


def _split_field(name):
    """First part and the steps of 'a.b[c]': 'a', then (True, 'b'), (False, 'c')."""
    cut = _end_of_step(name, 0)
    first = name[:cut]
    return int(first) if first.isdecimal() else first, _steps(name[cut:])


def _end_of_name(text, start):
    """Where the name of a field ends: at one of "}:!" outside of brackets, or the end of the text."""
    at = start
    while at < len(text) and text[at] not in "}:!":
        if text[at] == "{":
            raise ValueError("unexpected '{' in field name")
        if text[at] == "[":
            bracket = text.find("]", at)
            at = bracket if bracket >= 0 else len(text) - 1
        at += 1
    if at == len(text):
        raise ValueError("expected '}' before end of string")
    return at


def _read_conversion(text, at):
    """The letter after the "!" and where to go on: at the "}", or the ":"."""
    if at == len(text):
        raise ValueError("end of string while looking for conversion specifier")
    if at + 1 == len(text):
        raise ValueError("unmatched '{' in format spec")
    if text[at + 1] not in "}:":
        raise ValueError("expected ':' after conversion specifier")
    return text[at], at + 1


def _read_field(text, start):
    """(field, spec, conversion, where it ends) of the field whose "{" stands before start."""
    at = _end_of_name(text, start)
    field, conversion = text[start:at], None
    if text[at] == "!":
        conversion, at = _read_conversion(text, at + 1)
    if text[at] == "}":
        return field, "", conversion, at + 1
    end, depth = at + 1, 1
    while end < len(text) and depth:
        depth += (text[end] == "{") - (text[end] == "}")
        end += 1
    if depth:
        raise ValueError("unmatched '{' in format spec")
    return field, text[at + 1 : end - 1], conversion, end


class Formatter:
    """str.format by methods that a class may override: get_value, format_field, convert_field."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        text, used, _ = self._format(format_string, args, kwargs, 0, 2)
        self.check_unused_args(used, args, kwargs)
        return text

    def _format(self, template, args, kwargs, number, depth):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        result, used = [], set()
        for literal, field, spec, conversion in self.parse(template):
            result.append(literal)
            if field is None:
                continue
            if field == "":
                if number is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field, number = str(number), number + 1
            elif field.isdigit():
                if number:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                number = False
            value, key = self.get_field(field, args, kwargs)
            used.add(key)
            value = self.convert_field(value, conversion)
            spec, more, number = self._format(spec, args, kwargs, number, depth - 1)
            used |= more
            result.append(self.format_field(value, spec))
        return "".join(result), used, number

    def parse(self, format_string):
        """(literal, field, spec, conversion) for each field, as str.format reads it."""
        at, text = 0, format_string
        while at < len(text):
            brace = min((i for i in (text.find("{", at), text.find("}", at)) if i >= 0), default=len(text))
            if text[brace : brace + 2] in ("{{", "}}"):
                yield text[at : brace + 1], None, None, None
                at = brace + 2
            elif brace == len(text):
                yield text[at:], None, None, None
                at = brace
            else:
                if text[brace] == "}" or brace + 1 == len(text):
                    raise ValueError(f"Single {text[brace]!r} encountered in format string")
                field, spec, conversion, end = _read_field(text, brace + 1)
                yield text[at:brace], field, spec, conversion
                at = end

    def get_field(self, field_name, args, kwargs):
        first, steps = _split_field(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, name in steps:
            value = getattr(value, name) if is_attribute else value[name]
        return value, first

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion in ("r", "s", "a"):
            return {"r": repr, "s": str, "a": ascii}[conversion](value)
        raise ValueError("Unknown conversion specifier {0!s}".format(conversion))
