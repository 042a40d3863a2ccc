package org.timelynotice.flow.adapter;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.timelynotice.decision.CatchUp;
import org.timelynotice.delivery.Gateway;
import org.timelynotice.delivery.KeptWords;
import org.timelynotice.flow.ChangeConsents;
import org.timelynotice.flow.ChangeContacts;
import org.timelynotice.flow.ChangeHolds;
import org.timelynotice.flow.ChangePeople;
import org.timelynotice.flow.ChangePerson;
import org.timelynotice.flow.FindPeople;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.notice.Planner;
import org.timelynotice.notice.PlanningPolicy;
import org.timelynotice.notice.Recheck;
import org.timelynotice.notice.Replanning;
import org.timelynotice.platform.TimelySettings;
import org.timelynotice.rights.Rulebook;

/** Puts together what changes the people of a case. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    static PlanningPolicy policy(AgencySettings agency, List<Gateway> gateways) {
        return agency.planning().policy(gateways.stream().map(Gateway::channel).collect(Collectors.toSet()));
    }

    @Bean
    ChangePerson changePerson(
            Rooms rooms,
            AgencySettings agency,
            List<Gateway> gateways,
            Rulebook rulebook,
            Transactions transactions,
            Supplier<UUID> ids,
            TimelySettings settings,
            Clock clock) {
        PlanningPolicy policy = policy(agency, gateways);
        var replanning = new Replanning(policy, new Recheck(rulebook::terms));
        var catchUp =
                new CatchUp(rulebook, new Planner(policy, ids), agency.desk().answerWithin(), ids, !settings.sandbox());
        return new ChangePerson(rooms, replanning, catchUp, transactions, clock);
    }

    @Bean
    FindPeople findPeople(Rooms rooms, KeptWords kept, Transactions transactions) {
        return new FindPeople(rooms, kept, transactions);
    }

    @Bean
    ChangeContacts changeContacts(Rooms rooms, ChangePerson change, Supplier<UUID> ids) {
        return new ChangeContacts(rooms, change, ids);
    }

    @Bean
    ChangePeople changePeople(
            Rooms rooms,
            ChangePerson change,
            ChangeContacts contacts,
            Transactions transactions,
            Supplier<UUID> ids,
            Clock clock) {
        return new ChangePeople(rooms, change, contacts, transactions, ids, clock);
    }

    @Bean
    ChangeHolds changeHolds(Rooms rooms, ChangePerson change, Supplier<UUID> ids, Clock clock) {
        return new ChangeHolds(rooms, change, ids, clock);
    }

    @Bean
    ChangeConsents changeConsents(Rooms rooms, Transactions transactions, Supplier<UUID> ids, Clock clock) {
        return new ChangeConsents(rooms, transactions, ids, clock);
    }
}
