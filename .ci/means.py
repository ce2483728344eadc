"""Prints a table of scores, a document a line, and their means.

Usage: means.py TITLE < LINES, each a name and the scorer's JSON object.
"""
import json, sys

rows = []
for line in sys.stdin:
    name, _, score = line.strip().partition(" ")
    s = json.loads(score)
    rows.append((name, s["grounded"], s["tight"], s["core"]["precision"], s["core"]["recall"], s["core"]["f1"], s["full"]["f1"]))
print(f"== {sys.argv[1]}\n{'document':20s} grounded tight  core P     R    F1  full F1")
for name, *values in rows + [("mean", *(sum(r[i] for r in rows) / len(rows) for i in range(1, 7)))]:
    print(f"{name:20s} " + "  ".join(f"{v:6.3f}" for v in values))
