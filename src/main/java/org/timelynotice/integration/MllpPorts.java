package org.timelynotice.integration;

import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.mllp.MllpTcpServerConsumer;
import org.springframework.stereotype.Component;
import org.timelynotice.intake.FeedPorts;

/** Asks the HL7 routes whether they have got their ports. */
@Component
class MllpPorts implements FeedPorts {

    private final CamelContext camel;

    MllpPorts(CamelContext camel) {
        this.camel = camel;
    }

    @Override
    public boolean isOpen(String feed) {
        Route route = camel.getRoute(FeedRoutes.mllpRoute(feed));
        return route == null
                || !(route.getConsumer() instanceof MllpTcpServerConsumer consumer)
                || consumer.getLocalPort() > 0;
    }
}
