"""Reads vCards with vobject; prints for each its name, phones and e-mails, with tabs between them."""
import sys

import vobject

with open(sys.argv[1], newline="", encoding="utf-8") as file:
    for card in vobject.readComponents(file.read()):
        card.validate(raiseException=True)
        phones = [each.value for each in card.contents.get("tel", [])]
        emails = [each.value for each in card.contents.get("email", [])]
        print("\t".join([card.fn.value, "; ".join(phones), "; ".join(emails)]))
