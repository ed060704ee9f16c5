package cn.mingzhang.evidence;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 材料柜: the files of any record. It writes within the deed of the capability that holds the record and never alone: that
 * capability decides who may add and when, and files, rows and trail live and die together.
 */
@Service
public class FileCabinet {

    private final StoredFiles files;
    private final Trail trail;
    private final OfficeClock clock;

    FileCabinet(StoredFiles files, Trail trail, OfficeClock clock) {
        this.files = files;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Files every upload in the slot, one trail entry each.
     *
     * @param slot what they prove: lower-case words such as {@code measure:12} or {@code court-paper}
     * @throws FileRefused if none was chosen
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<StoredFile> store(HolderRef holder, String slot, Uploads uploads, String note, Officer officer) {
        if (uploads.isEmpty()) {
            throw new FileRefused("evidence.refused.NONE");
        }
        var stored = new ArrayList<StoredFile>();
        for (var upload : uploads) {
            var id = UUID.randomUUID();
            var file = add(holder, slot, id, id, 1, upload, note, officer);
            note(holder, "FILE_ADDED", null, file.inWords(), note, officer);
            stored.add(file);
        }
        return List.copyOf(stored);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public StoredFile store(HolderRef holder, String slot, Upload upload, String note, Officer officer) {
        return store(holder, slot, Uploads.of(upload), note, officer).get(0);
    }

    /** As the form of a panel asks: new files, or one new revision of a file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<StoredFile> store(
            HolderRef holder, String slot, @Nullable UUID replaced, Uploads uploads, String note, Officer officer) {
        if (replaced == null || uploads.isEmpty()) {
            return store(holder, slot, uploads, note, officer);
        }
        if (uploads.size() > 1) {
            throw new FileRefused("evidence.refused.ONE_FOR_ONE");
        }
        if (!find(replaced).slot().equals(slot)) {
            throw new NotVisible("file " + replaced + " of another slot");
        }
        return List.of(replace(holder, replaced, uploads.iterator().next(), note, officer));
    }

    /**
     * A new revision; the old one stays and is listed under it.
     *
     * @param replaced the revision that the officer saw as the current one
     * @throws NotVisible if the record has no such file
     * @throws Conflict if it was replaced or withdrawn meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredFile replace(HolderRef holder, UUID replaced, Upload upload, String note, Officer officer) {
        var old = current(holder, replaced);
        try {
            var file = add(
                    holder, old.slot(), UUID.randomUUID(), old.firstId(), old.revision() + 1, upload, note, officer);
            note(holder, "FILE_REPLACED", old.inWords(), file.inWords(), note, officer);
            return file;
        } catch (DuplicateKeyException atTheSameTime) {
            throw new Conflict("file " + replaced + " was replaced meanwhile");
        }
    }

    /**
     * Takes a wrongly uploaded file, with all its revisions, out of the proof. It stays in the cabinet, with the reason.
     *
     * @throws NotVisible if the record has no such file
     * @throws Conflict if it was replaced or withdrawn meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(HolderRef holder, UUID file, String reason, Officer officer) {
        var old = current(holder, file);
        try {
            files.withdraw(old, reason, officer, clock.now());
        } catch (DuplicateKeyException atTheSameTime) {
            throw new Conflict("file " + file + " was withdrawn meanwhile");
        }
        note(holder, "FILE_WITHDRAWN", old.inWords(), null, reason, officer);
    }

    /** The current files, in the order of arrival. */
    public List<StoredFile> list(HolderRef holder) {
        return files.of(holder).stream().filter(StoredFile::current).toList();
    }

    public List<StoredFile> list(HolderRef holder, String slot) {
        return list(holder).stream().filter(file -> file.slot().equals(slot)).toList();
    }

    /** Every revision and what was withdrawn, in the order of arrival. */
    public List<StoredFile> history(HolderRef holder) {
        return files.of(holder);
    }

    /**
     * One revision. Whoever asks decides through the record whether it may be seen.
     *
     * @throws NotVisible if there is none
     */
    public StoredFile find(UUID id) {
        return files.find(id).orElseThrow(() -> new NotVisible("file " + id));
    }

    /** Its content, piece by piece; holds no connection in between and needs no transaction. */
    public InputStream open(StoredFile file) {
        return new ChunkStream(files, file);
    }

    /** One digest over the current files, for what a signature freezes. The order of arrival has no part in it. */
    public String digestOf(HolderRef holder) {
        return Digests.of(list(holder));
    }

    /** Officers who uploaded a current file: they are of the work and do not review it. */
    public Set<Long> uploadersOf(HolderRef holder) {
        return list(holder).stream().map(StoredFile::uploaderId).collect(Collectors.toUnmodifiableSet());
    }

    private StoredFile current(HolderRef holder, UUID id) {
        var file = find(id);
        if (!file.belongsTo(holder)) {
            throw new NotVisible("file " + id + " of another record");
        }
        if (!file.current()) {
            throw new Conflict("file " + id + " is not the current one");
        }
        return file;
    }

    private StoredFile add(
            HolderRef holder,
            String slot,
            UUID id,
            UUID firstId,
            int revision,
            Upload upload,
            String note,
            Officer officer) {
        var file = new StoredFile(
                id,
                holder.kind(),
                holder.id(),
                slot,
                firstId,
                revision,
                true,
                upload.name(),
                upload.kind(),
                upload.size(),
                upload.sha256(),
                note,
                officer.id(),
                officer.name(),
                officer.unit().name(),
                clock.now().truncatedTo(ChronoUnit.MICROS), // as the database keeps it
                null);
        try {
            files.add(file, upload);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file;
    }

    private void note(
            HolderRef holder,
            String deed,
            @Nullable String before,
            @Nullable String after,
            String remark,
            Officer officer) {
        var changes = List.of(new Change("evidence.file", before, after));
        trail.note(officer.actor(), deed, holder.subject(), changes, remark, clock.now());
    }
}
