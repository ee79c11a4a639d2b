"""How it stands, for people and machines: one set of figures behind `status`, /metrics, /healthz and a text file."""
