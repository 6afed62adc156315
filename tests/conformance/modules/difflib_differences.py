# Differences of sequences, with random ones.
import difflib, random
a="one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n".splitlines(True); b="one\ntwoo\nfour\n5\nfive\nsix\nseven\neight\nnine\n".splitlines(True)
print(''.join(difflib.ndiff(a,b))); print(''.join(difflib.unified_diff(a,b,'a','b','d1'))); print(''.join(difflib.context_diff(a,b,'a','b')))
print(difflib.get_close_matches('appel',['ape','apple','peach','puppy']), difflib.SequenceMatcher(None,'abcd','bcde').ratio(), difflib.SequenceMatcher(lambda x:x==' ',' abcd','abcd abcd').get_matching_blocks())
for i in range(200):
    x=[''.join(random.choice('abc ') for _ in range(random.randint(0,7))) for _ in range(random.randint(0,8))]
    y=[''.join(random.choice('abc ') for _ in range(random.randint(0,7))) for _ in range(random.randint(0,8))]
    y+=x[:random.randint(0,5)]
    print(list(difflib.ndiff(x,y)), list(difflib.unified_diff(x,y,n=1)), difflib.SequenceMatcher(None,x,y).get_opcodes())
    s=''.join(random.choice('abc ') for _ in range(40)); t=''.join(random.choice('abc ') for _ in range(40)); m=difflib.SequenceMatcher(None,s,t); print(m.ratio(), m.quick_ratio(), m.get_opcodes())
