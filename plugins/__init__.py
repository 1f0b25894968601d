"""The engine of Portal Prokopim: domain, data, output, and one package per family of outputs."""
