"""What all formats of Office Open XML share: the package, its pointers, passwords and properties."""
