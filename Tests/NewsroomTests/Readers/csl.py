"""Holds CSL-JSON against a schema, then has citeproc read it and print the ids of the items."""
import json
import sys
import warnings

import jsonschema
from citeproc.source.json import CiteProcJSON

schema, items = (json.load(open(name, encoding="utf-8")) for name in sys.argv[1:3])
jsonschema.Draft7Validator.check_schema(schema)
jsonschema.validate(items, schema)
warnings.simplefilter("error")
for key in CiteProcJSON(items):
    print(key)
