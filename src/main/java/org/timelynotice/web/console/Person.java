package org.timelynotice.web.console;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;

/** Who sits before a page, as it goes on record. */
final class Person {

    private Person() {}

    /** The name that somebody signed in with, or the holder of a program's token; only a sandbox lets anybody in without either. */
    static String of(HttpServletRequest request) {
        return Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .orElse("sandbox");
    }
}
