package org.timelynotice.web.console;

import java.util.UUID;
import org.timelynotice.flow.ExplainNotice;

/**
 * One call of a provider in a list: when, how, to whom, what about, and what became of it; neither address nor words.
 *
 * @param person role and initials
 */
record SentRow(
        Times.When at, String channel, String person, String caseNumbers, String what, UUID notice, String state) {

    static SentRow of(ExplainNotice.Sent sent, Times times) {
        return new SentRow(
                times.at(sent.attempt().startedAt(), sent.line().zone()),
                Labels.of(sent.attempt().channel()),
                NoticeRow.person(sent.line()),
                CaseRow.numbers(sent.line().caseNumbers()),
                Labels.title(sent.line().notice()),
                sent.line().notice().id().value(),
                Labels.of(sent.attempt().state()));
    }
}
