"""What earlier builds worked out, kept by content: safe to delete, useless to another version."""
