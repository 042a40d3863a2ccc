package org.timelynotice.flow.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.timelynotice.audit.AuditTrail;
import org.timelynotice.correlation.Correlator;
import org.timelynotice.decision.DecideEvent;
import org.timelynotice.decision.UnfollowedCharges;
import org.timelynotice.delivery.ChannelStops;
import org.timelynotice.delivery.Gateway;
import org.timelynotice.delivery.InboundTexts;
import org.timelynotice.delivery.KeptWords;
import org.timelynotice.delivery.Reconciliation;
import org.timelynotice.delivery.Wording;
import org.timelynotice.desk.AnswerWithin;
import org.timelynotice.flow.AskAboutOverdue;
import org.timelynotice.flow.ClarifyAttempts;
import org.timelynotice.flow.DecideMessages;
import org.timelynotice.flow.DecideToSend;
import org.timelynotice.flow.ExplainMessage;
import org.timelynotice.flow.ExplainNotice;
import org.timelynotice.flow.FinishTask;
import org.timelynotice.flow.LiftAddress;
import org.timelynotice.flow.PollCourt;
import org.timelynotice.flow.ReadMessages;
import org.timelynotice.flow.ReadWords;
import org.timelynotice.flow.ReceiveFiles;
import org.timelynotice.flow.ReceiveMessage;
import org.timelynotice.flow.RecordReceipt;
import org.timelynotice.flow.RecordReply;
import org.timelynotice.flow.RegisterCase;
import org.timelynotice.flow.RehearseMessage;
import org.timelynotice.flow.RehearseReading;
import org.timelynotice.flow.ReplayMessage;
import org.timelynotice.flow.ResolveReview;
import org.timelynotice.flow.ResolveTask;
import org.timelynotice.flow.SayWhichHearing;
import org.timelynotice.flow.SendDueNotices;
import org.timelynotice.flow.ShowCase;
import org.timelynotice.flow.ShowContact;
import org.timelynotice.flow.ShowReading;
import org.timelynotice.flow.ShowWords;
import org.timelynotice.flow.UndoOutcome;
import org.timelynotice.flow.UndoReview;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.intake.RemoteCourt;
import org.timelynotice.notice.Planner;
import org.timelynotice.notice.Recheck;
import org.timelynotice.notice.SignOff;
import org.timelynotice.notice.WordsSent;
import org.timelynotice.platform.TimelySettings;
import org.timelynotice.recipient.Channel;
import org.timelynotice.rights.Rulebook;
import org.timelynotice.sending.Sending;
import org.timelynotice.sweep.Sweeps;
import org.timelynotice.sweep.Work;
import org.timelynotice.vault.Vault;

/** Puts the use cases together. */
@Configuration(proxyBeanMethods = false)
class FlowConfiguration {

    private static final int CALLS_AT_ONCE = 48;

    @Bean
    Supplier<UUID> ids() {
        return UUID::randomUUID;
    }

    @Bean
    LoadedConfig loadedConfig(TimelySettings settings, ConfigurableEnvironment environment) {
        return LoadedConfig.read(settings.config(), settings.niemSchemas(), environment);
    }

    @Bean
    AgencySettings agencySettings(LoadedConfig config) {
        return config.agency();
    }

    @Bean
    Feeds feeds(LoadedConfig config) {
        return config.feeds();
    }

    @Bean
    MessageReader messageReader(LoadedConfig config) {
        return config.reader();
    }

    @Bean
    Rulebook rulebook(LoadedConfig config) {
        return config.rulebook();
    }

    @Bean
    Correlator correlator(LoadedConfig config) {
        return new Correlator(config.courts());
    }

    @Bean
    Wording wording(LoadedConfig config) {
        return config.wording();
    }

    @Bean
    Rooms rooms(
            org.timelynotice.intake.MessageStore messages,
            org.timelynotice.casefile.CaseFiles cases,
            org.timelynotice.correlation.TrackedKeys index,
            org.timelynotice.recipient.Recipients recipients,
            org.timelynotice.consent.Releases releases,
            org.timelynotice.notice.CaseEvents events,
            org.timelynotice.notice.NoticeLedger ledger,
            org.timelynotice.desk.Desk desk,
            org.timelynotice.audit.AuditLog audit) {
        return new Rooms(messages, cases, index, recipients, releases, events, ledger, desk, audit);
    }

