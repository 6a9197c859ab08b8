"""eyecite with its default tokenizer: citations in a text."""

from eyecite import get_citations

from loop import serve

serve(lambda papers: sum(len(get_citations(data.decode())) for _, data in papers))
