"""The desk of a trade union's worker-service centre."""

__version__ = "0.1.0"
