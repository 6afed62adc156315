import logging
import logging.config

logging.getLogger("old").setLevel(logging.DEBUG)


class Only:
    def __init__(self, word):
        self.word = word

    def filter(self, record):
        return self.word in record.getMessage()


CONFIG = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"short": {"format": "%(levelname)s~%(message)s"}, "braces": {"format": "{name}|{message}", "style": "{"}},
    "filters": {"only": {"()": Only, "word": "db"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "short", "stream": "ext://sys.stdout", "level": "INFO"},
        "db": {"class": "logging.StreamHandler", "formatter": "braces", "stream": "ext://sys.stdout", "filters": ["only"]},
    },
    "loggers": {"app": {"handlers": ["console", "db"], "level": "DEBUG", "propagate": False}},
    "root": {"level": "WARNING", "handlers": ["console"]},
}
logging.config.dictConfig(CONFIG)
app = logging.getLogger("app")
app.info("db query")
app.debug("db detail")
app.info("hello")
logging.getLogger("app.sub").error("child")
logging.warning("root")
logging.info("hidden")
for bad in ({}, {"version": 2}, {"version": 1, "handlers": {"h": {"class": "logging.Nope"}}}, {"version": 1, "root": {"handlers": ["x"]}}):
    try:
        logging.config.dictConfig(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
