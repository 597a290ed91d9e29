"""The report as a page of HTML: what a sales person looks at, and what to do first."""
