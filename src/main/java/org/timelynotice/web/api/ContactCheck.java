package org.timelynotice.web.api;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.timelynotice.delivery.Addresses;
import org.timelynotice.delivery.TextableNumbers;
import org.timelynotice.delivery.Wording;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.WakeFor;
import org.timelynotice.web.api.CaseRequest.ContactRequest;
import org.timelynotice.web.api.CaseRequest.SafeTimeRequest;

/** What speaks against telling somebody at an address as it was asked for, beyond the form of each field. */
@Component
final class ContactCheck {

    private final Wording wording;
    private final TextableNumbers numbers;

    /**
     * @param wording says which code phrases its texts can hold
     */
    ContactCheck(Wording wording, TextableNumbers numbers) {
        this.wording = wording;
        this.numbers = numbers;
    }

    /**
     * @param at where the address stands in what was sent, to be put before the fields
     * @param language of its reader; empty where it is none
     */
    List<Problems.Field> problems(String at, ContactRequest contact, Optional<Locale> language) {
        var problems = new ArrayList<Problems.Field>();
        Optional<Channel> channel = Form.CHANNEL.read(contact.channel(), Channel.class);
        channel.flatMap(known -> address(contact, known))
                .ifPresent(reason -> problems.add(new Problems.Field(at + "address", reason)));
        phrase(contact, channel, language)
                .ifPresent(reason -> problems.add(new Problems.Field(at + "codePhrase", reason)));
        if (isContradiction(contact)) {
            problems.add(new Problems.Field(
                    at + "wakeFor",
                    "says NEVER beside what they may be woken for: ask them, and leave out one or the other"));
        }
        List<SafeTimeRequest> times = CaseForm.given(contact.safeTimes());
        for (int i = 0; i < times.size(); i++) {
            problems.addAll(times(at + "safeTimes[" + i + "].", times.get(i)));
        }
        return problems;
    }

    private static boolean isContradiction(ContactRequest contact) {
        Set<WakeFor> said = CaseForm.wakeFor(contact);
        return said.contains(WakeFor.NEVER) && said.size() > 1;
    }

    private Optional<String> address(ContactRequest contact, Channel channel) {
        return CaseForm.text(contact.address())
                .filter(typed -> channel == Channel.SMS)
                .map(typed -> Addresses.check(channel, typed))
                .filter(Addresses.Checked.Good.class::isInstance)
                .flatMap(good -> numbers.refuses(((Addresses.Checked.Good) good).address()));
    }

    private Optional<String> phrase(ContactRequest contact, Optional<Channel> channel, Optional<Locale> language) {
        Optional<String> phrase = CaseForm.text(contact.codePhrase());
        if (phrase.isEmpty()) {
            return CaseForm.tier(contact).equals(Optional.of(ContentTier.CODE_PHRASE))
                    ? Optional.of("is needed with the tier CODE_PHRASE: words agreed with the reader")
                    : Optional.empty();
        }
        return channel.flatMap(way -> language.flatMap(known -> wording.refusesPhrase(known, way, phrase.get())));
    }

    /** A window that holds no minute, or no day, says something that nobody can have meant. */
    private static List<Problems.Field> times(String at, SafeTimeRequest window) {
        var problems = new ArrayList<Problems.Field>();
        Optional<LocalTime> from = Form.TIME.read(window.from(), LocalTime.class);
        if (from.isPresent() && from.equals(Form.TIME.read(window.until(), LocalTime.class))) {
            problems.add(new Problems.Field(
                    at + "until",
                    "is the time at which it begins: write the hours that are safe; the whole day is from 00:00 until 23:59,"
                            + " and for an address that is never safe leave it out"));
        }
        if (window.days() != null && Objects.requireNonNull(window.days()).isEmpty()) {
            problems.add(new Problems.Field(
                    at + "days", "names no day: name the days that are safe, or leave it out for every day"));
        }
        return problems;
    }
}
