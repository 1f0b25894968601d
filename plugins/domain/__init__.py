"""What a leadership agenda is: pure Python, without files, clock, or Pelican."""
