package org.timelynotice.flow;

import java.util.List;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.MessageStore;
import org.timelynotice.intake.RemoteCourt;
import org.timelynotice.intake.RemoteCourt.Answer;

/** Asks a remote court system for what is new, and remembers where it stands only once that is durably kept. */
public final class PollCourt {

    private static final int MOST_PAGES = 1_000;

    private final Feeds feeds;
    private final RemoteCourt court;
    private final MessageStore messages;

    public PollCourt(Feeds feeds, RemoteCourt court, MessageStore messages) {
        this.feeds = feeds;
        this.court = court;
        this.messages = messages;
    }

    /** Asks until the court has nothing more; returns how many messages it brought. */
    public int ask(String feedName) {
        return feeds.find(feedName)
                .flatMap(feed -> feed.poll().map(poll -> ask(feed, poll)))
                .orElse(0);
    }

    private int ask(Feed feed, Feed.Poll poll) {
        int total = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            Answer answer = court.ask(feed.name(), poll);
            if (!(answer instanceof Answer.News news)) {
                break;
            }
            List<byte[]> contents = news.messages();
            if (!contents.isEmpty()) {
                messages.keepAll(feed.name(), contents);
            }
            court.remember(feed.name(), news.position());
            total += contents.size();
            if (contents.isEmpty() || !news.more()) {
                break;
            }
        }
        return total;
    }
}
