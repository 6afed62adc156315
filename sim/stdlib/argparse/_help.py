# The text of --help.
import re
import textwrap

from ._values import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE


def _one_line(text):
    return re.sub(r'\s+', ' ', text, flags=re.ASCII).strip()


class HelpFormatter:
    """Collects the parts of a help text and lays them out."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            width = 78  # a terminal of 80 columns
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._current_indent = 0
        self._action_max_length = 0
        self._sections = [(None, [])]  # heading, items: functions that give text

    # -- collecting

    def _add(self, function, *args):
        self._sections[-1][1].append((function, args))

    def start_section(self, heading):
        self._current_indent += self._indent_increment
        section = (heading, [])
        self._sections.append(section)

    def end_section(self):
        self._current_indent -= self._indent_increment
        heading, items = self._sections.pop()
        self._add(self._format_section, heading, items, self._current_indent)

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._add(self._format_text, text)

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._add(self._format_usage, usage, list(actions), list(groups), prefix)

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        lengths = [len(self._format_invocation(action)) + self._current_indent]
        for sub in self._subactions(action):
            lengths.append(len(self._format_invocation(sub)) + self._current_indent + self._indent_increment)
        self._action_max_length = max(self._action_max_length, *lengths)
        self._add(self._format_action, action)

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def _subactions(self, action):
        return action._get_subactions() if hasattr(action, '_get_subactions') else ()

    # -- laying out

    def format_help(self):
        text = self._format_items(self._sections[0][1])
        if text:
            text = re.sub('\n\n\n+', '\n\n', text).strip('\n') + '\n'
        return text

    def _format_items(self, items):
        return ''.join([t for t in (function(*args) for function, args in items) if t and t is not SUPPRESS])

    def _format_section(self, heading, items, indent):
        self._current_indent += self._indent_increment
        text = self._format_items(items)
        self._current_indent -= self._indent_increment
        if not text:
            return ''
        if heading is not SUPPRESS and heading is not None:
            head = f'{" " * self._current_indent}{heading}:\n'
        else:
            head = ''
        return f'\n{head}{text}\n'

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % dict(prog=self._prog)
        width = max(self._width - self._current_indent, 11)
        return self._fill_text(text, width, ' ' * self._current_indent) + '\n\n'

    def _split_lines(self, text, width):
        return textwrap.wrap(_one_line(text), width)

    def _fill_text(self, text, width, indent):
        return textwrap.fill(_one_line(text), width, initial_indent=indent, subsequent_indent=indent)

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = 'usage: '
        if usage is not None:
            return f'{prefix}{usage % dict(prog=self._prog)}\n\n'
        prog = '%(prog)s' % dict(prog=self._prog)
        if not actions:
            return f'{prefix}{prog}\n\n'
        optionals = [a for a in actions if a.option_strings]
        positionals = [a for a in actions if not a.option_strings]
        parts = self._usage_parts(optionals + positionals, groups)
        usage = ' '.join([prog, *parts])
        width = self._width - self._current_indent
        if len(prefix) + len(usage) > width:
            usage = self._wrapped_usage(prog, optionals, positionals, groups, prefix, width)
        return f'{prefix}{usage}\n\n'

    def _wrapped_usage(self, prog, optionals, positionals, groups, prefix, width):
        opt_parts = self._usage_parts(optionals, groups)
        pos_parts = self._usage_parts(positionals, groups)

        def lines_of(parts, indent, first=None):
            lines, line = [], []
            length = len(first) if first is not None else len(indent)
            length -= 1
            for part in parts:
                if length + 1 + len(part) > width and line:
                    lines.append(indent + ' '.join(line))
                    line, length = [], len(indent) - 1
                line.append(part)
                length += len(part) + 1
            if line:
                lines.append(indent + ' '.join(line))
            if first is not None:
                lines[0] = lines[0][len(indent):]
            return lines

        if len(prefix) + len(prog) <= 0.75 * width:
            indent = ' ' * (len(prefix) + len(prog) + 1)
            if opt_parts:
                lines = lines_of([prog] + opt_parts, indent, prefix) + lines_of(pos_parts, indent)
            elif pos_parts:
                lines = lines_of([prog] + pos_parts, indent, prefix)
            else:
                lines = [prog]
        else:
            indent = ' ' * len(prefix)
            lines = lines_of(opt_parts + pos_parts, indent)
            if len(lines) > 1:
                lines = lines_of(opt_parts, indent) + lines_of(pos_parts, indent)
            lines = [prog] + lines
        return '\n'.join(lines)

    def _usage_parts(self, actions, groups):
        # a part for each argument; those that exclude each other are one
        starts = {}
        for group in groups:
            members = group._group_actions
            if not members or all(a.help is SUPPRESS for a in members):
                continue
            if members[0] in actions:
                start = actions.index(members[0])
                if actions[start:start + len(members)] == members:
                    starts[start] = group
        parts = []
        i = 0
        while i < len(actions):
            group = starts.get(i)
            if group is None:
                parts.append(self._usage_part(actions[i], False))
                i += 1
                continue
            members = [a for a in group._group_actions if a.help is not SUPPRESS]
            inner = ' | '.join(self._usage_part(a, True) for a in members)
            if group.required:
                parts.append(f'({inner})' if len(members) > 1 else inner)
            else:
                parts.append(f'[{inner}]')
            i += len(group._group_actions)
        return [part for part in parts if part]

    def _usage_part(self, action, in_group):
        if action.help is SUPPRESS:
            return None
        if not action.option_strings:
            part = self._format_args(action, self._default_metavar(action))
            if in_group and part[:1] == '[' and part[-1:] == ']':
                part = part[1:-1]
            return part
        option = action.option_strings[0]
        if action.nargs == 0:
            part = action.format_usage()
        else:
            part = f'{option} {self._format_args(action, self._optional_metavar(action))}'
        return part if action.required or in_group else f'[{part}]'

    def _default_metavar(self, action):
        return action.dest

    def _metavars(self, action, default):
        if action.metavar is not None:
            shown = action.metavar
        elif action.choices is not None:
            shown = '{' + ','.join(map(str, action.choices)) + '}'
        else:
            shown = default
        return lambda n: shown if isinstance(shown, tuple) else (shown,) * n

    def _format_args(self, action, default):
        metavars = self._metavars(action, default)
        nargs = action.nargs
        if nargs is None:
            return '%s' % metavars(1)
        if nargs == OPTIONAL:
            return '[%s]' % metavars(1)
        if nargs == ZERO_OR_MORE:
            shown = metavars(1)
            return '[%s [%s ...]]' % shown if len(shown) == 2 else '[%s ...]' % shown
        if nargs == ONE_OR_MORE:
            return '%s [%s ...]' % metavars(2)
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return '%s ...' % metavars(1)
        if nargs == SUPPRESS:
            return ''
        try:
            formats = ['%s' for _ in range(nargs)]
        except TypeError:
            raise ValueError('invalid nargs value') from None
        return ' '.join(formats) % metavars(nargs)

    def _format_invocation(self, action):
        if not action.option_strings:
            return ' '.join(self._metavars(action, self._default_metavar(action))(1))
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        args = self._format_args(action, self._optional_metavar(action))
        return ', '.join(f'{option} {args}' for option in action.option_strings)

    def _optional_metavar(self, action):
        return action.dest.upper()

    def _format_action(self, action):
        position = min(self._action_max_length + 2, self._max_help_position)
        help_width = max(self._width - position, 11)
        room = position - self._current_indent - 2
        head = self._format_invocation(action)
        indent = ' ' * self._current_indent
        first_indent = 0
        if not action.help:
            text = f'{indent}{head}\n'
        elif len(head) <= room:
            text = f'{indent}{head:<{room}}  '
        else:
            text = f'{indent}{head}\n'
            first_indent = position
        parts = [text]
        if action.help and action.help.strip():
            lines = self._split_lines(self._expand_help(action), help_width)
            if lines:
                parts.append(f'{" " * first_indent}{lines[0]}\n')
                parts += [f'{" " * position}{line}\n' for line in lines[1:]]
        elif not text.endswith('\n'):
            parts.append('\n')
        subactions = self._subactions(action)
        if subactions:
            self._current_indent += self._indent_increment
            parts += [self._format_action(sub) for sub in subactions]
            self._current_indent -= self._indent_increment
        return ''.join(parts)

    def _expand_help(self, action):
        values = dict(vars(action), prog=self._prog)
        for name in list(values):
            if values[name] is SUPPRESS:
                del values[name]
            elif hasattr(values[name], '__name__'):
                values[name] = values[name].__name__
        if values.get('choices') is not None:
            values['choices'] = ', '.join(map(str, values['choices']))
        return self._get_help_string(action) % values

    def _get_help_string(self, action):
        return action.help


class RawDescriptionHelpFormatter(HelpFormatter):
    """Leaves the lines of descriptions as they are."""

    def _fill_text(self, text, width, indent):
        return ''.join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Leaves the lines of all texts as they are."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Adds default values to the help of arguments."""

    def _get_help_string(self, action):
        help = action.help or ''
        if '%(default)' not in help and action.default is not SUPPRESS and \
                (action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE)):
            help += ' (default: %(default)s)'
        return help


class MetavarTypeHelpFormatter(HelpFormatter):
    """Shows the type of an argument instead of its name."""

    def _default_metavar(self, action):
        return action.type.__name__

    _optional_metavar = _default_metavar


for _class in (HelpFormatter, RawDescriptionHelpFormatter, RawTextHelpFormatter,
               ArgumentDefaultsHelpFormatter, MetavarTypeHelpFormatter):
    _class.__module__ = 'argparse'
del _class
