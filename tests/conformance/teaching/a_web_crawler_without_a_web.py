import asyncio
from dataclasses import dataclass, field

SITE = {
    "/": ["/a", "/b"],
    "/a": ["/b", "/c", "/missing"],
    "/b": ["/", "/c"],
    "/c": [],
}


@dataclass
class Crawler:
    limit: int = 2
    seen: set = field(default_factory=set)
    results: dict = field(default_factory=dict)

    def __post_init__(self):
        self.semaphore = asyncio.Semaphore(self.limit)

    async def fetch(self, url):
        async with self.semaphore:
            await asyncio.sleep(0.1 * len(url))
            try:
                return SITE[url]
            except KeyError:
                raise LookupError(f"404 {url}") from None

    async def crawl(self, url, depth=0):
        if url in self.seen:
            return
        self.seen.add(url)
        try:
            links = await self.fetch(url)
        except LookupError as e:
            print("  " * depth, e)
            return
        print("  " * depth, url, "->", len(links), "links")
        self.results[url] = len(links)
        async with asyncio.TaskGroup() as group:
            for link in links:
                group.create_task(self.crawl(link, depth + 1))


async def main():
    crawler = Crawler()
    await crawler.crawl("/")
    print(crawler.results, sorted(crawler.seen), f"{asyncio.get_running_loop().time():.1f}")


asyncio.run(main())
