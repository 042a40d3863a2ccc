package org.timelynotice.delivery;

import java.time.DateTimeException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.delivery.EventsFile.EventText;
import org.timelynotice.delivery.MessagesFile.Group;
import org.timelynotice.delivery.MessagesFile.MessageText;
import org.timelynotice.docket.EventKind;
import org.timelynotice.notice.Occasion;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.settings.ConfigDocument;
import org.timelynotice.settings.ConfigException;

/** Refuses texts that could harm a reader or fail on the day: unsafe words, links, gaps, unknown placeholders, too many characters. */
final class LanguageCheck {

    private static final Set<String> ANSWER = Set.of("callBack");
    private static final Set<String> BARE = Set.of("callBack", "urgent", "asked");
    private static final Set<String> CODE_PHRASE = Set.of("callBack", "codePhrase", "urgent", "asked");
    private static final Set<String> FULL = Stream.concat(
                    FactWords.NAMES.stream(), Stream.of("what", "title", "advice"))
            .collect(Collectors.toUnmodifiableSet());

    private final Locale locale;
    private final ConfigDocument<LanguageFile> language;
    private final ConfigDocument<EventsFile> events;
    private final ConfigDocument<MessagesFile> messages;
    private final TextCheck texts;

    LanguageCheck(
            Locale locale,
            ConfigDocument<LanguageFile> language,
            ConfigDocument<EventsFile> events,
            ConfigDocument<MessagesFile> messages) {
        this.locale = locale;
        this.language = language;
        this.events = events;
        this.messages = messages;
        this.texts = new TextCheck(new UnsafeWords(language.content().unsafeWords()));
    }

    /**
     * Checks the three files together.
     *
     * @throws ConfigException with everything found
     */
    void run() {
        Optional<FactWords> facts = checkPatterns();
        checkAnswers();
        checkEvents();
        checkMessages();
        facts.ifPresent(words -> new LengthCheck(words, events, messages, texts).run());
        texts.stopIfAnyProblem();
    }

    private Optional<FactWords> checkPatterns() {
        try {
            var words = new FactWords(locale, language.content());
            boolean usable = List.of(words.of(WorstFacts.MOST), words.of(WorstFacts.DAY_ONLY)).stream()
                    .allMatch(filled -> filled.containsKey("when"));
            return usable ? Optional.of(words) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            texts.add(language.problem("/dateAndTime", "a date pattern cannot be used: " + e.getMessage()));
            return Optional.empty();
        }
    }

    private void checkAnswers() {
        LanguageFile.Answers answers = language.content().answers();
        checkAnswer("/answers/stop", answers.stop());
        checkAnswer("/answers/start", answers.start());
        checkAnswer("/answers/help", answers.help());
        checkAnswer("/answers/confirm", answers.confirm());
    }

    private void checkAnswer(String at, String text) {
        texts.check(language, at, text, ANSWER);
        texts.checkUnsafe(language, at, text);
        texts.checkSegments(language, at, text.replace("{{callBack}}", WorstFacts.CALL_BACK), 1);
    }

    private void checkEvents() {
        Map<String, EventText> given = events.content().events();
        Set<String> kinds =
                Stream.of(EventKind.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        given.forEach((kind, text) -> {
            String at = "/events/" + kind;
            if (!kinds.contains(kind)) {
                texts.add(events.unknown(at, "there is no event", kind, kinds));
            }
            texts.check(events, at + "/title", text.title(), Set.of());
            texts.check(events, at + "/text", text.text(), FactWords.NAMES);
            text.advice().ifPresent(advice -> texts.check(events, at + "/advice", advice, Set.of()));
        });
        kinds.removeAll(given.keySet());
        kinds.forEach(kind -> texts.addEach(events.problem("/events", kind + " has no text; add one")));
    }

    private void checkMessages() {
        var written = new HashSet<MessageKey>();
        List<Group> groups = messages.content().messages();
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            String at = "/messages/" + i;
            checkChannels(group, at);
            group.texts().forEach((occasion, text) -> {
                checkMessage(group, at + "/texts/" + occasion, text);
                note(written, group, occasion, at);
            });
        }
        MessageKey.required().stream()
                .filter(key -> !written.contains(key))
                .forEach(key -> texts.addEach(messages.problem("/messages", "no text for " + key + "; add one")));
    }

    private void checkChannels(Group group, String at) {
        if (group.channels().contains(Channel.SMS) && group.channels().size() > 1) {
            texts.add(messages.problem(at, "SMS cannot share a group; write its texts in a group of their own"));
        }
    }

    private void note(Set<MessageKey> written, Group group, Occasion occasion, String at) {
        group.channels()
                .forEach(channel -> group.roles().forEach(role -> {
                    var key = new MessageKey(group.tier(), channel, role, occasion);
                    if (!written.add(key)) {
                        texts.addEach(messages.problem(at, "a second text for " + key + "; remove one"));
                    }
                }));
    }

    private void checkMessage(Group group, String at, MessageText message) {
        Set<String> allowed = allowed(group.tier());
        texts.check(messages, at + "/text", message.text(), allowed);
        message.subject().ifPresent(subject -> texts.check(messages, at + "/subject", subject, allowed));
        if (group.tier() != ContentTier.FULL) {
            texts.checkUnsafe(messages, at + "/text", message.text());
            message.subject().ifPresent(subject -> texts.checkUnsafe(messages, at + "/subject", subject));
        }
        checkSubject(group, at, message);
        boolean phraseFirst = message.text().strip().startsWith("{{codePhrase}}");
        if (group.tier() == ContentTier.CODE_PHRASE && !phraseFirst) {
            texts.addEach(messages.problem(at + "/text", "must begin with {{codePhrase}}"));
        }
    }

    private void checkSubject(Group group, String at, MessageText message) {
        boolean sms = group.channels().contains(Channel.SMS);
        if (sms && message.subject().isPresent()) {
            texts.add(messages.problem(at + "/subject", "a text message has no subject; remove it"));
        } else if (!sms && message.subject().isEmpty()) {
            texts.add(messages.problem(at, "the subject is missing; add one"));
        }
    }

    private static Set<String> allowed(ContentTier tier) {
        return switch (tier) {
            case BARE -> BARE;
            case CODE_PHRASE -> CODE_PHRASE;
            case FULL -> FULL;
        };
    }
}
