/** The notice ledger: what is owed to whom by when, what replaces what, and how every duty ends. The ledger is the schedule. */
@NullMarked
package org.timelynotice.notice;

import org.jspecify.annotations.NullMarked;
