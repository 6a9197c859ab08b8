"""How well the reader reads: its facts beside those that a careful reader of the law finds, with two baselines."""
