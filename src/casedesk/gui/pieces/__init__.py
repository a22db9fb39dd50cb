"""The shared pieces that every window is put together from."""
