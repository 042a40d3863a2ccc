package org.timelynotice.rights;

import org.timelynotice.casefile.Topic;

/**
 * What a rule has to do with what people choose.
 *
 * @param law whether it is law, and not the agency's own policy
 * @param waivable whether counsel lets a person waive it; otherwise whoever declines is told so by a person
 */
public record RuleTerms(Topic topic, Trigger trigger, boolean law, boolean waivable) {}
