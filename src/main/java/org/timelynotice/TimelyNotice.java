package org.timelynotice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.timelynotice.flow.adapter.CheckConfig;
import org.timelynotice.platform.Commands;

/** Starts Timely Notice, or does the one thing that its first argument names. */
@SpringBootApplication
public class TimelyNotice {

    public static void main(String[] arguments) {
        CheckConfig.run(arguments)
                .or(() -> Commands.run(arguments))
                .ifPresentOrElse(System::exit, () -> SpringApplication.run(TimelyNotice.class, arguments));
    }
}
