package cn.mingzhang.generator;

import cn.mingzhang.audit.Change;
import cn.mingzhang.people.Officer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The rows beside a problem: measures, progress, statuses, results, payments, checks, files. */
final class Records {
    private final Setting in;
    private final File file;
    private final RandomGenerator random;

    Records(Setting in, File file, RandomGenerator random) {
        this.in = in;
        this.file = file;
        this.random = random;
    }

    void measure(String content, Officer rectifier) {
        file.measures.add(new File.Measure(in.rows().nextId(Table.MEASURE), content, file.due, file.reopenings));
        file.note(rectifier.actor(), "MEASURE_ADDED", "", new Change("problem.measure", null, content));
    }

    void progress(Officer rectifier) {
        var content = Words.progress(random);
        in.rows()
                .add(
                        Table.PROGRESS,
                        in.rows().nextId(Table.PROGRESS),
                        file.id,
                        file.today(),
                        content,
                        rectifier.id(),
                        rectifier.name(),
                        file.now());
        file.lastProgress = file.today();
        file.note(rectifier.actor(), "PROGRESS_NOTED", "", new Change("problem.progress", null, content));
    }

    void status(String status, String reason, boolean confirmed, Officer officer) {
        in.rows()
                .add(
                        Table.STATUS,
                        in.rows().nextId(Table.STATUS),
                        file.id,
                        status,
                        reason,
                        confirmed,
                        file.today(),
                        officer.id(),
                        officer.name(),
                        file.now());
        var change =
                new Change("problem.rectification", "#rectification." + file.rectification, "#rectification." + status);
        file.rectification = status;
        file.reason = reason;
        file.confirmed = confirmed;
        file.note(officer.actor(), confirmed ? "STATUS_CONFIRMED" : "STATUS_CLAIMED", reason, change);
    }

    void result(String kind, Officer rectifier) {
        var document = "达市人防整〔" + file.today().getYear() + "〕" + (file.id % 900 + 1) + "号";
        in.rows()
                .add(
                        Table.RESULT,
                        in.rows().nextId(Table.RESULT),
                        file.id,
                        kind,
                        document,
                        file.today(),
                        false,
                        rectifier.id(),
                        file.now());
        file.note(rectifier.actor(), "RESULT_FILED", "", new Change("problem.result", null, document));
    }

    void extension(LocalDate until, Officer rectifier, Officer office) {
        in.rows()
                .add(
                        Table.EXTENSION,
                        in.rows().nextId(Table.EXTENSION),
                        file.id,
                        until,
                        "建设单位资金周转困难，申请延期。",
                        file.today(),
                        rectifier.id(),
                        rectifier.name(),
                        true,
                        file.today(),
                        office.id(),
                        office.name(),
                        "同意延期一次。");
        file.note(
                office.actor(),
                "EXTENSION_GRANTED",
                "",
                new Change("problem.dueOn", file.due.toString(), until.toString()));
        file.due = until;
        file.extensions++;
    }

    void payment(Officer treasury) {
        var voucher = "JK" + file.number;
        var receipt = in.rows().nextId(Table.RECEIPT);
        var isFee = List.of("FE", "OM").contains(file.basics.kind().group());
        in.rows()
                .add(
                        Table.RECEIPT,
                        receipt,
                        "SK-" + file.today().getYear() + "-" + (100_000 + receipt),
                        file.basics.unit().id(),
                        file.today().getYear() < 2021 ? "NON_TAX_BILL" : "TAX_CERTIFICATE",
                        voucher,
                        1,
                        file.today(),
                        file.today().withDayOfMonth(1),
                        file.basics.amount(),
                        "",
                        "HAND",
                        "",
                        treasury.id(),
                        treasury.name(),
                        treasury.unit().name(),
                        file.today(),
                        file.now());
        in.rows()
                .add(
                        Table.RECEIVED,
                        receipt,
                        file.today(),
                        treasury.id(),
                        treasury.name(),
                        treasury.unit().name(),
                        file.now());
        in.rows()
                .add(
                        Table.PAYMENT,
                        in.rows().nextId(Table.PAYMENT),
                        receipt,
                        "ALLOCATION",
                        file.basics.amount(),
                        isFee ? file.basics.project() : null,
                        file.id,
                        isFee ? "FEE" : "LOSS",
                        "",
                        treasury.id(),
                        treasury.name(),
                        treasury.unit().name(),
                        file.today(),
                        file.now());
        file.note(treasury.actor(), "PAYMENT_CONFIRMED", "", new Change("witness.payment.amount", "0", voucher));
    }

