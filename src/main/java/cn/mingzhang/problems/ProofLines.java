package cn.mingzhang.problems;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.evidence.FilesPanel;
import cn.mingzhang.evidence.StoredFile;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemPage.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The proof on a problem's page: the files of each place, the papers that its class asks for, those that are filed. */
@Component
class ProofLines {
    private final ProblemClasses classes;
    private final Words words;

    ProofLines(ProblemClasses classes, Words words) {
        this.classes = classes;
        this.words = words;
    }

    List<ProblemPage.EvidenceSlot> evidence(Problem problem, List<StoredFile> files, Officer officer, String here) {
        var may = DeskDeed.EVIDENCE.isOffered(problem, officer);
        var slots = new ArrayList<ProblemPage.EvidenceSlot>();
        for (var measure : problem.work().measures()) {
            slots.add(slot(
                    words.of("problem.evidence.ofMeasure", measure.ordinal(), measure.content()),
                    measure.slot(),
                    files,
                    may,
                    here));
        }
        for (var result : problem.work().results()) {
            if (result.isStanding() || count(files, result.slot()) > 0) {
                slots.add(slot(
                        words.of(
                                "problem.evidence.ofResult",
                                words.of("problem.result", result.kind()),
                                result.document()),
                        result.slot(),
                        files,
                        may && result.isStanding(),
                        here));
            }
        }
        if (may || count(files, EvidenceDesk.GENERAL) > 0) {
            slots.add(slot(words.of("problem.evidence.general"), EvidenceDesk.GENERAL, files, may, here));
        }
        return slots;
    }

    private ProblemPage.EvidenceSlot slot(
            String heading, String slot, List<StoredFile> files, boolean may, String here) {
        return new ProblemPage.EvidenceSlot(
                heading, FilesPanel.of(slot, files), may ? here + "/evidence?slot=" + slot : null);
    }

    ProblemPage.@Nullable EvidenceSlot papers(Problem problem, List<StoredFile> files, Officer officer, String here) {
        var may = DeskDeed.COURT_PAPER.isOffered(problem, officer);
        if (!may && count(files, ProblemFacts.COURT_PAPER) == 0) {
            return null;
        }
        return slot(words.of("problem.papers"), ProblemFacts.COURT_PAPER, files, may, here);
    }

    /** The alternatives in words: any one of them is enough. */
    List<String> asked(Problem problem) {
        var group = problem.basics().classGroup();
        return group == null
                ? List.of()
                : classes.asked(group).stream()
                        .map(kinds -> kinds.stream()
                                .sorted()
                                .map(kind -> words.of("problem.result", kind))
                                .collect(Collectors.joining(words.of("problem.and"))))
                        .toList();
    }

    ProblemPage.ResultLine line(
            Problem problem, ProblemResult result, List<StoredFile> files, Officer officer, String here) {
        var may = result.isStanding() && DeskDeed.RESULT.isOffered(problem, officer);
        return new ProblemPage.ResultLine(
                words.of("problem.result", result.kind()),
                result.document(),
                Dates.day(result.dated()),
                !result.isStanding(),
                count(files, result.slot()),
                may
                        ? List.of(
                                new Button("problem.evidence.add", here + "/evidence?slot=" + result.slot()),
                                new Button("problem.result.withdraw", here + "/results/" + result.id() + "/withdrawal"))
                        : List.of());
    }

    static int count(List<StoredFile> files, String slot) {
        return (int) files.stream()
                .filter(file -> file.current() && file.slot().equals(slot))
                .count();
    }
}
