/** Who is told and how: people, the ways to reach them that they called safe, their hours, their language, and what they asked for. */
@NullMarked
package org.timelynotice.recipient;

import org.jspecify.annotations.NullMarked;
