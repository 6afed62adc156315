# compare: stderr
import asyncio
order = []
def add(x): order.append(x)
async def main():
    loop = asyncio.get_running_loop(); t0 = loop.time()
    for d in (0.3, 0.1, 0.2, 0.1, 0, -1, 0.1): loop.call_later(d, add, ("later", d))
    loop.call_at(t0 + 0.1, add, "at"); loop.call_at(0, add, "past"); loop.call_soon(add, "soon"); h = loop.call_later(0.1, add, "cancelled"); loop.call_later(0.05, h.cancel)
    def chain(n):
        add(("chain", n)); 
        if n: loop.call_soon(chain, n - 1); loop.call_later(0, add, ("zero", n))
    loop.call_soon(chain, 3); await asyncio.sleep(0.5); print(order); order.clear()
    a, b = loop.call_later(1, add, 1), loop.call_later(2, add, 2); print(a < b, a <= a, a == b, b > a, a.when() < b.when(), hash(a) == hash(a.when())); 
    try: a < 3
    except TypeError as e: print(e)
    a.cancel(); a.cancel(); await asyncio.sleep(3); print(order, a.cancelled(), b.cancelled()); b.cancel(); print(b.cancelled())
    big = [loop.call_later(50 + i, add, i) for i in range(150)]; [h.cancel() for h in big[:100]]; await asyncio.sleep(0); [h.cancel() for h in big]; await asyncio.sleep(0)
    async def s(n, d): await asyncio.sleep(d); order.append(n)
    order.clear(); await asyncio.gather(*(s(i, d) for i, d in enumerate((0.2, 0.1, 0.2, 0, 0.1, -1)))); print(order)
    def late_cb(): loop.call_soon(order.append, "after stop"); loop.stop()
loop = asyncio.new_event_loop(); loop.run_until_complete(main()); order.clear()
loop.call_soon(add, 1); loop.call_soon(loop.stop); loop.call_soon(add, 2); loop.run_forever(); print(order); loop.call_soon(add, 3); loop.stop(); loop.run_forever(); print(order)
def again(n): add(n); n < 3 and loop.call_later(1, again, n + 1) or n == 3 and loop.stop()
loop.call_soon(again, 0); loop.run_forever(); print(order, loop.time()); loop.close()
