import textwrap


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


txt = "The quick brown fox jumped over the lazy-dog -- it's well-known (e.g. state-of-the-art) hello--world. Supercalifragilisticexpialidocious!  Two  spaces."
for w in (10, 20, 40, 70):
    print(textwrap.wrap(txt, w))
print(textwrap.fill(txt, 30, initial_indent='* ', subsequent_indent='  '))
print(textwrap.shorten(txt, 40))
print(textwrap.shorten(txt, 12, placeholder='...'))
attempt(lambda: textwrap.wrap(txt, 0))
print(textwrap.wrap(txt, 15, break_long_words=False), textwrap.wrap(txt, 15, break_on_hyphens=False), textwrap.wrap('', 10), textwrap.wrap('   ', 10), textwrap.wrap('a\tb\nc', 10), textwrap.wrap(txt, 25, max_lines=2))
attempt(lambda: textwrap.shorten('hello world', 3))
print(repr(textwrap.dedent('\n    a\n      b\n    \n   \tc\n  ')), repr(textwrap.dedent('  x\n y\n')), repr(textwrap.indent('a\n\nb\n', '> ')), repr(textwrap.indent('a\n\nb', '> ', lambda l: True)))
print(textwrap.wrap('word-a-b aaaa-bbbb-cccc 1-2-3 a-b -x- --opt --long-option=value foo-- bar', 8))
print(textwrap.wrap('Hello. world! "Yes." no', 80, fix_sentence_endings=True))
