"""Articles of incorporation and the classes of stock they create."""
