# Names and small classes that all parts of argparse share.
SUPPRESS = '==SUPPRESS=='
OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, PARSER, REMAINDER = '?', '*', '+', 'A...', '...'


class Namespace:
    """The values of the arguments."""

    def __init__(self, **kwargs):
        self.__dict__.update(kwargs)

    def __repr__(self):
        plain, strange = [], {}
        for name, value in self.__dict__.items():
            if name.isidentifier():
                plain.append(f'{name}={value!r}')
            else:
                strange[name] = value
        if strange:
            plain.append(f'**{strange!r}')
        return f'{type(self).__name__}({", ".join(plain)})'

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in self.__dict__


for _class in (Namespace,):
    _class.__module__ = 'argparse'


def _argument_name(argument):
    if argument is None:
        return None
    if argument.option_strings:
        return '/'.join(argument.option_strings)
    if argument.metavar not in (None, SUPPRESS):
        return argument.metavar
    if argument.dest not in (None, SUPPRESS):
        return argument.dest
    if argument.choices:
        return '{' + ','.join(argument.choices) + '}'
    return None


class ArgumentError(Exception):
    """An argument that cannot be used."""

    def __init__(self, argument, message):
        self.argument_name = _argument_name(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return str(self.message)
        return f'argument {self.argument_name}: {self.message}'


class ArgumentTypeError(Exception):
    """Raised by what makes a value of a text."""


for _class in (ArgumentError, ArgumentTypeError):
    _class.__module__ = 'argparse'
del _class
