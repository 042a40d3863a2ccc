/** PostgreSQL and Spring wiring of the referral room. */
@NullMarked
package org.timelynotice.referral.adapter;

import org.jspecify.annotations.NullMarked;
