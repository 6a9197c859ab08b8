"""Papers that create a series: certificates of designation."""
