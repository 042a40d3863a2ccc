package org.timelynotice.web.console;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.timelynotice.delivery.ChannelStop;
import org.timelynotice.delivery.ChannelStops;
import org.timelynotice.platform.AnswerInTime;
import org.timelynotice.recipient.Channel;

/** Tells every page which channel is stopped by a fault of ours, since when, and what to do. */
@ControllerAdvice(assignableTypes = {ConsoleController.class, ListsController.class, WaitingController.class})
class StoppedChannels {

    private final ChannelStops stops;
    private final AnswerInTime database = new AnswerInTime(Duration.ofSeconds(2));

    StoppedChannels(ChannelStops stops) {
        this.stops = stops;
    }

    @ModelAttribute("stopped")
    List<String> stopped() {
        return database.ask(stops::all).orElse(List.of()).stream()
                .map(StoppedChannels::line)
                .toList();
    }

    private static String line(ChannelStop stop) {
        String what = stop.channel() == Channel.EMAIL ? "E-mail is stopped" : "Text messages are stopped";
        return what + " since " + stop.since().truncatedTo(ChronoUnit.SECONDS) + ": the provider turned us away ("
                + stop.cause() + "). What is due is kept, and urgent notices take another way or a person."
                + " Ask your system administrator to check the account, token and address of this provider.";
    }
}