    @Bean
    ReceiveMessage receiveMessage(Feeds feeds, Rooms rooms) {
        return new ReceiveMessage(feeds, rooms.messages());
    }

    /** On the machine's clock: how long a file stays the same is real, also where a sandbox's clock is moved. */
    @Bean
    ReceiveFiles receiveFiles(Feeds feeds, ReceiveMessage receive) {
        return new ReceiveFiles(feeds, receive, Clock.systemUTC());
    }

    @Bean
    DecideEvent decideEvent(
            Rooms rooms,
            Rulebook rulebook,
            AgencySettings agency,
            List<Gateway> gateways,
            Supplier<UUID> ids,
            LoadedConfig config,
            TimelySettings settings) {
        var planner = new Planner(PeopleConfiguration.policy(agency, gateways), ids);
        AnswerWithin answerWithin = agency.desk().answerWithin();
        var charges = new UnfollowedCharges(config.offenses(), rooms.index()::hashes, answerWithin, ids);
        return new DecideEvent(rulebook, planner, charges, answerWithin, ids, !settings.sandbox());
    }

    @Bean
    DecideMessages decideMessages(Rooms rooms, Correlator correlator, DecideEvent decide) {
        return new DecideMessages(rooms, correlator, decide);
    }

    @Bean
    ReadMessages readMessages(
            Rooms rooms,
            Feeds feeds,
            MessageReader reader,
            DecideMessages decide,
            Transactions transactions,
            Sweeps sweeps,
            Clock clock) {
        var told = new ProgressTransactions(sweeps.of(Work.READING), transactions);
        return new ReadMessages(rooms, feeds, reader, decide, told, clock);
    }

    @Bean
    RehearseMessage rehearseMessage(
            Rooms rooms,
            Feeds feeds,
            MessageReader reader,
            DecideMessages decide,
            Transactions transactions,
            Clock clock) {
        return new RehearseMessage(rooms, feeds, reader, decide, transactions, clock);
    }

    @Bean
    RehearseReading rehearseReading(TimelySettings settings, Clock clock) {
        return new RehearseReading(settings.config(), settings.niemSchemas(), clock);
    }

    @Bean
    ExplainMessage explainMessage(Rooms rooms, Feeds feeds, MessageReader reader, Transactions transactions) {
        return new ExplainMessage(rooms, feeds, reader, transactions);
    }

    @Bean
    ShowReading showReading(Rooms rooms, Feeds feeds, MessageReader reader, Transactions transactions, Clock clock) {
        return new ShowReading(rooms, feeds, reader, transactions, clock);
    }

    @Bean
    ExplainNotice explainNotice(Rooms rooms, AuditTrail trail, AgencySettings agency, Transactions transactions) {
        return new ExplainNotice(rooms, trail, agency.planning().hours(), transactions);
    }

    @Bean
    ResolveReview resolveReview(
            Rooms rooms,
            Feeds feeds,
            MessageReader reader,
            DecideEvent decide,
            Transactions transactions,
            Clock clock) {
        return new ResolveReview(rooms, feeds, reader, decide, transactions, clock);
    }

    @Bean
    UndoReview undoReview(Rooms rooms, DecideEvent decide, Transactions transactions, Clock clock) {
        return new UndoReview(rooms, decide, transactions, clock);
    }

    @Bean
    SayWhichHearing sayWhichHearing(Rooms rooms, DecideEvent decide, Transactions transactions, Clock clock) {
        return new SayWhichHearing(rooms, decide, transactions, clock);
    }

    @Bean
    FinishTask finishTask(Rooms rooms, Transactions transactions, Clock clock) {
        return new FinishTask(rooms, transactions, clock);
    }

    @Bean
    ShowContact showContact(Rooms rooms, Sending sending, Transactions transactions, Clock clock) {
        return new ShowContact(rooms, sending, transactions, clock);
    }

    @Bean
    ResolveTask resolveTask(Rooms rooms, Transactions transactions, Clock clock) {
        return new ResolveTask(rooms, transactions, clock);
    }

    @Bean
    UndoOutcome undoOutcome(Rooms rooms, Transactions transactions, Clock clock) {
        return new UndoOutcome(rooms, transactions, clock);
    }

    @Bean
    RegisterCase registerCase(Rooms rooms, Transactions transactions, Supplier<UUID> ids, Vault vault, Clock clock) {
        return new RegisterCase(rooms, transactions, ids, sent -> vault.hash("registration", sent), clock);
    }

