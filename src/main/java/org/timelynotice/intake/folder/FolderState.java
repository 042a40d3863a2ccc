package org.timelynotice.intake.folder;

import java.util.Map;

/**
 * How a folder stood when it was last looked at; files are counted and never named, for a name may name somebody.
 *
 * @param waiting files that are not finished yet, or could not be kept yet
 * @param leftAlone files that are not touched, by reason
 * @param refused files that were moved to {@code .refused} since the start, by reason
 */
public record FolderState(int waiting, Map<String, Integer> leftAlone, Map<String, Integer> refused) {

    public static final FolderState UNSEEN = new FolderState(0, Map.of(), Map.of());

    public FolderState {
        leftAlone = Map.copyOf(leftAlone);
        refused = Map.copyOf(refused);
    }
}
