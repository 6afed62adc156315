import asyncio
import functools
import time


def logged(handler):
    @functools.wraps(handler)
    async def wrapper(request):
        start = time.perf_counter()
        try:
            response = await handler(request)
            status = response["status"]
            return response
        except Exception as e:
            status = 500
            return {"status": 500, "error": repr(e)}
        finally:
            print(f"{request['method']:<5} {request['path']:<10} {status} {(time.perf_counter() - start) * 1000:.0f} ms")
    return wrapper


def with_auth(role):
    def decorator(handler):
        @functools.wraps(handler)
        async def wrapper(request):
            if request.get("user") != role:
                return {"status": 403}
            return await handler(request)
        return wrapper
    return decorator


class App:
    def __init__(self):
        self.routes = {}

    def route(self, path, *, method="GET"):
        def add(handler):
            self.routes[method, path] = handler
            return handler
        return add

    async def __call__(self, request):
        handler = self.routes.get((request["method"], request["path"]))
        if handler is None:
            return {"status": 404}
        return await handler(request)


app = App()


@app.route("/")
@logged
async def index(request):
    await asyncio.sleep(0.025)
    return {"status": 200, "body": "<h1>Привет</h1>"}


@app.route("/admin", method="POST")
@logged
@with_auth("root")
async def admin(request):
    await asyncio.sleep(0.1)
    return {"status": 201}


@app.route("/bug")
@logged
async def bug(request):
    return {"status": 200, "body": 1 / len(request.get("q", ""))}


async def main():
    requests = [dict(method="GET", path="/"), dict(method="POST", path="/admin"), dict(method="POST", path="/admin", user="root"), dict(method="GET", path="/bug"), dict(method="GET", path="/none")]
    for response in await asyncio.gather(*map(app, requests)):
        print(response)
    print(index.__name__, sorted(app.routes))


asyncio.run(main())
