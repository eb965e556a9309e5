"""What is measured rather than tested: run by `make bench`."""
