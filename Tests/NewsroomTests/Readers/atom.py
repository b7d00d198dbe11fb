"""Reads a feed with feedparser, which must find no fault in it; prints each entry's id, date and title."""
import sys

import feedparser

feed = feedparser.parse(sys.argv[1])
if feed.bozo or feed.version != "atom10":
    sys.exit(f"{feed.version}: {feed.get('bozo_exception')}")
for entry in feed.entries:
    print("\t".join([entry.id, entry.updated, entry.title]))
