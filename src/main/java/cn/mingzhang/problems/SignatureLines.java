package cn.mingzhang.problems;

import cn.mingzhang.calendar.Dates;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The signatures of a problem in the reader's language: who, for whom, and where the hand was put on paper. */
@Component
class SignatureLines {
    private final ObjectProvider<PaperNotes> papers;
    private final Words words;

    SignatureLines(ObjectProvider<PaperNotes> papers, Words words) {
        this.papers = papers;
        this.words = words;
    }

    List<ClosurePage.SignatureLine> of(List<Signature> signatures) {
        var notes = notes(signatures);
        return signatures.stream()
                .map(signature -> line(signature, note(signature, notes)))
                .toList();
    }

    /** What a printed form says of a signature on paper; empty of any other. */
    String onPaper(Signature signature) {
        var note = note(signature, notes(List.of(signature)));
        return note == null
                ? ""
                : "\n纸质签批 " + note.code() + "：" + note.signedOn() + " 签署，" + note.recorder() + " 代录，" + note.confirmer()
                        + " " + note.confirmedOn() + " 核对确认";
    }

    private Map<Long, PaperNotes.Note> notes(List<Signature> signatures) {
        var prints = signatures.stream()
                .map(Signature::paperId)
                .filter(Objects::nonNull)
                .toList();
        var told = papers.getIfAvailable();
        return prints.isEmpty() || told == null ? Map.of() : told.of(prints);
    }

    private static PaperNotes.@Nullable Note note(Signature signature, Map<Long, PaperNotes.Note> notes) {
        return signature.paperId() == null ? null : notes.get(signature.paperId());
    }

    private ClosurePage.SignatureLine line(Signature signature, PaperNotes.@Nullable Note note) {
        var person = signature.officerId() != null;
        return new ClosurePage.SignatureLine(
                signature.ordinal(),
                signature.round(),
                words.of(signature.step().messageKey()),
                words.of("closure.stage", signature.from()) + " → " + words.of("closure.stage", signature.to()),
                person ? signature.officerName() : words.of("closure.by.system"),
                signature.onBehalfOf() == null
                        ? null
                        : words.of("closure.for", signature.officerName(), signature.onBehalfOf()),
                note == null ? null : paper(note),
                person ? postsThen(signature.officerPost()) : "",
                person ? signature.unitName() : "",
                signature.remark(),
                Dates.time(signature.signedAt()),
                signature.digest());
    }

    private ClosurePage.OnPaper paper(PaperNotes.Note note) {
        return new ClosurePage.OnPaper(
                words.of("paper.note", note.recorder(), note.confirmer(), Dates.day(note.signedOn())), note.href());
    }

    private String postsThen(String posts) {
        return Arrays.stream(posts.split("\\+"))
                .map(post -> words.of("people.post." + post))
                .collect(Collectors.joining(words.of("closure.comma")));
    }
}
