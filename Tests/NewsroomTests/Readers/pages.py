"""Reads pages as the HTML standard says, and allows no fault; prints what could run or be loaded, and broken links."""
import os
import sys

import html5lib

forbidden = {"script", "iframe", "object", "embed", "img", "link", "base", "form", "svg", "math", "audio", "video"}
root = sys.argv[1]
pages = [os.path.join(folder, name) for folder, _, names in os.walk(root) for name in names if name.endswith(".html")]
for page in sorted(pages):
    with open(page, "rb") as file:
        document = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(file, transport_encoding="utf-8")
    names = {element.get("id") for element in document.iter() if element.get("id")}
    for element in document.iter():
        if element.tag in forbidden or any(name.startswith("on") for name in element.attrib):
            print(page, element.tag, element.attrib)
        target = element.get("href")
        if target is None:
            continue
        if target.startswith("#"):
            whole = target[1:] in names
        elif ":" in target.split("/")[0]:
            whole = target.split(":")[0].lower() in ("http", "https", "mailto", "tel")
        else:
            whole = os.path.isfile(os.path.normpath(os.path.join(os.path.dirname(page), target)))
        if not whole:
            print(page, "leads nowhere:", target)
