# compare: stderr
x = 1
print(f"value: {}")
