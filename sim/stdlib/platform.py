# Fixed answers, so that a lesson prints the same everywhere.


def python_version():
    return '3.11.7'


def python_version_tuple():
    return '3', '11', '7'


def python_implementation():
    return 'CPython'


def python_compiler():
    return 'aioscope'


def system():
    return 'Linux'


def machine():
    return 'x86_64'


def processor():
    return ''


def node():
    return 'aioscope'


def release():
    return ''


def version():
    return ''


def architecture(executable='', bits='', linkage=''):
    return '64bit', 'ELF'


def platform(aliased=False, terse=False):
    return 'Linux-x86_64'


def uname():
    from collections import namedtuple
    result = namedtuple('uname_result', 'system node release version machine')
    return result(system(), node(), release(), version(), machine())
