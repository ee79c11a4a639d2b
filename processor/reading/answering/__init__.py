"""What a mail answers beside coming, one subject a module: drinks, diet, access, themes. Pure."""
