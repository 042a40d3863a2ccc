package org.timelynotice.story;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of the program as a first run of it has loaded them, so that further processes start in half the time. */
final class ClassArchive {

    private final Path archive;
    private final String classPath;

    private ClassArchive(Path archive, String classPath) {
        this.archive = archive;
        this.classPath = classPath;
    }

    /** For the class path of this process; a virtual machine archives classes of jars only. */
    static ClassArchive in(Path folder) {
        var entries = new ArrayList<String>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            entries.add(Files.isDirectory(path) ? jar(path, folder.resolve(entries.size() + ".jar")) : entry);
        }
        return new ClassArchive(
                folder.resolve("classes.jsa"), entries.stream().collect(Collectors.joining(File.pathSeparator)));
    }

    private static String jar(Path classes, Path jar) {
        int failed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
        if (failed != 0) {
            throw new IllegalStateException(classes + " cannot be packed");
        }
        return jar.toString();
    }

    /** Options of the run whose orderly end writes the archive. */
    List<String> written() {
        return options("-XX:ArchiveClassesAtExit=" + archive);
    }

    /** Options of the runs after it; without an archive they are slower, and the same. */
    List<String> used() {
        return Files.exists(archive) ? options("-XX:SharedArchiveFile=" + archive) : options();
    }

    private List<String> options(String... more) {
        return Stream.concat(Stream.of(more), Stream.of("-cp", classPath)).toList();
    }
}
