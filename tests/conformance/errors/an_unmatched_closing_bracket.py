# compare: stderr
result = (1 + 2))
