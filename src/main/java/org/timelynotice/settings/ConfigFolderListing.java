package org.timelynotice.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What lies in a folder of {@code config/}. Whatever nobody would read is a problem: a file that is silently left out is a feed or
 * a law that is silently missing. Notes ({@code .md}) and hidden files such as {@code .gitkeep} may lie about, but not what an editor left.
 */
public final class ConfigFolderListing {

    private static final String ENDING = ".yaml";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*\\.yaml");

    private ConfigFolderListing() {}

    /** The YAML files of a folder, in name order; none where there is no such folder. */
    static List<Path> files(Path folder, ConfigProblems problems) {
        List<Path> visible = entries(folder, problems);
        visible.stream()
                .filter(Files::isDirectory)
                .forEach(sub -> complain(
                        problems, sub, "is a folder, and no folder is read here; move its files up to " + folder));
        return yaml(visible, problems);
    }

    /** The folders of a folder, such as those of the languages; files beside them are problems. */
    public static List<Path> folders(Path folder, ConfigProblems problems) {
        List<Path> visible = entries(folder, problems);
        visible.stream()
                .filter(file -> !Files.isDirectory(file))
                .forEach(
                        file -> complain(
                                problems,
                                file,
                                "is not read: only folders belong here; move it into the one it belongs to, or out of the configuration"));
        return visible.stream().filter(Files::isDirectory).toList();
    }

    /** Complains of whatever lies in a folder beside the files and folders that belong there. */
    public static void onlyThese(Path folder, Set<String> known, ConfigProblems problems) {
        List<Path> visible = entries(folder, problems);
        Stream<Path> folders = visible.stream().filter(Files::isDirectory);
        Stream.concat(folders, yaml(visible, problems).stream())
                .filter(file -> !known.contains(name(file)))
                .forEach(file -> complain(problems, file, "does not belong here" + meant(file, known)));
    }

    private static String meant(Path file, Set<String> known) {
        String meant = DidYouMean.among(name(file), known);
        return meant.isEmpty() ? "; move it to where it belongs, or out of the configuration" : meant;
    }

    private static List<Path> yaml(List<Path> visible, ConfigProblems problems) {
        List<Path> files =
                visible.stream().filter(file -> !Files.isDirectory(file)).toList();
        files.stream()
                .filter(file -> !NAME.matcher(name(file)).matches())
                .forEach(file -> complain(problems, file, oddName(name(file))));
        return files.stream().filter(file -> NAME.matcher(name(file)).matches()).toList();
    }

    private static String oddName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".yml") || lower.endsWith(ENDING)) {
            String stem = name.substring(0, name.lastIndexOf('.')).replaceAll("[^A-Za-z0-9._-]+", "-");
            return "is not read under this name; rename it to " + stem.replaceFirst("^[-._]+", "") + ENDING;
        }
        return "is not read: its name does not end in .yaml; rename it if it belongs here, or move it out of the configuration";
    }

    private static List<Path> entries(Path folder, ConfigProblems problems) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> !isNobodys(name(file))).sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (NotDirectoryException e) {
            complain(problems, folder, "is a file where a folder should be; rename or remove it");
        } catch (IOException e) {
            complain(problems, folder, "cannot be read; check that this account may read the folder");
        }
        return List.of();
    }

    private static boolean isNobodys(String name) {
        return name.endsWith(".md") || name.startsWith(".") && !name.contains(ENDING) && !name.contains(".yml");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static void complain(ConfigProblems problems, Path file, String message) {
        problems.add(new ConfigProblem(file.toString(), 0, "", message));
    }
}
