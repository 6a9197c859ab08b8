"""EDGAR from outside: asking the SEC's servers within their rules, and a company's papers out of its filings."""
