"""Where statements agree or differ, and who replies to whom."""
