package cn.mingzhang.paper;

import cn.mingzhang.problems.PaperNotes;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the ledger of confirmed papers. */
@Component
class PaperNoteBook implements PaperNotes {
    private final Papers papers;

    PaperNoteBook(Papers papers) {
        this.papers = papers;
    }

    @Override
    public Map<Long, Note> of(Collection<Long> prints) {
        return papers.byIds(prints).stream()
                .filter(paper -> paper.entry() != null && paper.verdict() != null)
                .collect(Collectors.toMap(
                        Paper::id,
                        paper -> new Note(
                                paper.code(),
                                paper.entry().signedOn(),
                                paper.entry().recorderName(),
                                paper.verdict().officerName(),
                                paper.verdict().on(),
                                "/problems/" + paper.subjectNumber() + "/prints/" + paper.id())));
    }
}
