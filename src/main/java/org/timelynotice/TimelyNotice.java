package org.timelynotice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Timely Notice. */
@SpringBootApplication
public class TimelyNotice {

    public static void main(String[] arguments) {
        SpringApplication.run(TimelyNotice.class, arguments);
    }
}
