/** Whether an event concerns a case that is followed, and whether a charge is one of trafficking: linked, doubtful with its reason, or neither. */
@NullMarked
package org.timelynotice.correlation;

import org.jspecify.annotations.NullMarked;
