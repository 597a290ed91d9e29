"""XML that nobody vouches for: parsed under limits, its places addressed, its numbers bounded."""
