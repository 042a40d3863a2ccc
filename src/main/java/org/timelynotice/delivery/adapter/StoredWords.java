package org.timelynotice.delivery.adapter;

/** Words that somebody wrote, as they are stored. */
record StoredWords(String from, String text) {}
