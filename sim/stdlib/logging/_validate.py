# What Formatter finds wrong with a format of one of the three styles.
import re
from string import Formatter

_PERCENT = re.compile(r'%\(\w+\)[#0 +-]*(\*|\d+)?(\.(\*|\d+))?[acdefgiorsux%]', re.I)
_NAME = re.compile(r'\w+(\.\w+|\[[^]]+\])*$')
_WIDTH = r'(\d+|{\w+})'
_SPEC = re.compile(r'(.?[<=>^])?[ +-]?#?0?' + _WIDTH + r'?[,_]?(\.' + _WIDTH + r')?[bcdefgnosx%]?$', re.I)

_DOLLAR = re.compile(r'\$(?:\$|(?P<name>[_a-z]\w*)|{(?P<braced>[_a-z]\w*)}|(?P<bare>))', re.I | re.A)


def check_percent(fmt, default):
    if not _PERCENT.search(fmt):
        raise ValueError("Invalid format '%s' for '%s' style" % (fmt, default[0]))


def _braces(fmt):
    found = 0
    for _, name, spec, conversion in Formatter().parse(fmt):
        if name:
            if not _NAME.match(name):
                raise ValueError('invalid field name/expression: %r' % name)
            found += 1
        if conversion and conversion not in 'rsa':
            raise ValueError('invalid conversion: %r' % conversion)
        if spec and not _SPEC.match(spec):
            raise ValueError('bad specifier: %r' % spec)
    return found


def check_braces(fmt):
    try:
        found = _braces(fmt)
    except ValueError as error:
        raise ValueError('invalid format: %s' % error)
    if not found:
        raise ValueError('invalid format: no fields')


def check_template(fmt):
    found = 0
    for match in _DOLLAR.finditer(fmt):
        if match['name'] or match['braced']:
            found += 1
        elif match['bare'] is not None:
            raise ValueError("invalid format: bare '$' not allowed")
    if not found:
        raise ValueError('invalid format: no fields')
