# Words as the shell sees them.
import re
import sys
from collections import deque
from io import StringIO

__all__ = ['shlex', 'split', 'quote', 'join']

_find_unsafe = re.compile(r'[^\w@%+=:,./-]', re.ASCII).search


def quote(s):
    if not s:
        return "''"
    if _find_unsafe(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return ' '.join(map(quote, split_command))


_WORD, _PUNCTUATION, _BETWEEN = 'a', 'c', ' '  # states; a quote or an escape is a state too


class shlex:
    """Reads a text word by word."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = StringIO(instream)
        self.instream = sys.stdin if instream is None else instream
        self.infile = None if instream is None else infile
        self.posix = posix
        self.eof = None if posix else ''
        self.commenters = '#'
        self.wordchars = 'abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'
        if posix:
            self.wordchars += ('ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ'
                               'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ')
        self.whitespace = ' \t\r\n'
        self.whitespace_split = False
        self.quotes = '\'"'
        self.escape = '\\'
        self.escapedquotes = '"'
        self.state = _BETWEEN
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ''
        self.filestack = deque()
        self.source = None
        self._punctuation_chars = '();<>|&' if punctuation_chars is True else punctuation_chars or ''
        if punctuation_chars:
            self._pushback_chars = deque()
            letters = self.wordchars + '~-./*?='
            self.wordchars = ''.join([c for c in letters if c not in self._punctuation_chars])

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        if isinstance(newstream, str):
            newstream = StringIO(newstream)
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile, self.instream, self.lineno = newfile, newstream, 1

    def pop_source(self):
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = _BETWEEN

    def get_token(self):
        if self.debug:
            raise NotImplementedError('shlex.debug is not there in aioscope: leave it 0')
        if self.pushback:
            return self.pushback.popleft()
        raw = self.read_token()
        if self.source is not None:
            while raw == self.source:
                found = self.sourcehook(self.read_token())
                if found:
                    newfile, newstream = found
                    self.push_source(newstream, newfile)
                raw = self.get_token()
        while raw == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            raw = self.get_token()
        return raw

    def read_token(self):
        self._quoted, self._escaped_in = False, _BETWEEN
        done = False
        while not done:
            c = self._pushback_chars.pop() if self._punctuation_chars and self._pushback_chars \
                else self.instream.read(1)
            if c == '\n':
                self.lineno += 1
            if self.state is None:
                self.token = ''
                break
            if self.state == _BETWEEN:
                done = self._between(c)
            elif self.state in self.quotes:
                done = self._in_quotes(c)
            elif self.state in self.escape:
                done = self._escaped(c)
            else:
                done = self._in_word(c)
        result, self.token = self.token, ''
        return None if self.posix and not self._quoted and result == '' else result

    # -- one character in a state; true: the word ends

    def _has_word(self):
        return bool(self.token or self.posix and self._quoted)

    def _between(self, c):
        if not c:
            self.state = None
            return True
        if c in self.whitespace:
            return self._has_word()
        if c in self.commenters:
            self._skip_line()
        elif self.posix and c in self.escape:
            self._escaped_in, self.state = _WORD, c
        elif c in self.wordchars:
            self.token, self.state = c, _WORD
        elif c in self._punctuation_chars:
            self.token, self.state = c, _PUNCTUATION
        elif c in self.quotes:
            if not self.posix:
                self.token = c
            self.state = c
        elif self.whitespace_split:
            self.token, self.state = c, _WORD
        else:
            self.token = c
            return self._has_word()
        return False

    def _in_quotes(self, c):
        self._quoted = True
        if not c:
            raise ValueError('No closing quotation')
        if c == self.state:
            if not self.posix:
                self.token += c
                self.state = _BETWEEN
                return True
            self.state = _WORD
        elif self.posix and c in self.escape and self.state in self.escapedquotes:
            self._escaped_in, self.state = self.state, c
        else:
            self.token += c
        return False

    def _escaped(self, c):
        if not c:
            raise ValueError('No escaped character')
        if self._escaped_in in self.quotes and c not in (self.state, self._escaped_in):
            self.token += self.state  # in quotes an escape stands for itself before other characters
        self.token += c
        self.state = self._escaped_in
        return False

    def _in_word(self, c):
        if not c:
            self.state = None
            return True
        if c in self.whitespace:
            self.state = _BETWEEN
            return self._has_word()
        if c in self.commenters:
            self._skip_line()
            if self.posix:
                self.state = _BETWEEN
                return self._has_word()
        elif self.state == _PUNCTUATION:
            if c not in self._punctuation_chars:
                self._pushback_chars.append(c)
                self.state = _BETWEEN
                return True
            self.token += c
        elif self.posix and c in self.quotes:
            self.state = c
        elif self.posix and c in self.escape:
            self._escaped_in, self.state = _WORD, c
        elif c in self.wordchars or c in self.quotes \
                or self.whitespace_split and c not in self._punctuation_chars:
            self.token += c
        else:
            if self._punctuation_chars:
                self._pushback_chars.append(c)
            else:
                self.pushback.appendleft(c)
            self.state = _BETWEEN
            return self._has_word()
        return False

    def _skip_line(self):
        self.instream.readline()
        self.lineno += 1

    def sourcehook(self, newfile):
        raise NotImplementedError('shlex.source is not there in aioscope: a lesson reaches no file')

    def error_leader(self, infile=None, lineno=None):
        return '"%s", line %d: ' % (infile or self.infile, lineno or self.lineno)

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    if s is None:
        import warnings
        warnings.warn("Passing None for 's' to shlex.split() is deprecated.", DeprecationWarning, 2)
    words = shlex(s, posix=posix)
    words.whitespace_split = True
    if not comments:
        words.commenters = ''
    return list(words)
