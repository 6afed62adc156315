import sys
sys.stderr = sys.stdout
print("a")
sys.exit("the last words")
