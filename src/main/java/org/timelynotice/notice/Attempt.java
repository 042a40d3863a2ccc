package org.timelynotice.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.ContentTier;

/**
 * One call of a provider for one notice; its row stands before the call is made.
 *
 * @param id random; also the token by which a provider's callback names it
 * @param text keyed hash of what it said, so that it can be told from another message when the provider is asked
 * @param providerId the provider's name for the message, once it has given one
 * @param code the provider's error code or cause, in words; never an address
 * @param refusal why the provider will not deliver it, where it says so
 * @param pause how long a provider that turned the call away asked to be left alone
 * @param tier how much it said
 * @param notListedAt when the provider was first asked and did not have it
 */
public record Attempt(
        UUID id,
        NoticeId notice,
        Channel channel,
        ContactPointId point,
        Instant startedAt,
        UUID text,
        AttemptState state,
        Optional<String> providerId,
        Optional<String> code,
        Optional<Refused> refusal,
        Optional<Instant> endedAt,
        Optional<Duration> pause,
        ContentTier tier,
        Optional<Instant> notListedAt) {

    /**
     * What a provider meant by its no.
     *
     * @param mayWorkLater whether another try with the same address may help
     */
    public record Refused(Refusal why, boolean mayWorkLater) {}

    public static Attempt started(
            UUID id, NoticeId notice, Channel channel, ContactPointId point, UUID text, Instant now) {
        return new Attempt(
                id,
                notice,
                channel,
                point,
                now,
                text,
                AttemptState.STARTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ContentTier.BARE,
                Optional.empty());
    }

    /** The same, saying more than that there is news. */
    public Attempt saying(ContentTier much) {
        return with(refusal, pause, much, notListedAt);
    }

    /** The same, at another reader's record of the address that it went to. */
    public Attempt at(ContactPointId another) {
        return new Attempt(
                id,
                notice,
                channel,
                another,
                startedAt,
                text,
                state,
                providerId,
                code,
                refusal,
                endedAt,
                pause,
                tier,
                notListedAt);
    }

    /** Whether a repetition of any of them could reach the reader twice. */
    public static boolean anyMayHaveGoneOut(List<Attempt> attempts) {
        return attempts.stream().anyMatch(attempt -> attempt.state().mayHaveGoneOut());
    }

    /** Whether the provider turned us away: no try of the reader's address. */
    public boolean ourFault() {
        return refusal.filter(no -> no.why() == Refusal.OUR_FAULT).isPresent();
    }

    /** It became known what came of it. */
    public Attempt ended(AttemptState next, Optional<String> provider, Optional<String> why, Instant at) {
        return new Attempt(
                id,
                notice,
                channel,
                point,
                startedAt,
                text,
                next,
                provider.or(() -> providerId),
                why,
                Optional.empty(),
                Optional.of(at),
                pause,
                tier,
                notListedAt);
    }

    public Attempt refused(Refused no) {
        return with(Optional.of(no), pause, tier, notListedAt);
    }

    public Attempt askedToPause(Optional<Duration> asked) {
        return with(refusal, asked, tier, notListedAt);
    }

    /** The provider was asked for the first time and did not have it. */
    public Attempt notListed(Instant at) {
        return with(refusal, pause, tier, Optional.of(at));
    }

    private Attempt with(
            Optional<Refused> no, Optional<Duration> asked, ContentTier much, Optional<Instant> notListed) {
        return new Attempt(
                id,
                notice,
                channel,
                point,
                startedAt,
                text,
                state,
                providerId,
                code,
                no,
                endedAt,
                asked,
                much,
                notListed);
    }
}
