/** One sending: the words of a message, the one attempt to hand it to a provider, and what providers and readers say back. */
@NullMarked
package org.timelynotice.delivery;

import org.jspecify.annotations.NullMarked;
