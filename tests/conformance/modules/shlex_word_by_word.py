# shlex.shlex in both modes, with punctuation, comments, tokens pushed back, and what is wrong.
import io
import shlex

TEXTS = [
    'a b', ' one  "two three" four ', "it's 'quoted' text", 'a\\ b c\\"d', 'x="1 2"y', '# comment\nword # more\nlast',
    'a && b || c; d >f >> "g h"', '(a)(b)&&c', 'path/to-file.txt --opt=3 *.py ~/x', '"" \'\' ""x', 'open "quote', 'end\\',
    '"a\\"b\\c\\\\"', "'a\\'", 'é über ñ', 'a\x0bb\xa0c', 'a\n\nb\n', '', '   ', 'a|&;<>', '"x"y\'z\'', '!"%', 'a#b', "a'b c'd e",
]


def words(text, **options):
    split = options.pop('whitespace_split', False)
    reader = shlex.shlex(text, **options)
    reader.whitespace_split = split
    found = []
    try:
        for word in reader:
            found.append(word)
    except ValueError as error:
        found.append(error)
    return found, reader.lineno


for text in TEXTS:
    print(repr(text))
    for posix in (False, True):
        for punctuation in (False, True, '|&'):
            for split in (False, True):
                print('   ', posix, punctuation, split,
                      *words(text, posix=posix, punctuation_chars=punctuation, whitespace_split=split))
    for options in ({}, {'comments': True}, {'posix': False}):
        try:
            print('   ', options, shlex.split(text, **options))
        except ValueError as error:
            print('   ', options, error)

reader = shlex.shlex(io.StringIO('one two'), 'file.txt')
reader.push_token('zero')
print(reader.get_token(), reader.get_token(), reader.error_leader(), reader.error_leader('other', 7))
reader.push_source('in between', 'inner')
print(reader.infile, list(reader), reader.infile, repr(reader.get_token()))
print(shlex.shlex('a', posix=True).eof, repr(shlex.shlex('a').eof), shlex.shlex('a', punctuation_chars='|').punctuation_chars)
reader = shlex.shlex('a:b,c', posix=True)
reader.whitespace, reader.wordchars, reader.quotes, reader.commenters = ':', reader.wordchars + ',', '', ''
print(list(reader))
try:
    reader.punctuation_chars = ';'
except AttributeError as error:
    print(error)
