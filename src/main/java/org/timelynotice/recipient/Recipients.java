package org.timelynotice.recipient;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.casefile.CaseId;

/** The people who are told. */
public interface Recipients {

    void add(Recipient recipient);

    /**
     * Replaces what is on record of a person and their addresses; what it was before stays, sealed.
     *
     * @param by who changed it
     */
    void change(Recipient after, String by, Instant at);

    /** Somebody has a task to ask them what they elect. */
    void asked(RecipientId id);

    /** Counts as a change of these people what changes about them elsewhere. */
    void touch(Set<RecipientId> ids);

    /** The version of a person now; empty once their record is gone. */
    Optional<Long> version(RecipientId id);

    /** At whom somebody must look by now, because time alone changed something. */
    List<Recipient> due(Instant now, int most);

    /** Everybody of a case, those who are told of it no longer among them. */
    List<Recipient> of(CaseId theCase);

    /** Everybody of some cases. */
    List<Recipient> ofAll(Set<CaseId> cases);

    List<Recipient> findAll(Set<RecipientId> ids);

    /** Everybody who is reached at an address, in whatever case; for replies and receipts that name only the address. */
    List<Recipient> at(Channel channel, String address);

    /** Why an address may not be used, whoever is or was reached at it; empty where it may. */
    Optional<ContactState> silenced(Channel channel, String address);

    /** When somebody must next look at anybody, for the sandbox's clock. */
    Optional<Instant> nextLook();

    /** Says of an address, for everybody who is or will be reached at it, whether it may be used. What is said of texts holds for mails that a carrier turns into texts. */
    void setState(Channel channel, String address, ContactState state);

    /** Records an address of the other side: it is never used for anybody. */
    void addAdverse(CaseId theCase, Channel channel, String address);

    /** Which of the addresses of these people belong to the other side of any case. */
    Set<ContactPointId> adverse(Collection<Recipient> people);

    /** Who else is reached at an address of these people, in whatever case and way. */
    List<Recipient> sharing(Collection<Recipient> people);

    /** Whether an address belongs to the other side of one of these cases. */
    boolean isAdverse(Set<CaseId> cases, Channel channel, String address);

    Optional<Recipient> find(RecipientId id);
}
