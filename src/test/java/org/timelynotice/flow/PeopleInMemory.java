package org.timelynotice.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.ContactState;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.recipient.Recipients;

/** People without a database. */
final class PeopleInMemory implements Recipients {

    private final List<Recipient> people = new ArrayList<>();
    final List<ContactPointId> retired = new ArrayList<>();
    final Map<ContactPointId, ContactState> states = new HashMap<>();
    private final Set<ContactPointId> adverse = new HashSet<>();
    private final Map<CaseId, Set<String>> otherSide = new HashMap<>();

    void isAdverse(ContactPoint point) {
        adverse.add(point.id());
    }

    /** With their addresses as they stand now. */
    private Stream<Recipient> all() {
        return people.stream()
                .map(person -> person.reachedAt(
                        person.contactPoints().stream().map(this::now).toList()));
    }

    private ContactPoint now(ContactPoint point) {
        return point.as(point.id(), states.getOrDefault(point.id(), point.state()));
    }

    @Override
    public void add(Recipient recipient) {
        people.add(recipient);
    }

    @Override
    public void change(Recipient after, String by, Instant at) {
        people.replaceAll(person -> person.id().equals(after.id()) ? after : person);
    }

    @Override
    public void asked(RecipientId id) {
        people.replaceAll(person -> person.id().equals(id) ? person.asked() : person);
    }

    @Override
    public void touch(Set<RecipientId> ids) {
        people.replaceAll(person ->
                ids.contains(person.id()) ? person.inVersion(person.standing().version() + 1) : person);
    }

    @Override
    public Optional<Long> version(RecipientId id) {
        return find(id).map(person -> person.standing().version());
    }

    @Override
    public List<Recipient> due(Instant now, int most) {
        return people.stream()
                .filter(person ->
                        person.nextLook().filter(look -> !look.isAfter(now)).isPresent())
                .limit(most)
                .toList();
    }

    @Override
    public List<Recipient> of(CaseId theCase) {
        return all().filter(person -> person.caseId().equals(theCase)).toList();
    }

    @Override
    public List<Recipient> ofAll(Set<CaseId> cases) {
        return people.stream().filter(person -> cases.contains(person.caseId())).toList();
    }

    @Override
    public Optional<ContactState> silenced(RecipientId id, Channel channel, String address) {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> nextLook() {
        return people.stream().flatMap(person -> person.nextLook().stream()).min(Comparator.naturalOrder());
    }

    @Override
    public List<Recipient> findAll(Set<RecipientId> ids) {
        return all().filter(person -> ids.contains(person.id())).toList();
    }

    @Override
    public List<Recipient> at(Channel channel, String address) {
        return all().filter(person -> person.contactPoints().stream()
                        .anyMatch(point ->
                                point.channel() == channel && point.address().equals(address)))
                .toList();
    }

    @Override
    public void setState(ContactPointId point, ContactState state) {
        retired.add(point);
        states.put(point, state);
    }

    @Override
    public void addAdverse(CaseId theCase, Channel channel, String address) {
        otherSide.computeIfAbsent(theCase, none -> new HashSet<>()).add(channel + " " + channel.comparable(address));
    }

    @Override
    public Set<ContactPointId> adverse(Set<RecipientId> ids) {
        return Set.copyOf(adverse);
    }

    @Override
    public boolean isAdverse(Set<CaseId> cases, Channel channel, String address) {
        return cases.stream()
                .flatMap(theCase -> otherSide.getOrDefault(theCase, Set.of()).stream())
                .anyMatch((channel + " " + channel.comparable(address))::equals);
    }

    @Override
    public Optional<Recipient> find(RecipientId id) {
        return findAll(Set.of(id)).stream().findFirst();
    }
}