    /** A small, correct PDF in one piece. */
    void paper(String slot, String title, Officer uploader) {
        var bytes =
                ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj"
                                + " 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n% " + title
                                + "\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                        .getBytes(StandardCharsets.UTF_8);
        var id = new UUID(random.nextLong(), random.nextLong());
        var digest = Digest.of(bytes);
        in.rows()
                .add(
                        Table.FILE,
                        id,
                        in.rows().nextId(Table.FILE),
                        "problem",
                        file.id,
                        slot,
                        id,
                        1,
                        title + ".pdf",
                        "PDF",
                        bytes.length,
                        digest,
                        "",
                        uploader.id(),
                        uploader.name(),
                        uploader.unit().name(),
                        file.now(),
                        file.now());
        in.rows().add(Table.CHUNK, id, 0, bytes);
        if (slot.startsWith("measure:")) {
            file.remember(slot + "|" + title + ".pdf|" + digest);
        }
        file.note(
                uploader.actor(),
                "FILE_ADDED",
                "",
                new Change("evidence.file", null, title + ".pdf (SHA-256 " + digest.substring(0, 12) + "…)"));
    }

    void check(Officer first, @Nullable Officer second) {
        var id = in.rows().nextId(Table.CHECK);
        var finding = "经查阅资料、实地核验，整改措施已落实。";
        in.rows()
                .add(
                        Table.CHECK,
                        id,
                        file.id,
                        file.signatures.size(),
                        file.today(),
                        "项目现场",
                        "批复、缴款凭证、整改措施佐证材料",
                        "PAPERS,ON_SITE",
                        finding,
                        "CONFIRMED",
                        first.id(),
                        first.name(),
                        first.unit().id(),
                        first.unit().name(),
                        second == null ? null : second.id(),
                        second == null ? null : second.name(),
                        second == null ? null : second.unit().id(),
                        second == null ? null : second.unit().name(),
                        file.today(),
                        file.now());
        file.note(first.actor(), "CHECK_FILED", finding);
        if (second != null) {
            in.rows().add(Table.CONFIRMATION, id, second.id(), file.today(), file.now());
            file.note(second.actor(), "CHECK_CONFIRMED", finding);
        }
    }

    void finding(Officer supervisor) {
        in.rows()
                .add(
                        Table.FINDING,
                        in.rows().nextId(Table.FINDING),
                        file.id,
                        file.signatures.size(),
                        "UNIT",
                        0,
                        0,
                        "单位责任，已责令整改；未造成实际损失。",
                        supervisor.id(),
                        supervisor.name(),
                        supervisor.unit().name(),
                        file.today(),
                        file.now());
        file.note(supervisor.actor(), "FINDING_DETERMINED", "finding", "");
    }

    void screening(Officer supervisor) {
        in.rows()
                .add(
                        Table.SCREENING,
                        in.rows().nextId(Table.SCREENING),
                        file.id,
                        file.signatures.size(),
                        "NO_CLUE",
                        "经筛查，未发现问题线索。",
                        supervisor.id(),
                        supervisor.name(),
                        supervisor.unit().name(),
                        file.today(),
                        file.now());
    }

    /** Filed by somebody, or still to come. */
    void lookBack(LocalDate due, @Nullable Officer filer, @Nullable LocalDate newDue, int afterSignature) {
        in.rows()
                .add(
                        Table.LOOK_BACK,
                        in.rows().nextId(Table.LOOK_BACK),
                        file.id,
                        afterSignature,
                        due,
                        filer == null ? null : file.today(),
                        filer == null ? "" : "项目现场",
                        filer == null ? "" : newDue == null ? "整改成果保持，未见反弹。" : "发现反弹，须重新整改。",
                        filer == null ? null : newDue == null ? "HOLDS" : "RELAPSED",
                        newDue,
                        filer == null ? null : filer.id(),
                        filer == null ? null : filer.name(),
                        filer == null ? null : filer.unit().name(),
                        filer == null ? null : file.today(),
                        file.now());
        if (filer != null) {
            file.note(filer.actor(), "LOOK_BACK_FILED", "");
        }
    }
}
