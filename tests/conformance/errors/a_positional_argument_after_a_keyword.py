# compare: stderr
print(end="", "a")
