package org.timelynotice.web.console;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page whether this is a sandbox. */
@ControllerAdvice(assignableTypes = ConsoleController.class)
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
