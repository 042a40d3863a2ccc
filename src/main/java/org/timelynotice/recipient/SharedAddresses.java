package org.timelynotice.recipient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who among some people is reached where, however the address is spelled: looked up once, and not once for each pair of them. */
public final class SharedAddresses {

    private final Map<String, List<Reader>> readers = new HashMap<>();

    /** Somebody, and the address at which they are reached. */
    public record Reader(Recipient person, ContactPoint point) {}

    public SharedAddresses(Collection<Recipient> people) {
        people.forEach(person -> person.contactPoints()
                .forEach(point -> readers.computeIfAbsent(reached(point), none -> new ArrayList<>())
                        .add(new Reader(person, point))));
    }

    /** Others than its owner who are reached where an address reaches, in whatever way. */
    public Stream<Reader> others(ContactPoint point, Recipient owner) {
        return readers.getOrDefault(reached(point), List.of()).stream()
                .filter(reader -> !reader.person().id().equals(owner.id()));
    }

    private static String reached(ContactPoint point) {
        return point.channel().comparable(point.address());
    }
}
