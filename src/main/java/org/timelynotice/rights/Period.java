package org.timelynotice.rights;

/** A length of time as a statute writes it, such as ten days or two business days. */
record Period(int value, Unit unit) {}
