"""Bytes of a mail, whatever their shape, to fields, parts and text. Used by message.py only."""
