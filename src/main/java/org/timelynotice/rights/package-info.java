/** What the law asks for: given an event and a case, who is owed which notice, by when and under which citation. */
@NullMarked
package org.timelynotice.rights;

import org.jspecify.annotations.NullMarked;
