/** What is asked of whoever registers a case, and the conflict check: nobody on the other side is ever told. */
@NullMarked
package org.timelynotice.registration;

import org.jspecify.annotations.NullMarked;
