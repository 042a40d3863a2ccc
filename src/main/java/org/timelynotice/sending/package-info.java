/** Sending: the ladder of a reader's addresses, what is said and when, the calls of providers, and what their answers make of a notice. */
@NullMarked
package org.timelynotice.sending;

import org.jspecify.annotations.NullMarked;
