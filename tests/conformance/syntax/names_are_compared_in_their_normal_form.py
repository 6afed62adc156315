"""Identifiers are compared in their form NFKC: ligatures, styled letters and accents that stand apart are the
plain ones; a text for getattr is taken as it is. The names of a new module come in a fixed order."""
ﬁn = 1
print(fin)
é = 2
print(é, [n for n in globals() if n[0] != '_'])
𝐱𝐲 = 3
print(xy)
class Aª:
    def ﬀ(self, ſ): return ſ
    µ = 'micro'
print(Aa().ff(s=5), Aa.μ, vars(Aa).keys() - {'__module__', '__dict__', '__weakref__', '__doc__'})
def f(*, Ⅷ=1, **kw): return Ⅷ, kw
print(f(VIII=4, Å=1))
가 = 7; 각 = 8
print(가, 각, [ascii(n) for n in globals()])
ạ̇̄ = 1
print([ascii(n) for n in globals()][-1])
print(getattr(Aa, 'ﬀ', None))
import ﬁnder_that_is_not
