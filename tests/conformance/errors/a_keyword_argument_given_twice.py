# compare: stderr
print("a", end="", sep="", end="x")
