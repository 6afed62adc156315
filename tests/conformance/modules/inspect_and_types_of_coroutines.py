import asyncio
import inspect
import types


@types.coroutine
def legacy():
    yield


async def native():
    await legacy()


def plain(a, /, b: int, *c, d=4, **e) -> "str":
    return inspect.currentframe().f_code.co_name


c = native()
print(inspect.getcoroutinestate(c), inspect.iscoroutine(c), inspect.isawaitable(legacy()), inspect.iscoroutinefunction(legacy), asyncio.iscoroutinefunction(native))
c.send(None)
print(inspect.getcoroutinestate(c), c.cr_await is not None, c.cr_frame.f_lineno, c.cr_code.co_name)
c.close()
print(inspect.getcoroutinestate(c), c.cr_frame)
sig = inspect.signature(plain)
print(sig, list(sig.parameters), sig.parameters["d"].default, sig.parameters["b"].annotation, sig.return_annotation, [p.kind.name for p in sig.parameters.values()])
print(plain(1, 2), inspect.isfunction(plain), inspect.isbuiltin(print), inspect.ismodule(asyncio), inspect.isclass(int), inspect.getmembers(type("T", (), {"x": 1, "_y": 2}), lambda v: isinstance(v, int)))
print(sig.bind(1, 2, 3, d=5).arguments, inspect.getfullargspec(plain).args, inspect.getmodule(plain).__name__, inspect.unwrap(plain) is plain, inspect.getsource(plain).splitlines()[0])
print(types.FunctionType is type(plain), types.CoroutineType is type(c), isinstance(legacy(), types.GeneratorType), types.SimpleNamespace(a=1), isinstance(plain, types.LambdaType))
