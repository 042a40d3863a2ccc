/** The pages for people: what came in, what is due, what was sent, what waits for a person, and each notice explaining itself. */
@NullMarked
package org.timelynotice.web.console;

import org.jspecify.annotations.NullMarked;