    @Bean
    ProviderCallers providerCallers(List<Gateway> gateways) {
        return new ProviderCallers(gateways.stream().map(Gateway::channel).collect(Collectors.toSet()), CALLS_AT_ONCE);
    }

    @Bean
    Sending sending(
            Wording wording,
            List<Gateway> gateways,
            List<Reconciliation> reconciliations,
            AgencySettings agency,
            ProviderCallers callers,
            MeterRegistry meters,
            ChannelStops stops,
            Vault vault,
            Rulebook rulebook,
            TimelySettings settings) {
        Map<Channel, Gateway> byChannel = new EnumMap<>(Channel.class);
        Map<Channel, Reconciliation> askable = new EnumMap<>(Channel.class);
        for (Gateway gateway : gateways) {
            byChannel.put(gateway.channel(), gateway);
        }
        reconciliations.forEach(reconciliation -> askable.put(reconciliation.channel(), reconciliation));
        return Sending.of(
                wording,
                agency.agency().callBack(),
                Optional.of(agency.agency().office()).filter(office -> !office.isBlank()),
                text -> vault.hash("text", text),
                agency.ladder(),
                agency.planning().hours(),
                byChannel,
                askable,
                callers.lanes(),
                agency.planning().reminderGap(),
                why -> meters.counter("timely.sender.refused", "why", why.name())
                        .increment(),
                new SignOff(rulebook::signed, agency.agency().personMaySendUnsigned())::covers,
                stops,
                new Recheck(rulebook::terms),
                !settings.sandbox());
    }

    @Bean
    DecideToSend decideToSend(
            Rooms rooms, Sending sending, AgencySettings agency, Transactions transactions, Clock clock) {
        return new DecideToSend(rooms, sending, agency.agency().personMaySendUnsigned(), transactions, clock);
    }

    @Bean
    SendDueNotices sendDueNotices(
            Rooms rooms,
            WordsSent words,
            Sending sending,
            Transactions transactions,
            Sweeps sweeps,
            Supplier<UUID> ids,
            Clock clock) {
        var told = new ProgressTransactions(sweeps.of(Work.SENDING), transactions);
        return new SendDueNotices(rooms, words, sending, told, ids, clock);
    }

    @Bean
    ClarifyAttempts clarifyAttempts(
            Rooms rooms, Sending sending, Transactions transactions, Sweeps sweeps, Clock clock) {
        var told = new ProgressTransactions(sweeps.of(Work.CLARIFYING), transactions);
        return new ClarifyAttempts(rooms, sending, told, clock);
    }

    @Bean
    AskAboutOverdue askAboutOverdue(Rooms rooms, Transactions transactions, Sweeps sweeps, Clock clock) {
        var told = new ProgressTransactions(sweeps.of(Work.OVERDUE), transactions);
        return new AskAboutOverdue(rooms, told, clock);
    }

    @Bean
    RecordReceipt recordReceipt(Rooms rooms, Sending sending, Transactions transactions, Clock clock) {
        return new RecordReceipt(rooms, sending, transactions, clock);
    }

    @Bean
    RecordReply recordReply(
            Rooms rooms, Sending sending, InboundTexts texts, KeptWords kept, Transactions transactions, Clock clock) {
        return new RecordReply(rooms, sending, texts, kept, transactions, clock);
    }

    @Bean
    ReadWords readWords(Rooms rooms, KeptWords kept, Transactions transactions, Clock clock) {
        return new ReadWords(rooms, kept, transactions, clock);
    }

    @Bean
    LiftAddress liftAddress(Rooms rooms, KeptWords kept, Transactions transactions, Clock clock) {
        return new LiftAddress(rooms, kept, transactions, clock);
    }

    @Bean
    PollCourt pollCourt(Feeds feeds, RemoteCourt court, Rooms rooms) {
        return new PollCourt(feeds, court, rooms.messages());
    }

    @Bean
    ReplayMessage replayMessage(Rooms rooms) {
        return new ReplayMessage(rooms.messages());
    }

    @Bean
    ShowWords showWords(Rooms rooms, WordsSent words, Transactions transactions, Clock clock) {
        return new ShowWords(rooms, words, transactions, clock);
    }

    @Bean
    ShowCase showCase(Rooms rooms, Transactions transactions) {
        return new ShowCase(rooms, transactions);
    }
}
