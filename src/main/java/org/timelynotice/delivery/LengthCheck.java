package org.timelynotice.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.timelynotice.delivery.MessagesFile.Group;
import org.timelynotice.delivery.MessagesFile.MessageText;
import org.timelynotice.notice.Occasion;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.settings.ConfigDocument;

/** Fills every message with every event, once with the longest facts there may be and once with none. */
final class LengthCheck {

    private static final int MOST_SEGMENTS_FULL = 8;
    /** What most readers get is one bubble on their phone; what replaces or takes back something says more. */
    private static final Map<Occasion, Integer> MOST_SEGMENTS_USUAL =
            Map.of(Occasion.FIRST, 2, Occasion.REMINDER, 2, Occasion.CHANGE, 2, Occasion.CORRECTION, 3);

    private final ConfigDocument<EventsFile> events;
    private final ConfigDocument<MessagesFile> messages;
    private final TextCheck texts;
    private final Map<String, String> most;
    private final Map<String, String> least;
    private final Map<String, String> usual;

    LengthCheck(
            FactWords facts,
            ConfigDocument<EventsFile> events,
            ConfigDocument<MessagesFile> messages,
            TextCheck texts) {
        this.events = events;
        this.messages = messages;
        this.texts = texts;
        this.most = facts.of(WorstFacts.MOST);
        this.least = facts.of(WorstFacts.LEAST);
        this.usual = facts.of(WorstFacts.USUAL);
    }

    void run() {
        List<Map<String, String>> happenings = happenings(List.of(least, most));
        List<Map<String, String>> usually = happenings(List.of(usual));
        List<Group> groups = messages.content().messages();
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            String at = "/messages/" + i + "/texts/";
            group.texts().forEach((occasion, text) -> {
                check(group, at + occasion, text, happenings);
                checkUsual(group, occasion, at + occasion, text, usually);
            });
        }
    }

    private void checkUsual(
            Group group, Occasion occasion, String at, MessageText text, List<Map<String, String>> usually) {
        if (group.tier() == ContentTier.FULL) {
            int most = MOST_SEGMENTS_USUAL.getOrDefault(occasion, MOST_SEGMENTS_FULL);
            usually.forEach(words -> check(group.channels().contains(Channel.SMS), at, text, words, most));
        }
    }

    /** The words of every event, with some facts each. */
    private List<Map<String, String>> happenings(List<Map<String, String>> some) {
        var happenings = new ArrayList<Map<String, String>>();
        events.content().events().forEach((kind, event) -> {
            for (Map<String, String> facts : some) {
                if (texts.fill(events, "/events/" + kind + "/text", event.text(), facts)
                        .isPresent()) {
                    happenings.add(new EventWords(event).around(facts));
                }
            }
        });
        return happenings;
    }

    private void check(Group group, String at, MessageText text, List<Map<String, String>> happenings) {
        boolean sms = group.channels().contains(Channel.SMS);
        if (group.tier() == ContentTier.FULL) {
            happenings.forEach(words -> check(sms, at, text, words, MOST_SEGMENTS_FULL));
            return;
        }
        var words = new HashMap<>(most);
        words.put("codePhrase", WorstFacts.PHRASE);
        check(sms, at, text, words, 1);
    }

    private void check(boolean sms, String at, MessageText text, Map<String, String> words, int mostSegments) {
        text.subject().ifPresent(subject -> texts.fill(messages, at + "/subject", subject, words));
        texts.fill(messages, at + "/text", text.text(), words)
                .filter(filled -> sms)
                .map(filled -> mostSegments == 1 ? filled : SmsText.compact(SmsText.plain(filled)))
                .ifPresent(filled -> texts.checkSegments(messages, at + "/text", filled, mostSegments));
    }
}
