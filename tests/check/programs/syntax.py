import asynci  #! 8: ModuleNotFoundError: No module named 'asynci'
if x = 3:  #! 4: SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
    pass
def f(:  #! 7: SyntaxError: invalid syntax
    asyncio.sleep(1)  #! 5: warning: coroutine 'asyncio.sleep' was never awaited
import asyncio
def h():
    await g()  #! 5: SyntaxError: 'await' outside async function
print "hello"  #! 1: SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?
class A  #! 10: SyntaxError: expected ':'
    def m(self):
        return asyncio.foo  #! 24: AttributeError: module 'asyncio' has no attribute 'foo'
for i in range(3):
print(i)  #! 1: IndentationError: expected an indented block after 'for' statement on line 13
x = 'abc  #! 5: SyntaxError: unterminated string literal
