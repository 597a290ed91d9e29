"""Which texts say the same in two languages: on a slide, across slides, in time."""
