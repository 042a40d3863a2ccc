package org.timelynotice.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/**
 * What exists only where text messages go through Twilio: in live mode, and in a sandbox that names a stub on this machine. Asked
 * of the environment, not pasted into the expression: an address may hold a quotation mark, or nothing but a space.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("environment.getProperty('timely.mode', '').strip().equalsIgnoreCase('live')"
        + " or !environment.getProperty('timely.twilio-url', '').isBlank()")
public @interface ThroughTwilio {}
