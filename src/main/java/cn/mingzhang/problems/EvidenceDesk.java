package cn.mingzhang.problems;

import static cn.mingzhang.people.Post.GROUP_DEPUTY;
import static cn.mingzhang.people.Post.RECTIFIER;

import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.StoredFile;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 佐证材料: the files that prove the work, each in the slot of what it proves. */
@Service
@Transactional
public class EvidenceDesk {
    static final String GENERAL = "general";

    private final ProblemLedger ledger;
    private final OpenWork work;
    private final FileCabinet cabinet;

    EvidenceDesk(ProblemLedger ledger, OpenWork work, FileCabinet cabinet) {
        this.ledger = ledger;
        this.work = work;
        this.cabinet = cabinet;
    }

    /** 佐证: all files or none. Slots: {@code measure:ID}, {@code result:ID}, {@code general}, {@code court-paper}. */
    public List<StoredFile> add(ProblemNumber number, String slot, Uploads uploads, String note, Officer officer) {
        var problem = forEvidence(number, slot, officer);
        var stored = cabinet.store(ProblemFacts.holder(problem), slot, uploads, note.strip(), officer);
        work.touch(problem);
        return stored;
    }

    public void replace(ProblemNumber number, UUID file, Upload upload, String note, Officer officer) {
        var problem = forEvidence(number, cabinet.find(file).slot(), officer);
        cabinet.replace(ProblemFacts.holder(problem), file, upload, note.strip(), officer);
        work.touch(problem);
    }

    public void withdraw(ProblemNumber number, UUID file, String reason, Officer officer) {
        var problem = forEvidence(number, cabinet.find(file).slot(), officer);
        if (reason.isBlank()) {
            throw new Unfit("reason", "problem.evidence.reason.missing");
        }
        cabinet.withdraw(ProblemFacts.holder(problem), file, reason.strip(), officer);
        work.touch(problem);
    }

    /** Whether each of these files (their ids, with commas) is neither withdrawn nor replaced. */
    boolean areStanding(Problem problem, String files) {
        var standing = cabinet.list(ProblemFacts.holder(problem)).stream()
                .map(file -> "" + file.id())
                .toList();
        return standing.containsAll(List.of(files.split(",")));
    }

    private Problem forEvidence(ProblemNumber number, String slot, Officer officer) {
        var problem = ledger.forWriting(number, officer);
        var mayFileCourtPaper = slot.equals(ProblemFacts.COURT_PAPER) && officer.holds(GROUP_DEPUTY);
        if (!mayFileCourtPaper) {
            ProblemLedger.mustBeOfTheUnit(problem, officer, RECTIFIER);
        }
        OpenWork.mustBeRectifying(problem);
        mustBeASlotOf(problem, slot);
        return problem;
    }

    private static void mustBeASlotOf(Problem problem, String slot) {
        var known = slot.equals(GENERAL)
                || slot.equals(ProblemFacts.COURT_PAPER)
                || problem.work().measures().stream()
                        .anyMatch(measure -> measure.slot().equals(slot))
                || problem.work().results().stream()
                        .anyMatch(result -> result.isStanding() && result.slot().equals(slot));
        if (!known) {
            throw new NotVisible("slot " + slot + " of " + problem.number());
        }
    }
}
