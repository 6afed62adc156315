"""Grows a program from a grammar of templates: a table from a kind of text to the texts it may be.

In a template `$kind` stands for a text of that kind, `$a` to `$h` for names that are new in each growth of the template, and a
line that is `$kind` alone for lines of that kind at its indentation; `$kind*3` for one to three of them. `$kind~` shares the
names of the template that it stands in. Where the depth is used
up, only templates are chosen that end soon.
"""

import random
import re

PLACE = re.compile(r"\$(?:([a-h])(?![a-z_])|([a-z_]+)(~)?(?:\*(\d))?)")
ENDLESS = 1000


def heights(grammar):
    """How many growths below each kind are needed at least."""
    found = dict.fromkeys(grammar, ENDLESS)
    while True:
        better = {kind: min(height(template, found) for template in table) for kind, table in grammar.items()}
        if better == found:
            return found
        found = better


def height(template, found):
    return 1 + max((found[place[1]] for place in PLACE.findall(template) if place[1]), default=0)


class Grower:
    def __init__(self, grammar, seed, depth):
        self.grammar, self.depth, self.heights = grammar, depth, heights(grammar)
        self.rng = random.Random(seed)
        self.count = 0

    def grow(self, kind, depth=None, names=None):
        depth = self.depth if depth is None else depth
        table = self.grammar[kind]
        if depth <= 0:
            most = max(self.heights[kind], 3 + depth)
            table = [template for template in table if height(template, self.heights) <= most]
        return self.fill(self.rng.choice(table), depth - 1, names)

    def fill(self, template, depth, names=None):
        names = {} if names is None else names
        return "\n".join(self.line(line, names, depth) for line in template.strip("\n").split("\n"))

    def line(self, line, names, depth):
        alone = PLACE.fullmatch(line.strip())
        if not alone or not alone[2]:
            return PLACE.sub(lambda place: self.place(place, names, depth), line)
        indent = line[:len(line) - len(line.lstrip())]
        times = self.rng.randint(1, int(alone[4] or 1)) if depth > 0 else 1
        grown = "\n".join(self.grow(alone[2], depth, names if alone[3] else None) for _ in range(times))
        return "\n".join(indent + each for each in grown.split("\n"))

    def place(self, place, names, depth):
        if place[2]:
            return self.grow(place[2], depth, names if place[3] else None)
        if place[1] not in names:
            self.count += 1
            names[place[1]] = f"{place[1]}{self.count}"
        return names[place[1]]
