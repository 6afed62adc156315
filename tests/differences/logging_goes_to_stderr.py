# compare: stderr
import asyncio
import logging

logging.warning("before any configuration")
logging.info("not shown")
logging.basicConfig(level=logging.DEBUG, format="%(asctime)s %(levelname)-8s %(name)s %(funcName)s:%(lineno)d %(message)s", force=True)
log = logging.getLogger("app.worker")


async def work(n):
    log.info("start %d of %s", n, {"a": 1})
    await asyncio.sleep(n)
    try:
        1 / (n - 1)
    except ZeroDivisionError:
        log.exception("failed with %r", n)
    log.debug("end %s", n)


async def main():
    await asyncio.gather(work(1), work(2))
    log.warning("no arguments %d")
    log.error("bad arguments %d", "x", exc_info=False) if False else None
    log.log(35, "custom level")
    log.critical("done", extra={"k": 1})


asyncio.run(main())
child = logging.getLogger("app.worker.child")
child.setLevel(logging.ERROR)
child.warning("filtered")
child.error("shown")
print(log.name, log.getEffectiveLevel(), child.parent is log, logging.getLevelName(30), log.isEnabledFor(10), logging.getLogger().level, log)
handler = logging.StreamHandler()
handler.setFormatter(logging.Formatter("{levelname}|{message}|{threadName}|{relativeCreated:.0f}", style="{"))
other = logging.getLogger("other")
other.addHandler(handler)
other.propagate = False
other.warning("own handler")
try:
    raise KeyError("k")
except KeyError:
    other.error("with info", exc_info=True)
logging.disable(logging.ERROR)
other.error("disabled")
