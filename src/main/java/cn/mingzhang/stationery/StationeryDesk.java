package cn.mingzhang.stationery;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.documents.DocumentKind;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 式样的提出与核准: the words of a lawful paper are not one person's. */
@Component
@Transactional
class StationeryDesk {
    private final FormShelf shelf;
    private final List<Stationery> rooms;
    private final Trail trail;
    private final OfficeClock clock;

    StationeryDesk(FormShelf shelf, ObjectProvider<Stationery> rooms, Trail trail, OfficeClock clock) {
        this.shelf = shelf;
        this.rooms = rooms.orderedStream().toList();
        this.trail = trail;
        this.clock = clock;
    }

    /** A kind, and whose it is. */
    record Kind(DocumentKind kind, Stationery room) {
        boolean proposes(Officer officer) {
            return room.proposes(officer);
        }

        boolean answers(FormVersion version, Officer officer) {
            return version.isProposed() && room.approves(officer) && !officer.isOrRepresents(version.proposerId());
        }
    }

    List<Kind> seenBy(Officer officer) {
        return rooms.stream()
                .filter(room -> room.proposes(officer) || room.approves(officer))
                .flatMap(room -> room.kinds().stream().map(kind -> new Kind(kind, room)))
                .toList();
    }

    /** @throws NotVisible where it is none of his */
    Kind seen(String code, Officer officer) {
        return seenBy(officer).stream()
                .filter(kind -> kind.kind().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotVisible("form " + code));
    }

    /**
     * @throws cn.mingzhang.documents.FormRefused where the file is no form of this kind
     * @return its version
     */
    int propose(String code, String fileName, byte[] docx, String note, Officer officer) {
        var kind = seen(code, officer);
        if (!kind.proposes(officer)) {
            throw new WrongPost("proposes " + code);
        }
        if (note.isBlank()) {
            throw new Unfit("note", "stationery.error.note");
        }
        kind.kind().trial(docx);
        if (shelf.of(code).stream().anyMatch(FormVersion::isProposed)) {
            throw new Unfit("", "stationery.error.waiting");
        }
        var version =
                shelf.propose(code, fileName, docx, digest(docx), note.strip(), officer, clock.today(), clock.now());
        note("FORM_PROPOSED", kind.kind(), version, note.strip(), officer);
        return version;
    }

    FormVersion toAnswer(String code, int version, Officer officer) {
        var kind = seen(code, officer);
        var found = shelf.of(code, version).orElseThrow(() -> new NotVisible("form " + code + " " + version));
        if (!kind.room().approves(officer) || officer.isOrRepresents(found.proposerId())) {
            throw new WrongPost("answers for " + code);
        }
        if (!found.isProposed()) {
            throw new Conflict("form " + code + " " + version + " is " + found.state());
        }
        return found;
    }

    void answer(String code, int version, boolean granted, String remark, Officer officer) {
        var kind = seen(code, officer).kind();
        toAnswer(code, version, officer);
        if (!granted && remark.isBlank()) {
            throw new Unfit("remark", "stationery.error.reason");
        }
        if (granted) {
            shelf.replace(code, clock.today());
        }
        if (!shelf.answer(code, version, granted, remark.strip(), officer, clock.today())) {
            throw new Conflict("form " + code + " " + version + " is answered");
        }
        note(granted ? "FORM_APPROVED" : "FORM_REFUSED", kind, version, remark.strip(), officer);
    }

    private void note(String deed, DocumentKind kind, int version, String remark, Officer officer) {
        var changes = List.of(new Change("stationery.version", null, kind.title() + " " + version));
        trail.note(officer.actor(), deed, new Subject("form", kind.code()), changes, remark, clock.now());
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
