"""Persons in lists, tables, forms and address books. Pure."""
