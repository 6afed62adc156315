# compare: stderr
price = 5 € + 1
