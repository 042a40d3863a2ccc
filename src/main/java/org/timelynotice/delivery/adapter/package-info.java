/** The providers: text messages by Twilio's interface, e-mail by SMTP, other systems by signed HTTP. */
@NullMarked
package org.timelynotice.delivery.adapter;

import org.jspecify.annotations.NullMarked;
