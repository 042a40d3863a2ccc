package org.timelynotice.delivery;

import com.samskivert.mustache.MustacheException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.delivery.MessagesFile.MessageText;
import org.timelynotice.delivery.WordingResult.Cause;
import org.timelynotice.delivery.WordingResult.NoText;
import org.timelynotice.delivery.WordingResult.Text;
import org.timelynotice.docket.EventKind;
import org.timelynotice.notice.Occasion;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContentTier;

/** The texts of one language, checked and ready to fill. */
final class LanguageTexts {

    /** What may be said to whoever looks over a shoulder. */
    private static final Set<String> PLAIN = Set.of("callBack", "urgent", "asked");

    private static final int LONGEST_SMS = 1600;

    private final Locale language;
    private final LanguageFile file;
    private final FactWords factWords;
    private final UnsafeWords unsafeWords;
    private final Map<MessageKey, Message> messages = new HashMap<>();
    private final Map<EventKind, EventWords> events = new EnumMap<>(EventKind.class);
    private final boolean messagesReviewed;
    private final boolean eventsReviewed;

    private record Message(Optional<TextTemplate> head, TextTemplate body) {}

    /**
     * Prepares files that passed {@link LanguageCheck}.
     *
     * @throws MustacheException for texts that did not
     */
    LanguageTexts(Locale language, LanguageFile file, EventsFile eventsFile, MessagesFile messagesFile) {
        this.language = language;
        this.file = file;
        this.factWords = new FactWords(language, file);
        this.unsafeWords = new UnsafeWords(file.unsafeWords());
        this.messagesReviewed =
                file.reviewed().done() && messagesFile.reviewed().done();
        this.eventsReviewed = eventsFile.reviewed().done();
        messagesFile.messages().forEach(this::add);
        eventsFile.events().forEach((kind, text) -> events.put(EventKind.valueOf(kind), new EventWords(text)));
    }

    private void add(MessagesFile.Group group) {
        group.texts().forEach((occasion, text) -> {
            Message message = message(text);
            group.channels()
                    .forEach(channel -> group.roles()
                            .forEach(role ->
                                    messages.put(new MessageKey(group.tier(), channel, role, occasion), message)));
        });
    }

    private static Message message(MessageText text) {
        return new Message(text.subject().map(TextTemplate::new), new TextTemplate(text.text()));
    }

    LanguageFile file() {
        return file;
    }

    /** Why a phrase cannot be used in this language: it must not say what the text around it is careful not to say, nor split it. */
    Optional<String> refusesPhrase(Channel channel, String phrase) {
        String shown = FactWords.oneLine(phrase);
        boolean usable = !shown.isEmpty()
                && shown.length() <= WorstFacts.LONGEST_PHRASE
                && unsafeWords.firstIn(shown).isEmpty()
                && !WebAddresses.in(shown);
        if (!usable) {
            return Optional.of(
                    "cannot be used in a message: at most 30 characters, and none of the unsafe words of that language");
        }
        return channel == Channel.SMS && !fitsOneText(shown)
                ? Optional.of(
                        "would split each text in two: letters outside the alphabet of texts, such as á, í, ó, ú, an emoji"
                                + " or a bracket, halve the room; agree on words without them, or on fewer")
                : Optional.empty();
    }

    /** With the longest of what else its texts may say. */
    private boolean fitsOneText(String phrase) {
        var words = new HashMap<>(factWords.of(WorstFacts.MOST));
        words.put("codePhrase", phrase);
        return messages.entrySet().stream()
                .filter(one -> one.getKey().tier() == ContentTier.CODE_PHRASE
                        && one.getKey().channel() == Channel.SMS)
                .map(one -> SmsText.plain(one.getValue().body().fill(words)))
                .allMatch(text -> SmsText.segments(text) == 1);
    }

    WordingResult render(WordingRequest request) {
        var key = new MessageKey(request.tier(), request.channel(), request.role(), request.occasion());
        Message message = messages.get(key);
        if (message == null) {
            return new NoText(Cause.CHANNEL);
        }
        boolean phrased = request.tier() == ContentTier.CODE_PHRASE;
        if (phrased && request.codePhrase().filter(phrase -> !phrase.isBlank()).isEmpty()) {
            return new NoText(Cause.NO_CODE_PHRASE);
        }
        Map<String, String> words = words(request);
        Optional<String> subject = message.head().map(head -> head.fill(words));
        return checked(request, subject, message.body().fill(words));
    }

    /** Only what the tier may say is put within reach of its texts. */
    private Map<String, String> words(WordingRequest request) {
        Map<String, String> all = factWords.of(request.facts());
        if (request.tier() == ContentTier.FULL) {
            return Objects.requireNonNull(events.get(told(request))).around(all);
        }
        var words = new HashMap<String, String>();
        PLAIN.forEach(name -> Optional.ofNullable(all.get(name)).ifPresent(value -> words.put(name, value)));
        if (request.tier() == ContentTier.CODE_PHRASE) {
            request.codePhrase().ifPresent(phrase -> words.put("codePhrase", FactWords.oneLine(phrase)));
        }
        return words;
    }

    /** Who is reminded of a hearing that had been moved is told when it is, and not that it was moved. */
    private static EventKind told(WordingRequest request) {
        boolean moved = request.kind() == EventKind.HEARING_RESCHEDULED;
        return moved && request.occasion() == Occasion.REMINDER ? EventKind.HEARING_SCHEDULED : request.kind();
    }

    private WordingResult checked(WordingRequest request, Optional<String> subject, String filled) {
        boolean sms = request.channel() == Channel.SMS;
        String text = sms ? sms(request.tier(), filled) : filled;
        if (request.tier() != ContentTier.FULL && tellsTooMuch(subject.orElse("") + " \n" + text)) {
            return new NoText(Cause.UNSAFE);
        }
        int segments = sms ? SmsText.segments(text) : 0;
        if (segments > mostSegments(request.tier()) || sms && text.length() > LONGEST_SMS) {
            return new NoText(Cause.TOO_LONG);
        }
        boolean reviewed = messagesReviewed && (request.tier() != ContentTier.FULL || eventsReviewed);
        Optional<String> html =
                request.channel() == Channel.EMAIL ? Optional.of(HtmlPage.of(text, language)) : Optional.empty();
        return new Text(new Rendered(subject, text, html, language, segments, reviewed));
    }

    private static String sms(ContentTier tier, String filled) {
        String plain = SmsText.plain(filled);
        return tier == ContentTier.FULL ? SmsText.compact(plain) : plain;
    }

    private boolean tellsTooMuch(String text) {
        return unsafeWords.firstIn(text).isPresent() || WebAddresses.in(text);
    }

    private static int mostSegments(ContentTier tier) {
        return switch (tier) {
            case BARE -> 1;
            case CODE_PHRASE -> 2; // a phrase with an accent halves the room; it is still the phrase that was agreed
            case FULL -> 10;
        };
    }
}
