from .unix_events import BaseSelectorEventLoop

__all__ = ('BaseSelectorEventLoop',)
