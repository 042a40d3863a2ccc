package org.timelynotice.consent.adapter;

/** What names people in a release of information, as it is stored. */
record StoredRelease(String purpose, String witness, String by) {}
