/** What the use cases need from outside: a transaction, and what each room has on record. */
@NullMarked
package org.timelynotice.flow.port;

import org.jspecify.annotations.NullMarked;
