# compare: stderr
print("never")
return 5
