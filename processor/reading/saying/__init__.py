"""What sentences say of coming and staying away, clause by clause. Pure."""
