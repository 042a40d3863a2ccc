/** The shapes in which values lie in the database, apart from the domain's own records, each with its version; known to adapters alone. */
@NullMarked
package org.timelynotice.stored;

import org.jspecify.annotations.NullMarked;
