class _LazyLogger:
    # The package `logging` is imported when somebody logs: most programs never do.
    def __getattr__(self, name):
        import logging
        return getattr(logging.getLogger('asyncio'), name)


logger = _LazyLogger()
