# time.gmtime at its limits, json.loads of what is nested hundreds of levels deep, \g<...> with numbers written oddly.
import json
import re
import time
import warnings


def show(make):
    try:
        print(repr(make())[:150])
    except Exception as e:
        print(type(e).__name__, e)


for t in (67768036191676799, 67768036191676800, -67768040609740800, -67768040609740801, 1e17, 1e30, 10 ** 20, -1.5, 'x',
          float('nan'), 10 ** 12, True):
    show(lambda: time.gmtime(t))
    if type(t) is not int or abs(t) < 10 ** 15 or abs(t) > 10 ** 18:
        show(lambda: time.ctime(t))
    show(lambda: time.localtime(t).tm_year)

for n in (100, 399, 400, 500, 900):
    text = '[' * n + ']' * n
    print(json.dumps(json.loads(text)) == text, type(json.loads('{"a":' * n + '1' + '}' * n)).__name__)
for text in ('[' * 2000 + ']' * 2000, '{"a":' * 100000, '[' * 100000):
    show(lambda: json.loads(text))

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    for template in (r'<\g< 1>>', r'\g<1 >', r'\g<+1>', r'\g<0_1>', r'\g<01>', r'\g<-1>', r'\g<1_0>', r'\g<1__0>',
                     r'\g<x y>', r'\g<99999999999>', r'\g< 99999999999>'):
        try:
            print(re.sub('(a)', template, 'bab'))
        except re.error as e:
            print(e)
print([str(w.message) for w in seen])
