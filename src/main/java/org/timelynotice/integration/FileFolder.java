package org.timelynotice.integration;

import org.apache.camel.Header;
import org.springframework.stereotype.Component;
import org.timelynotice.flow.ReceiveFiles;
import org.timelynotice.sweep.Sweeps;

/** What the routes of watched folders call. */
@Component("folder")
class FileFolder {

    private final ReceiveFiles receive;
    private final Sweeps sweeps;

    FileFolder(ReceiveFiles receive, Sweeps sweeps) {
        this.receive = receive;
        this.sweeps = sweeps;
    }

    void look(@Header("feed") String feed) {
        sweeps.watching(feed).run(() -> receive.look(feed));
    }
}
