"""The program's own words: one file of templates a language, and one loader.

A further language is a further file: the tests hold it to the keys, placeholders and plural forms
that it needs.
"""
