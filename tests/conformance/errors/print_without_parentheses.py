# compare: stderr
name = "x"
print "hello", name
