# compare: stderr
x = 1
text = """never
ends
