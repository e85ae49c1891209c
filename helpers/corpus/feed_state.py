"""What is remembered of feeds from poll to poll, in a file that is written whole or not at all."""

from __future__ import annotations

import json
import time
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from helpers.atomic import write_whole
from helpers.corpus.items import CorpusError

PAGES = 100_000  # addresses of pages kept


@dataclass
class Feed:
    """What is known of a feed: the marks of the last version read, and the address that gave them."""

    ids: list[str] = field(default_factory=list)
    url: str | None = None
    etag: str | None = None
    modified: str | None = None


@dataclass
class Entry:
    """An article to fetch, as its feed tells of it."""

    url: str
    title: str | None
    published: str | None
    publisher: str | None
    tries: int = 0


@dataclass
class State:
    """All that is remembered from poll to poll."""

    feeds: dict[str, Feed] = field(default_factory=dict)
    waiting: list[Entry] = field(default_factory=list)
    pages: dict[str, None] = field(default_factory=dict)  # addresses read or waiting; a set that keeps its order
    asked: dict[str, float] = field(default_factory=dict)  # host → when it was asked last
    until: dict[str, float] = field(default_factory=dict)  # host → when it may be asked again
    finished: bool = True
    last: dict[str, Any] | None = None  # what the last poll found: a Done

    @classmethod
    def of(cls, path: Path) -> State:
        """Return what a state file holds, nothing where there is none yet.

        Raises:
            CorpusError: if the file is something else.
        """
        try:
            told = json.loads(path.read_text(encoding="utf-8"))
            if told.pop("holds") != "feeds" or {one.name for one in fields(cls)} != set(told):
                raise ValueError("other fields")
            told["feeds"] = {url: Feed(**one) for url, one in told["feeds"].items()}
            told["waiting"] = [Entry(**one) for one in told["waiting"]]
            told["pages"] = dict.fromkeys(told["pages"])
            for name in ("asked", "until"):
                told[name] = {host: float(at) for host, at in told[name].items()}
            return cls(**told)
        except FileNotFoundError:
            return cls()
        except OSError as error:
            raise CorpusError(f"{path} cannot be read ({error.strerror}). Choose another file for state=.") from None
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            raise CorpusError(f"{path} holds no state of feeds. Choose another file for state=.") from None

    def write(self, path: Path) -> None:
        """Write it, whole or not at all."""
        now = time.time()
        told = {"holds": "feeds"} | asdict(self)
        told["pages"] = list(self.pages)[-PAGES:]
        told["asked"] = {host: at for host, at in self.asked.items() if now - at < 3600}
        told["until"] = {host: at for host, at in self.until.items() if at > now}
        write_whole(path, json.dumps(told))
