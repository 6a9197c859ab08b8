"""In which orders the papers of a chain are added: from each paper on around the ring, forwards and backwards."""


def orders(papers: int) -> list[tuple[int, ...]]:
    """The orders of so many papers, each once: every paper comes first, and last, in some of them."""
    ring = tuple(range(papers))
    turned = [ring[start:] + ring[:start] for start in ring]
    return sorted({*turned, *(tuple(reversed(order)) for order in turned)})
