"""The law by date: each paper is asked what the paper itself and the statute of its day demand."""
