package cn.mingzhang.collection;

import cn.mingzhang.evidence.Upload;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 追缴决定、催告、申请执行、执行协议 in the words that such papers usually have: the upper half of {@link NoticeRound}'s ladder. */
@Component
@Transactional
public class EnforcementRound {
    private final Situations situations;
    private final CollectionLedger ledger;
    private final AgreementDesk agreements;

    EnforcementRound(Situations situations, CollectionLedger ledger, AgreementDesk agreements) {
        this.situations = situations;
        this.ledger = ledger;
        this.agreements = agreements;
    }

    /** What the papers say of this payer beside what they usually say. */
    public record Words(String phone, String facts, String assets, String address, String reviewAgency, String court) {}

    public void decide(String project, Words words, Officer head) {
        issue(project, Rung.RECOVERY_DECISION, words, head);
    }

    public void demand(String project, Words words, Officer head) {
        issue(project, Rung.STATUTORY_DEMAND, words, head);
    }

    public void apply(String project, Words words, Officer head) {
        issue(project, Rung.COURT_APPLICATION, words, head);
    }

    private void issue(String project, Rung rung, Words words, Officer head) {
        var now = situations.held(project, head);
        Map<Asked, String> said = Usual.texts(now, rung, head);
        said.put(Asked.PHONE, words.phone());
        said.put(Asked.FACTS, words.facts());
        said.put(Asked.ASSETS, words.assets());
        said.put(Asked.ADDRESS, words.address());
        said.put(Asked.REVIEW_AGENCY, words.reviewAgency());
        said.put(Asked.SUIT_COURT, words.court());
        said.put(Asked.COURT, words.court());
        mustBeMet(project, rung, ledger.issue(project, rung, now.file().version(), Usual.due(now, rung), said, head));
    }

    public void accepted(String project, String number, byte[] scan, Officer clerk) {
        record(project, Rung.COURT_ACCEPTED, number, scan, clerk);
    }

    public void enforced(String project, String number, byte[] scan, Officer clerk) {
        record(project, Rung.ENFORCEMENT, number, scan, clerk);
    }

    private void record(String project, Rung rung, String number, byte[] scan, Officer clerk) {
        var now = situations.held(project, clerk);
        try (var paper = Upload.of(number + ".pdf", scan)) {
            mustBeMet(
                    project,
                    rung,
                    ledger.record(
                            project,
                            rung,
                            now.file().version(),
                            Issuer.COURT,
                            number,
                            now.today(),
                            null,
                            "",
                            paper,
                            clerk));
        }
    }

    private static void mustBeMet(String project, Rung rung, List<Condition> unmet) {
        if (!unmet.isEmpty()) {
            throw new Conflict(rung + " of " + project + ": " + unmet);
        }
    }

    /** 执行协议, signed today. @param stages how much by which day; together what is owed */
    public void agree(String project, SortedMap<LocalDate, Yuan> stages, byte[] scan, Officer head) {
        var now = situations.held(project, head);
        var instalments = new ArrayList<Agreement.Instalment>();
        stages.forEach((due, amount) -> instalments.add(new Agreement.Instalment(instalments.size() + 1, due, amount)));
        try (var paper = Upload.of("执行协议.pdf", scan)) {
            agreements.sign(project, now.file().version(), now.today(), instalments, paper, head);
        }
    }
}
