import re
from collections import ChainMap, Counter, defaultdict
from itertools import groupby
from string import Template

SCRIPT = """
# комментарий
set name = Аня
set count = 3
say Hello, $name! You have ${count} apples.
repeat 2 say again
add count 4
say $name: $count
bad command here
if count > 5 say many
"""


class CommandError(ValueError):
    def __init__(self, line_number, line):
        super().__init__(f"line {line_number}: {line!r}")
        self.line_number = line_number


class Interpreter:
    def __init__(self):
        self.scope = ChainMap({}, {"name": "nobody"})
        self.output = []

    def say(self, text):
        self.output.append(Template(text).safe_substitute(self.scope))

    def execute(self, line, number):
        if m := re.fullmatch(r"set (\w+)\s*=\s*(.+)", line):
            key, value = m.groups()
            self.scope[key] = int(value) if value.isdigit() else value
        elif line.startswith("say "):
            self.say(line.removeprefix("say "))
        elif m := re.fullmatch(r"repeat (\d+) (?P<rest>.*)", line):
            for _ in range(int(m[1])):
                self.execute(m["rest"], number)
        elif m := re.fullmatch(r"add (\w+) (-?\d+)", line):
            self.scope[m[1]] += int(m[2])
        elif m := re.fullmatch(r"if (\w+) ([<>]=?|==) (\d+) (.*)", line):
            left, right = self.scope[m[1]], int(m[3])
            if {"<": left < right, ">": left > right, "==": left == right}.get(m[2], False):
                self.execute(m[4], number)
        else:
            raise CommandError(number, line)


interpreter = Interpreter()
errors = defaultdict(list)
for number, line in enumerate(SCRIPT.strip().splitlines(), 1):
    line = line.partition("#")[0].strip()
    if not line:
        continue
    try:
        interpreter.execute(line, number)
    except CommandError as e:
        errors[e.line_number].append(str(e))
print(*interpreter.output, sep="\n")
print(dict(errors), dict(interpreter.scope))
print(Counter(line.split()[0] for line in SCRIPT.split("\n") if line).most_common(3))
print([(k, len(list(g))) for k, g in groupby(sorted(len(w) for w in SCRIPT.split()))])
