/** Keeps the vault's wrapped keys in PostgreSQL. */
@NullMarked
package org.timelynotice.vault.adapter;

import org.jspecify.annotations.NullMarked;
