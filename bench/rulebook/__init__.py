"""What ``bench/rules.py`` is made of: labels, the names that they go by, and when a finding meets one."""
