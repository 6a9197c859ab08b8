"""LexNLP in its fast mode: amounts, dates, money, definitions. Its sentence model and tagger are trained on the corpus,
as the published ones are downloads: the same code and speed, not the same quality."""

import pickle
import sys
from pathlib import Path

import nltk
from nltk.tag.perceptron import PerceptronTagger
from nltk.tokenize.punkt import PunktSentenceTokenizer, PunktTrainer

from loop import serve

DATA = Path(sys.prefix) / "nltk_data"
nltk.data.path.insert(0, str(DATA))
MODEL = DATA / "tokenizers" / "punkt" / "PY3" / "english.pickle"
TAGGER = DATA / "taggers" / "averaged_perceptron_tagger" / "averaged_perceptron_tagger.pickle"


def train():
    """The sentence model and the tagger, from the corpus: words tagged by their shape."""
    texts = [path.read_text() for path in sorted(Path(sys.argv[1]).glob("*.txt"))[:20]]
    trainer = PunktTrainer()
    for text in texts:
        trainer.train(text, finalize=False)
    model = PunktSentenceTokenizer(trainer.get_params())
    MODEL.parent.mkdir(parents=True, exist_ok=True)
    for place in (MODEL, MODEL.parent.parent / "english.pickle"):
        place.write_bytes(pickle.dumps(model))
    tagger = PerceptronTagger(load=False)
    sentences = [
        [
            (word, "CD" if word[0].isdigit() else "NNP" if word[0].isupper() else "IN" if len(word) < 4 else "NN")
            for word in sentence.split()
        ]
        for text in texts[:3]
        for sentence in model.tokenize(text)
    ]
    tagger.train([sentence for sentence in sentences if sentence], nr_iter=2)
    TAGGER.parent.mkdir(parents=True, exist_ok=True)
    TAGGER.write_bytes(pickle.dumps((tagger.model.weights, tagger.tagdict, tagger.classes)))


if not TAGGER.exists():
    train()

from lexnlp.extract.en.amounts import get_amounts  # noqa: E402
from lexnlp.extract.en.dates import get_dates  # noqa: E402
from lexnlp.extract.en.definitions import get_definitions  # noqa: E402
from lexnlp.extract.en.money import get_money  # noqa: E402


def work(papers):
    """All four extractors; how many things they found."""
    found = 0
    for _, data in papers:
        text = data.decode()
        found += sum(1 for _ in get_amounts(text, extended_sources=False))
        found += (
            sum(1 for _ in get_dates(text)) + sum(1 for _ in get_money(text)) + sum(1 for _ in get_definitions(text))
        )
    return found


serve(work)
