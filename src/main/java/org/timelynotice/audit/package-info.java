/** Remembers every decision, in one chain for each case, so that nothing can be altered, slipped in or taken out unnoticed. */
@NullMarked
package org.timelynotice.audit;

import org.jspecify.annotations.NullMarked;
