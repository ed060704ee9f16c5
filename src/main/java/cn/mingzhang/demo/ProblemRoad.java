package cn.mingzhang.demo;

import static cn.mingzhang.closure.Step.ACCEPT;
import static cn.mingzhang.closure.Step.DISPUTE;
import static cn.mingzhang.closure.Step.SERVE;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.closure.Rectification;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.EvidenceDesk;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.problems.RectificationDesk;
import cn.mingzhang.receipts.NewPayment;
import cn.mingzhang.receipts.PaymentDesk;
import cn.mingzhang.receipts.Voucher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The road of one problem as a row of dated deeds by the people it takes: served, accepted, worked on; {@link ClosingRoad} has the rest. */
@Component
@Profile("replay")
class ProblemRoad {
    private final ProblemLedger ledger;
    private final RectificationDesk work;
    private final EvidenceDesk evidence;
    private final PaymentDesk payments;
    private final ClosingRoad closing;
    private final WorkingDays workingDays;
    private final OfficeClock clock;

    ProblemRoad(
            ProblemLedger ledger,
            RectificationDesk work,
            EvidenceDesk evidence,
            PaymentDesk payments,
            ClosingRoad closing,
            WorkingDays workingDays,
            OfficeClock clock) {
        this.ledger = ledger;
        this.work = work;
        this.evidence = evidence;
        this.payments = payments;
        this.closing = closing;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The number is known once the problem is logged; the measures once they are written. */
    static final class File {
        ProblemNumber number = new ProblemNumber("0000-0000");
        final List<Long> measures = new ArrayList<>();
    }

    /** Who acts for this problem. */
    record People(Story story, Function<String, Officer> cast, int n) {
        Officer logger() {
            return cast.apply(List.of("inspector", "resident", "office").get(n % 3));
        }

        Officer rectifier() {
            return cast.apply(story.isMunicipal() ? "rectifier" : ofCounty("county", "r"));
        }

        Officer head() {
            return cast.apply(story.isMunicipal() ? "head" : ofCounty("countyhead", "h"));
        }

        Officer supervisor() {
            return cast.apply(n % 2 == 0 ? "inspector" : "inspector2");
        }

        /** The city's own problems are the deputy's; the counties' are the leader's. */
        Officer signsOff() {
            return cast.apply(story.isMunicipal() ? "deputy" : "head");
        }

        private String ofCounty(String known, String prefix) {
            return story.unit().equals(DemoCast.COUNTY_OFFICE)
                    ? known
                    : prefix + story.unit().substring(3);
        }
    }

    List<Replay.Deed> deeds(Story story, LocalDate logged, People people, File file) {
        var row = new ArrayList<Replay.Deed>();
        var fate = story.fate();
        if (fate == Fate.DRAFT) {
            return row;
        }
        row.add(after(logged, 1, () -> closing.sign(file, SERVE, people.logger(), "")));
        if (fate == Fate.SERVED) {
            return row;
        }
        if (fate == Fate.DISPUTED) {
            row.add(after(logged, 4, () -> closing.sign(file, DISPUTE, people.head(), "该项目建于乡镇规划区外，是否应建请核定。")));
            return row;
        }
        row.add(after(logged, 3, () -> accept(people, file)));
        row.add(after(logged, 6, () -> plan(story, people, file)));
        row.add(after(
                logged,
                26,
                () -> progress(
                        file, people, "已召开专题会，逐项明确责任人，开始" + story.measures().get(0) + "。")));
        if (fate == Fate.WORKING) {
            working(story, people, file, row);
            return row;
        }
        var done = workingDays.nextWorking(story.doneOn());
        row.add(new Replay.Deed(done, () -> finish(story, people, file)));
        if (fate == Fate.SHELVED) {
            row.add(new Replay.Deed(EnforcementReplay.SHELVED, () -> closing.shelve(people, file)));
            return row;
        }
        row.add(after(done, 1, () -> work.confirmStatus(file.number, people.head())));
        row.addAll(closing.deeds(story, people, file, done));
        return row;
    }

    /** The five municipal ones get their urging notices and assessments (F14). */
    private void working(Story story, People people, File file, List<Replay.Deed> row) {
        if (!story.isMunicipal()) {
            row.add(new Replay.Deed(LocalDate.of(2021, 12, 9), () -> progress(file, people, "建设单位已提交资料，正在核定应建面积。")));
            return;
        }
        row.add(new Replay.Deed(LocalDate.of(2021, 11, 23), () -> progress(file, people, "已发出催办通知书，约谈建设单位。")));
        row.add(new Replay.Deed(
                LocalDate.of(2021, 12, 14), () -> progress(file, people, "已核定应缴易地建设费 " + story.due() + " 元，督促缴纳。")));
    }

    private Replay.Deed after(LocalDate day, int workdays, Runnable deed) {
        return new Replay.Deed(workingDays.plus(day, workdays), deed);
    }

    private void accept(People people, File file) {
        ledger.plan(
                file.number,
                version(file, people.head()),
                "",
                people.rectifier().id(),
                people.head());
        closing.sign(file, ACCEPT, people.head(), "");
    }

    private void plan(Story story, People people, File file) {
        var rectifier = people.rectifier();
        ledger.plan(file.number, version(file, rectifier), story.rootCause(), rectifier.id(), rectifier);
        for (var measure : story.measures()) {
            file.measures.add(work.addMeasure(file.number, measure, rectifier.name(), story.dueOn(), rectifier));
        }
    }

    private void progress(File file, People people, String content) {
        work.noteProgress(file.number, content, clock.today(), people.rectifier());
    }

    private void finish(Story story, People people, File file) {
        var rectifier = people.rectifier();
        if (story.hasMoney() && story.fate() != Fate.SHELVED) {
            payments.confirm(
                    file.number,
                    new NewPayment(
                            story.due(),
                            clock.today().getYear() < 2021 ? Voucher.NON_TAX_BILL : Voucher.TAX_CERTIFICATE,
                            "JK" + clock.today().getYear() + file.number.value().substring(5),
                            clock.today()),
                    people.cast().apply("treasury"));
        }
        for (var measure : file.measures) {
            work.finishMeasure(file.number, measure, clock.today(), "已完成，材料见佐证。", rectifier);
            try (var paper = paper(file.number + "-" + measure)) {
                evidence.add(file.number, "measure:" + measure, paper, "", rectifier);
            }
        }
        for (var result : story.results()) {
            work.fileResult(file.number, result, document(story, file), clock.today(), rectifier);
        }
        if (story.fate() == Fate.SHELVED) {
            work.claimStatus(
                    file.number,
                    Rectification.SUBSTANTIALLY_RECTIFIED,
                    "已下达追缴决定，建设单位无力一次缴清，余款将依法申请法院强制执行，计划2022年6月30日前办结。",
                    rectifier);
            work.confirmStatus(file.number, people.head());
        } else {
            work.claimStatus(file.number, Rectification.RECTIFIED, "", rectifier);
        }
    }

    private static String document(Story story, File file) {
        return "达市人防整〔" + story.doneOn().getYear() + "〕"
                + Integer.parseInt(file.number.value().substring(5)) + "号";
    }

    private int version(File file, Officer officer) {
        return ledger.file(file.number, officer).version();
    }

    static Uploads paper(String title) {
        return Uploads.of(Upload.of(title + ".pdf", DemoPaper.pdf(title)));
    }
}
