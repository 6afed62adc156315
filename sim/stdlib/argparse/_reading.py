# Reading arguments. Each becomes a letter, A or O (option); how many A an argument takes is a regular expression.
import re

from . import _is_negative_number
from ._values import (ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, ArgumentError,
                      ArgumentTypeError, _argument_name)

_PATTERNS = {None: '(-*A-*)', OPTIONAL: '(-*A?-*)', ZERO_OR_MORE: '(-*[A-]*)', ONE_OR_MORE: '(-*A[A-]*)',
             REMAINDER: '([-AO]*)', PARSER: '(-*A[-AO]*)', SUPPRESS: '(-*-*)'}
_EXPECTED = {None: 'expected one argument', OPTIONAL: 'expected at most one argument',
             ONE_OR_MORE: 'expected at least one argument'}


def _pattern_of(action):
    nargs = action.nargs
    if nargs in _PATTERNS:
        pattern = _PATTERNS[nargs]
    else:
        pattern = '(-*%s-*)' % '-*'.join('A' * nargs)
    if action.option_strings:
        pattern = pattern.replace('-*', '').replace('-', '')
    return pattern


class Reading:
    """One parse of a list of arguments."""

    def __init__(self, parser, args, namespace):
        self.parser = parser
        self.namespace = namespace
        self.args = args if parser.fromfile_prefix_chars is None else self._with_files(args)
        self.seen = set()
        self.seen_with_value = set()
        self.extras = []
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for i, action in enumerate(group._group_actions):
                others = group._group_actions[:i] + group._group_actions[i + 1:]
                self.conflicts.setdefault(action, []).extend(others)

    def _with_files(self, args):
        for arg in args:
            if arg and arg[0] in self.parser.fromfile_prefix_chars:
                self.parser.error(f"can't open '{arg[1:]}': a lesson reaches no file")
        return args

    def run(self):
        self.options = {}  # position: (action, option, value after =)
        letters = []
        after_dashes = False
        for i, arg in enumerate(self.args):
            if after_dashes:
                letters.append('A')
            elif arg == '--':
                letters.append('-')
                after_dashes = True
            else:
                option = self._option(arg)
                if option is not None:
                    self.options[i] = option
                letters.append('A' if option is None else 'O')
        self.letters = ''.join(letters)
        self.positionals = self.parser._get_positional_actions()
        self._walk()
        self._check_required()
        return self.extras

    def _walk(self):
        i = 0
        last_option = max(self.options, default=-1)
        while i <= last_option:
            next_option = min(k for k in self.options if k >= i)
            if i != next_option:
                end = self._take_positionals(i)
                if end > i:
                    i = end
                    continue
                i = end
            if i not in self.options:
                self.extras.extend(self.args[i:next_option])
                i = next_option
            i = self._take_option(i)
        end = self._take_positionals(i)
        self.extras.extend(self.args[end:])

    # -- what is an option?

    def _option(self, arg):
        parser = self.parser
        if not arg or arg[0] not in parser.prefix_chars:
            return None
        known = parser._option_string_actions
        if arg in known:
            return known[arg], arg, None
        if len(arg) == 1:
            return None
        if '=' in arg:
            option, value = arg.split('=', 1)
            if option in known:
                return known[option], option, value
        found = self._abbreviated(arg)
        if len(found) > 1:
            names = ', '.join(option for _, option, _ in found)
            parser.error(f'ambiguous option: {arg} could match {names}')
        if found:
            return found[0]
        if _is_negative_number(arg) and not parser._has_negative_number_optionals:
            return None
        if ' ' in arg:
            return None
        return None, arg, None

    def _abbreviated(self, arg):
        parser = self.parser
        known = parser._option_string_actions
        chars = parser.prefix_chars
        found = []
        if arg[1] in chars:
            if parser.allow_abbrev:
                prefix, equals, value = arg.partition('=')
                for option in known:
                    if option.startswith(prefix):
                        found.append((known[option], option, value if equals else None))
            return found
        short, rest = arg[:2], arg[2:]
        for option in known:
            if option == short:
                found.append((known[option], option, rest))
            elif option.startswith(arg):
                found.append((known[option], option, None))
        return found

    # -- taking

    def _take_option(self, start):
        action, option, value = self.options[start]
        letters = self.letters
        taken = []
        while True:
            if action is None:
                self.extras.append(self.args[start])
                return start + 1
            if value is not None:
                count = self._match(action, 'A', required=False)
                if count == 0 and option[1:2] not in tuple(self.parser.prefix_chars) and value != '':
                    taken.append((action, [], option))
                    first = option[0]
                    option = first + value[0]
                    rest = value[1:] or None
                    if rest and rest[0] == '=':
                        value = rest[1:]
                    else:
                        value = rest
                    known = self.parser._option_string_actions
                    if option not in known:
                        raise ArgumentError(action, f'ignored explicit argument {first and option[1:] + (rest or "")!r}')
                    action = known[option]
                    continue
                if count == 1:
                    taken.append((action, [value], option))
                    stop = start + 1
                    break
                raise ArgumentError(action, f'ignored explicit argument {value!r}')
            first = start + 1
            count = self._match(action, letters[first:])
            stop = first + count
            taken.append((action, self.args[first:stop], option))
            break
        for action, args, option in taken:
            self._do(action, args, option)
        return stop

    def _match(self, action, letters, required=True):
        m = re.match(_pattern_of(action), letters)
        if m is None:
            if not required:
                return 0
            text = _EXPECTED.get(action.nargs)
            if text is None:
                n = action.nargs
                text = f'expected {n} argument{"" if n == 1 else "s"}'
            raise ArgumentError(action, text)
        return len(m[1])

    def _take_positionals(self, start):
        letters = self.letters[start:]
        counts = []
        for n in range(len(self.positionals), 0, -1):
            m = re.match(''.join(map(_pattern_of, self.positionals[:n])), letters)
            if m is not None:
                counts = [len(text) for text in m.groups()]
                break
        for action, count in zip(self.positionals[:], counts):
            args = self.args[start:start + count]
            start += count
            self._do(action, args)
        self.positionals[:len(counts)] = []
        return start

    def _do(self, action, args, option=None):
        self.seen.add(action)
        values = self._values(action, args)
        if values is not action.default:
            self.seen_with_value.add(action)
            for other in self.conflicts.get(action, ()):
                if other in self.seen_with_value:
                    raise ArgumentError(action, f'not allowed with argument {_argument_name(other)}')
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    # -- from texts to values

    def _values(self, action, args):
        nargs = action.nargs
        if nargs not in (PARSER, REMAINDER) and '--' in args:
            args = list(args)
            args.remove('--')
        if not args and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._value(action, value)
                self._check(action, value)
            return value
        if not args and nargs == ZERO_OR_MORE and not action.option_strings:
            if action.default is not None:
                return action.default
            return args
        if len(args) == 1 and nargs in (None, OPTIONAL):
            value = self._value(action, args[0])
            self._check(action, value)
            return value
        if nargs == SUPPRESS:
            return SUPPRESS
        values = [self._value(action, arg) for arg in args]
        if nargs == PARSER:
            self._check(action, values[0])
        elif nargs != REMAINDER:
            for value in values:
                self._check(action, value)
        return values

    def _value(self, action, text):
        convert = self.parser._registry_get('type', action.type, action.type)
        try:
            return convert(text)
        except ArgumentTypeError as e:
            raise ArgumentError(action, str(e)) from None
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            raise ArgumentError(action, f'invalid {name} value: {text!r}') from None

    def _check(self, action, value):
        if action.choices is not None and value not in action.choices:
            choices = ', '.join(map(repr, action.choices))
            raise ArgumentError(action, f'invalid choice: {value!r} (choose from {choices})')

    # -- at the end

    def _check_required(self):
        missing = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_argument_name(action))
            elif isinstance(action.default, str) and hasattr(self.namespace, action.dest) \
                    and getattr(self.namespace, action.dest) is action.default:
                setattr(self.namespace, action.dest, self._value(action, action.default))
        if missing:
            raise ArgumentError(None, 'the following arguments are required: ' + ', '.join(missing))
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not any(a in self.seen_with_value for a in group._group_actions):
                names = ' '.join(_argument_name(a) for a in group._group_actions if a.help is not SUPPRESS)
                raise ArgumentError(None, f'one of the arguments {names} is required')
