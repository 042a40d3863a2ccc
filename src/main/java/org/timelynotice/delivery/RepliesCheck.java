package org.timelynotice.delivery;

import java.util.List;
import java.util.Map;
import org.timelynotice.settings.ConfigDocument;
import org.timelynotice.settings.ConfigException;
import org.timelynotice.settings.ConfigProblems;

/** Reads the examples of every language with the words of all of them. */
final class RepliesCheck {

    private RepliesCheck() {}

    /**
     * @throws ConfigException naming the examples that are read otherwise than they say
     */
    static void run(Map<String, ConfigDocument<RepliesFile>> files, ReplyReader reader) {
        var problems = new ConfigProblems();
        files.values().forEach(file -> {
            List<RepliesFile.Example> examples = file.content().examples();
            for (int i = 0; i < examples.size(); i++) {
                RepliesFile.Meaning read = meaning(reader.read(examples.get(i).text()));
                if (read != examples.get(i).means()) {
                    problems.add(file.problem(
                            "/examples/" + i,
                            "is read as " + read + " and not as "
                                    + examples.get(i).means() + "; add or take away a word or phrase"));
                }
            }
        });
        problems.throwIfAny();
    }

    private static RepliesFile.Meaning meaning(Reply reply) {
        if (reply instanceof Reply.Stop) {
            return RepliesFile.Meaning.STOP;
        } else if (reply instanceof Reply.Start) {
            return RepliesFile.Meaning.START;
        } else if (reply instanceof Reply.Help) {
            return RepliesFile.Meaning.HELP;
        } else if (reply instanceof Reply.Confirmed || reply instanceof Reply.Yes) {
            return RepliesFile.Meaning.CONFIRM;
        } else if (reply instanceof Reply.SomebodyElse) {
            return RepliesFile.Meaning.SOMEBODY_ELSE;
        }
        if (reply instanceof Reply.Danger danger) {
            return danger.stop() ? RepliesFile.Meaning.STOP_AND_DANGER : RepliesFile.Meaning.DANGER;
        }
        return RepliesFile.Meaning.PERSON;
    }
}
