package cn.mingzhang.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a record, or of one slot of it, as {@code evidence/_files :: files(panel)} shows them.
 *
 * @param anchor unique on its page; the address of the list on it
 * @param action where a new file is posted, null where this officer may add none; withdrawals go to {@code action/withdrawals}
 * @param version the record's version, sent along
 * @param refusals sentences about the last attempt, with the note that was typed
 */
public record FilesPanel(
        String anchor,
        String slot,
        List<FileRow> files,
        @Nullable String zip,
        @Nullable String action,
        @Nullable Long version,
        List<String> refusals,
        String note) {

    /** A list to read, of one slot. */
    public static FilesPanel of(String slot, Collection<StoredFile> history) {
        var ofSlot = history.stream().filter(file -> file.slot().equals(slot)).toList();
        return new FilesPanel(
                "files-" + slot.replaceAll("[^a-z0-9]+", "-"), slot, rows(ofSlot), null, null, null, List.of(), "");
    }

    /** A list to read, of all slots, with the address of its zip. */
    public static FilesPanel ofAll(HolderRef holder, Collection<StoredFile> history) {
        var some = history.stream().anyMatch(StoredFile::current);
        var zip = some ? "/files/" + holder.kind() + "/" + holder.id() + ".zip" : null;
        return new FilesPanel("files-all", "", rows(history), zip, null, null, List.of(), "");
    }

    /** The same with its form. */
    public FilesPanel withUpload(String postTo, @Nullable Long recordVersion) {
        return new FilesPanel(anchor, slot, files, zip, postTo, recordVersion, refusals, note);
    }

    /** The same after a refusal: the sentences, and what was typed. */
    public FilesPanel refused(List<String> sentences, String typed) {
        return new FilesPanel(anchor, slot, files, zip, action, version, List.copyOf(sentences), typed);
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    public boolean isMayAdd() {
        return action != null;
    }

    public String getAccepted() {
        return FileKind.accepted();
    }

    public long getLimit() {
        return Upload.LIMIT / 1024 / 1024;
    }

    public int getMost() {
        return Uploads.MOST;
    }

    private static List<FileRow> rows(Collection<StoredFile> history) {
        var chains = new LinkedHashMap<Object, List<StoredFile>>();
        history.forEach(file -> chains.computeIfAbsent(file.firstId(), first -> new ArrayList<>())
                .add(file));
        return chains.values().stream().map(FilesPanel::row).toList();
    }

    private static FileRow row(List<StoredFile> chain) {
        Collections.sort(chain, (one, other) -> other.revision() - one.revision());
        var earlier = IntStream.range(1, chain.size())
                .mapToObj(chain::get)
                .map(FileRow::of)
                .toList();
        return FileRow.of(chain.get(0), earlier);
    }
}
