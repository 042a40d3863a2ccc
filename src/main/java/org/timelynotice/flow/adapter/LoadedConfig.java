package org.timelynotice.flow.adapter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.core.env.ConfigurableEnvironment;
import org.timelynotice.correlation.CourtNames;
import org.timelynotice.correlation.OffenseCatalog;
import org.timelynotice.delivery.Wording;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.platform.CheckedBeforeStart;
import org.timelynotice.rights.Rulebook;
import org.timelynotice.settings.ConfigException;
import org.timelynotice.settings.ConfigFolderListing;
import org.timelynotice.settings.ConfigProblem;
import org.timelynotice.settings.ConfigProblems;

/** Everything that stands under {@code config/}, read and checked at one go. */
record LoadedConfig(
        AgencySettings agency,
        Feeds feeds,
        MessageReader reader,
        Rulebook rulebook,
        CourtNames courts,
        OffenseCatalog offenses,
        Wording wording)
        implements CheckedBeforeStart {

    private static final Set<String> KNOWN = Set.of(
            AgencyFile.NAME,
            "crime-codes.yaml",
            "other-custody.yaml",
            "calendars",
            "vocabulary",
            "courts",
            "feeds",
            "formats",
            "offences",
            "rights",
            "sittings.yaml",
            "wording",
            "zones.yaml");

    /**
     * Reads all files of a configuration.
     *
     * @param environment in which what {@code application.yaml} says is known already, and may be overridden
     * @throws ConfigException with the problems of all files together
     */
    static LoadedConfig read(Path folder, Path niemSchemas, ConfigurableEnvironment environment) {
        if (!Files.isDirectory(folder)) {
            throw new ConfigException(List.of(new ConfigProblem(
                    folder.toString(),
                    0,
                    "",
                    "there is no such folder; restore it, or name another by TIMELY_CONFIG")));
        }
        var problems = new ConfigProblems();
        ConfigFolderListing.onlyThese(folder, KNOWN, problems);
        var agency = problems.collect(() -> AgencyFile.read(folder, environment));
        var rulebook = problems.collect(() -> Rulebook.load(folder));
        var reader = problems.collect(() -> MessageReader.load(
                folder,
                niemSchemas,
                (jurisdiction, day) ->
                        rulebook.filter(law -> law.isHoliday(jurisdiction, day)).isPresent()));
        List<String> formats = reader.map(MessageReader::formats).orElse(List.of());
        var feeds = problems.collect(() -> Feeds.load(folder, formats));
        var courts = problems.collect(() -> CourtNames.load(folder));
        var offenses = problems.collect(() -> OffenseCatalog.load(folder));
        var wording = problems.collect(() -> Wording.load(folder));
        problems.throwIfAny();
        return new LoadedConfig(
                agency.orElseThrow(),
                feeds.orElseThrow(),
                reader.orElseThrow(),
                rulebook.orElseThrow(),
                courts.orElseThrow(),
                offenses.orElseThrow(),
                wording.orElseThrow());
    }
}
