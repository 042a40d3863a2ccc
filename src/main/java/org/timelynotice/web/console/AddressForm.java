package org.timelynotice.web.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.delivery.Addresses;
import org.timelynotice.delivery.TextableNumbers;
import org.timelynotice.delivery.Wording;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.SafeTimes;
import org.timelynotice.registration.CaseRegistration.Address;
import org.timelynotice.web.console.OutcomeForm.Wrong;

/** An address as somebody filled it in; texts are empty where nothing was. */
record AddressForm(String channel, String address, String tier, String phrase) {

    private static final int LONGEST = 320;

    static AddressForm of(Map<String, String> said) {
        return new AddressForm(
                said.getOrDefault("channel", ""),
                said.getOrDefault("address", ""),
                said.getOrDefault("tier", ""),
                said.getOrDefault("phrase", ""));
    }

    /**
     * What is meant; empty where something is wrong, which is added.
     *
     * @param at what stands before the names of the fields on the page
     * @param language of whoever is reached there
     */
    Optional<Address> read(String at, Locale language, Wording wording, TextableNumbers numbers, List<Wrong> wrong) {
        Optional<Channel> way = constant(Channel.values(), channel);
        Optional<ContentTier> much = constant(ContentTier.values(), tier);
        Optional<String> agreed = Optional.of(phrase.strip()).filter(words -> !words.isEmpty());
        if (way.isEmpty()) {
            wrong.add(new Wrong(at + "channel", "Choose how they are reached there"));
        }
        if (much.isEmpty()) {
            wrong.add(new Wrong(at + "tier", "Choose how much may be said there"));
        }
        Optional<String> checked = way.flatMap(known -> address(at, known, numbers, wrong));
        phrase(way, much, agreed, language, wording)
                .ifPresent(why -> wrong.add(new Wrong(at + "phrase", "The code phrase " + why)));
        return wrong.isEmpty()
                ? Optional.of(new Address(
                        way.orElseThrow(),
                        checked.orElseThrow(),
                        much.orElseThrow(),
                        agreed,
                        SafeTimes.unrestricted(),
                        Set.of()))
                : Optional.empty();
    }

    private Optional<String> address(String at, Channel way, TextableNumbers numbers, List<Wrong> wrong) {
        if (address.isBlank() || address.length() > LONGEST) {
            wrong.add(new Wrong(at + "address", "Enter the number or the e-mail address"));
            return Optional.empty();
        }
        Addresses.Checked checked = Addresses.check(way, address);
        if (checked instanceof Addresses.Checked.Good good) {
            Optional<String> refused = way == Channel.SMS ? numbers.refuses(good.address()) : Optional.empty();
            refused.ifPresent(why -> wrong.add(new Wrong(at + "address", "The number " + why)));
            return Optional.of(good.address());
        }
        wrong.add(new Wrong(at + "address", "The address: " + ((Addresses.Checked.Bad) checked).reason()));
        return Optional.empty();
    }

    private static Optional<String> phrase(
            Optional<Channel> way,
            Optional<ContentTier> much,
            Optional<String> agreed,
            Locale language,
            Wording wording) {
        if (agreed.isEmpty()) {
            return much.filter(ContentTier.CODE_PHRASE::equals).map(tier -> "is missing: enter the words agreed on");
        }
        return way.flatMap(known -> wording.refusesPhrase(language, known, agreed.get()));
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String text) {
        return Arrays.stream(constants).filter(one -> one.name().equals(text)).findFirst();
    }

    /** What was written stays on the page that asks for corrections, and in no log. */
    @Override
    public String toString() {
        return "AddressForm[" + channel + "]";
    }
}
