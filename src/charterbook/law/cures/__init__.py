"""What repairs a fault: by the statute of each jurisdiction, with the days from and to which it is open."""
