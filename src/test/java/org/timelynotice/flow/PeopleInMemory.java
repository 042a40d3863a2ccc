package org.timelynotice.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Map<String, ContactState> silent = new HashMap<>();
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
        ContactState known =
                silent.getOrDefault(point.channel() + " " + point.channel().comparable(point.address()), point.state());
        return point.as(point.id(), known);
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
    public Optional<ContactState> silenced(Channel channel, String address) {
        return Optional.ofNullable(silent.get(channel + " " + channel.comparable(address)))
                .or(() -> at(channel, address).stream()
                        .flatMap(person -> person.contactPoints().stream())
                        .filter(point -> point.channel() == channel && isAt(point, channel, address))
                        .map(ContactPoint::state)
                        .findFirst())
                .filter(state -> state != ContactState.ACTIVE);
    }

    @Override
    public List<Recipient> sharing(Collection<Recipient> some) {
        Set<RecipientId> themselves = some.stream().map(Recipient::id).collect(Collectors.toSet());
        return all().filter(person -> !themselves.contains(person.id()))
                .filter(person -> some.stream()
                        .flatMap(one -> one.contactPoints().stream())
                        .anyMatch(point -> person.contactPoints().stream()
                                .anyMatch(other -> isAt(other, point.channel(), point.address()))))
                .toList();
    }

    private static boolean isAt(ContactPoint point, Channel channel, String address) {
        return point.channel().comparable(point.address()).equals(channel.comparable(address));
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
        return all().filter(person -> person.contactPoints().stream().anyMatch(point -> isAt(point, channel, address)))
                .toList();
    }

    @Override
    public void setState(Channel channel, String address, ContactState state) {
        silent.put(channel + " " + channel.comparable(address), state);
        people.stream()
                .flatMap(person -> person.contactPoints().stream())
                .filter(point -> point.channel() == channel && isAt(point, channel, address))
                .forEach(point -> {
                    retired.add(point.id());
                    states.put(point.id(), state);
                });
    }

    @Override
    public void addAdverse(CaseId theCase, Channel channel, String address) {
        otherSide.computeIfAbsent(theCase, none -> new HashSet<>()).add(channel + " " + channel.comparable(address));
    }

    @Override
    public Set<ContactPointId> adverse(Collection<Recipient> some) {
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
