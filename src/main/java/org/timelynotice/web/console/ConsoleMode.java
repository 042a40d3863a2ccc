package org.timelynotice.web.console;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page, that of errors too, whether this is a sandbox. */
@ControllerAdvice(
        assignableTypes = {
            ConsoleController.class,
            ListsController.class,
            WaitingController.class,
            WordsController.class,
            RepliesController.class,
            ErrorController.class
        })
class ConsoleMode {

    private final ObjectProvider<SandboxPanel> sandbox;

    ConsoleMode(ObjectProvider<SandboxPanel> sandbox) {
        this.sandbox = sandbox;
    }

    @ModelAttribute("sandboxed")
    boolean sandboxed() {
        return sandbox.getIfAvailable() != null;
    }
}
