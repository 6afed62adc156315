# compare: stderr
# A warning about a text that is no file shows no line of it.
eval("1 is 1")
exec("x = '\\d'\ny = 1 is 2\nassert (1, 2)")
compile("\n\n[(1, 2) (3, 4)]", "there.py", "exec")
exec("é = f'''\n{a\n b é}'''")
