package org.timelynotice.desk.adapter;

import java.util.Optional;

/** Whom a person told, and what they noted, as it is stored. */
record StoredWords(Optional<String> to, Optional<String> note) {}
