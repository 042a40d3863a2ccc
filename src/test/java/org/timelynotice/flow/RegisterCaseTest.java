package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.timelynotice.audit.AuditLog;
import org.timelynotice.casefile.CaseFiles;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.consent.Releases;
import org.timelynotice.correlation.TrackedKeys;
import org.timelynotice.desk.Desk;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.PersonName;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.intake.MessageStore;
import org.timelynotice.notice.CaseEvents;
import org.timelynotice.notice.NoticeLedger;
import org.timelynotice.notice.Notices;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.Recipients;
import org.timelynotice.registration.CaseRegistration;

class RegisterCaseTest {

    private static final UUID REGISTRATION = new UUID(9, 9);
    private static final CaseRegistration CASE = new CaseRegistration(
            "PA",
            Optional.empty(),
            List.of(new CaseNumber("CP-51-CR-0001234-2026")),
            List.of(new CaseRegistration.RegisteredDefendant(
                    new Defendant(
                            Optional.of(
                                    new PersonName(Optional.of("Dorian"), Optional.empty(), Optional.of("Testcase"))),
                            Optional.empty(),
                            Identifiers.none()),
                    Map.of(Channel.SMS, List.of("+12155550191")))),
            List.of());

    private final CaseFiles cases = mock(CaseFiles.class);
    private final TrackedKeys index = mock(TrackedKeys.class);
    private final Recipients people = mock(Recipients.class);
    private final MessageStore messages = mock(MessageStore.class);

    private RegisterCase.Registered register() {
        return new RegisterCase(
                        new Rooms(
                                messages,
                                cases,
                                index,
                                people,
                                mock(Releases.class),
                                mock(CaseEvents.class),
                                mock(NoticeLedger.class),
                                mock(Desk.class),
                                mock(AuditLog.class)),
                        new AtOnce(),
                        Notices::id,
                        sent -> REGISTRATION,
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .register(CASE, "as it was sent");
    }

    @Test
    void nobody_else_begins_to_be_followed_from_the_first_look_on() {
        register();

        InOrder order = inOrder(index, cases, people, messages);
        order.verify(index).change();
        order.verify(cases).registeredBy(REGISTRATION);
        order.verify(index, atLeastOnce()).find(any());
        order.verify(cases).add(any(), any());
        order.verify(index).index(any(), any());
        order.verify(people).addAdverse(any(), any(), any());
        order.verify(messages).readAgain(any());
    }

    @Test
    void the_same_registration_again_is_the_case_of_before_and_adds_nothing() {
        var before = new CaseId(new UUID(5, 5));
        when(cases.registeredBy(REGISTRATION)).thenReturn(Optional.of(before));

        assertThat(register()).isEqualTo(new RegisterCase.Registered.FollowedBefore(before));

        verify(cases, never()).add(any(), any());
        verify(index, never()).index(any(), any());
    }
}
