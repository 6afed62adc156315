# compare: stderr
name = "Анна"
print("hello, + name)
