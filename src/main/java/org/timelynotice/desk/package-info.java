/** What is handed to a person: weak matches to decide, notices that no machine could give. */
@NullMarked
package org.timelynotice.desk;

import org.jspecify.annotations.NullMarked;
