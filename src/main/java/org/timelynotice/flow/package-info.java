/** Read first: the few things the program does, a verb each, from a message kept to a notice given. */
@NullMarked
package org.timelynotice.flow;

import org.jspecify.annotations.NullMarked;
