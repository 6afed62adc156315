# compare: stderr
# compile() of a str counts characters, of bytes without a declaration bytes; errors of the compiler itself are always bytes.
import traceback

TEXTS = ['приз = "чай" кофе', 'f("чай" кофе)', '"чай"; return "кофе"', 'x = "чай" + 0777', "ч = b'ё'", '"чай"; ё = \\ 1',
         'x = 1; "чай"; from __future__ import annotations', "(c c)", "(d d)", "print[0] = 1\nx = = 2", "x = 2ё"]

for text in TEXTS:
    for source in text, text.encode(), b"\xef\xbb\xbf" + text.encode(), b"# coding: utf-8\n" + text.encode():
        try:
            compile(source, "lesson.py", "exec")
        except SyntaxError as error:
            print(error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)

try:
    exec("чай = 1 +\n")
except SyntaxError:
    traceback.print_exc()

compile('ответ = f("чай" кофе)', "lesson.py", "exec")
