/** Keeps secrets: what is sealed under a name can be opened until the key of that name is shredded. */
@NullMarked
package org.timelynotice.vault;

import org.jspecify.annotations.NullMarked;
