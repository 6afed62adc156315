import string

for name in ("ascii_letters", "ascii_lowercase", "ascii_uppercase", "digits", "hexdigits", "octdigits", "printable", "punctuation", "whitespace"):
    print(name, ascii(getattr(string, name)))
print(string.capwords("hello  wORLD foo"), string.capwords("a-b-c", "-"))
for text in ("$name is ${age}", "$$5 and $name", "no fields", "${name}s $age$name", "$_x $x1y", ""):
    t = string.Template(text)
    print(t.safe_substitute(name="Ada"), t.substitute({"age": 36, "_x": 1}, name="Ada", x1y=2), t.template, t.is_valid(), t.get_identifiers())
for text in ("$", "a $ b", "$1", "${", "${name", "line\n  $!x", "${na me}"):
    t = string.Template(text)
    print(repr(t.safe_substitute(name=1)), t.is_valid())
    try:
        print(t.substitute(name=1))
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
try:
    string.Template("$missing").substitute(x=1)
except KeyError as error:
    print(repr(error))
f = string.Formatter()
print(f.format("{0} {0!r:>5} {name:.1f} {{}} {1.real} {2[0]} {2[1]}", 1, 2, "ab", name=1.25), f.format("{}-{}", 1, 2))


class Shout(string.Formatter):
    def format_field(self, value, spec):
        return super().format_field(value, "") + "!" if spec == "!" else super().format_field(value, spec)

    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kwargs)


print(Shout().format("{0:!} {x} {y:>6}", "hi", y=3))
