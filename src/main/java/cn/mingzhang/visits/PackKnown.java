package cn.mingzhang.visits;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.evidence.EvidenceHolder;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.FileKind;
import cn.mingzhang.evidence.StoredFile;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemBriefs;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectNumber;
import cn.mingzhang.receipts.ReceiptLedger;
import cn.mingzhang.refusals.NotVisible;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a checker takes along of each line: the facts, the papers, and what was found there before, as far as he may see it. */
@Component
class PackKnown {
    private static final long MOST_OF_ONE = 3L * 1024 * 1024;
    private static final long MOST_OF_ALL = 12L * 1024 * 1024;

    private final ProjectDirectory projects;
    private final ProblemLedger ledger;
    private final ProblemBriefs briefs;
    private final ReceiptLedger receipts;
    private final Map<String, EvidenceHolder> holders;
    private final FileCabinet cabinet;
    private final VisitRights rights;
    private final VisitWords words;
    private final JdbcClient sql;

    PackKnown(
            ProjectDirectory projects,
            ProblemLedger ledger,
            ProblemBriefs briefs,
            ReceiptLedger receipts,
            ObjectProvider<EvidenceHolder> holders,
            FileCabinet cabinet,
            VisitRights rights,
            VisitWords words,
            JdbcClient sql) {
        this.projects = projects;
        this.ledger = ledger;
        this.briefs = briefs;
        this.receipts = receipts;
        this.holders = holders.orderedStream().collect(Collectors.toMap(EvidenceHolder::kind, Function.identity()));
        this.cabinet = cabinet;
        this.rights = rights;
        this.words = words;
        this.sql = sql;
    }

    List<Fact> facts(VisitRecords.Line line, Officer officer) {
        var number = line.words().split(" ", 2)[0];
        try {
            var facts = switch (line.about()) {
                case PROJECT -> projects.factsOf(ProjectNumber.parse(number).orElseThrow(), officer);
                case PROBLEM -> problem(line, officer);
                case PAYMENT -> payment(number, officer);
                case MATTER -> List.<Fact>of();
            };
            return facts.stream().filter(fact -> !fact.value().isBlank()).toList();
        } catch (NotVisible unseen) {
            return List.of();
        }
    }

    private List<Fact> problem(VisitRecords.Line line, Officer officer) {
        return briefs.byIds(line.problemId() == null ? List.of() : List.of(line.problemId()), officer).stream()
                .flatMap(brief -> Stream.of(
                        words.fact("pack.fact.description", brief.description()),
                        words.fact("pack.fact.group", brief.group()),
                        words.fact("pack.fact.unit", brief.unit()),
                        words.fact("pack.fact.stage", brief.stage()),
                        words.fact("pack.fact.lamp", brief.lamp().words())))
                .toList();
    }

    private List<Fact> payment(String number, Officer officer) {
        var receipt = receipts.seen(number, officer);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.ofAny("receipts.payer"), receipt.payer()));
        facts.add(new Fact(words.ofAny("receipts.amount"), receipt.amount().toString()));
        facts.add(new Fact(words.ofAny("receipts.voucherNumber"), receipt.voucherNumber()));
        facts.add(new Fact(words.ofAny("receipts.voucherOn"), Dates.day(receipt.voucherOn())));
        facts.add(new Fact(words.ofAny("receipts.confirmed"), Dates.day(receipt.confirmedOn())));
        facts.add(words.fact(
                "pack.fact.projects",
                receipt.booked().stream()
                        .flatMap(one -> Stream.ofNullable(one.project()))
                        .distinct()
                        .collect(Collectors.joining("\n"))));
        return facts;
    }

    private record Said(long line, String title, LocalDate day, String words) {}

    /** By line: findings of earlier visits of the same project, problem or payment, and the project's problems. */
    Map<Long, List<String>> earlier(long visit, Officer officer) {
        var found = sql.sql("""
                        SELECT mine.id AS line, v.title, coalesce(v.visited_on, v.begun_on, v.planned_on) AS day, said.words
                          FROM visit_line mine
                          JOIN visit_line l ON l.visit_id <> mine.visit_id
                               AND (l.project_id = mine.project_id OR l.problem_id = mine.problem_id OR l.receipt_id = mine.receipt_id)
                          JOIN visit v ON v.id = l.visit_id
                         CROSS JOIN LATERAL (SELECT f.words FROM visit_finding f WHERE f.line_id = l.id
                                             UNION SELECT n.remark FROM visit_line_now n WHERE n.id = l.id AND n.result = 'BAD') said
                         WHERE mine.visit_id = :visit AND v.state IN ('CONFIRMED', 'CLOSED') AND """ + VisitRights.VISIBLE + " ORDER BY day DESC, v.id DESC LIMIT 300")
                .params(rights.parameters(officer))
                .param("visit", visit)
                .query(Said.class)
                .list();
        var seen = ledger.seenBy(officer);
        var problems = sql.sql(
                        "SELECT l.id AS line, p.number AS title, p.found_on AS day, p.description AS words FROM visit_line l"
                                + " JOIN problem p ON p.project_id = l.project_id WHERE l.visit_id = :visit AND p.stage NOT IN ('DRAFT', 'VOID')"
                                + " AND " + seen.sql() + " ORDER BY p.found_on DESC, p.id DESC LIMIT 300")
                .param("visit", visit)
                .param("units", seen.units())
                .query(Said.class)
                .list();
        return Stream.concat(found.stream(), problems.stream())
                .collect(Collectors.groupingBy(
                        Said::line,
                        Collectors.mapping(
                                one -> words.of("pack.earlier", Dates.day(one.day()), one.title(), one.words()),
                                Collectors.toList())));
    }

    /** How much of the papers has been taken along so far: an inspector's pack stays small enough to send. */
    static final class Room {
        private long left = MOST_OF_ALL;

        private boolean takes(long size) {
            if (size > MOST_OF_ONE || size > left) {
                return false;
            }
            left -= size;
            return true;
        }
    }

    List<PackIssue.Paper> papers(VisitRecords.Line line, Officer officer, Room room) {
        return switch (line.about()) {
            case PROJECT -> papers("project", line.projectId(), officer, room);
            case PROBLEM -> papers("problem", line.problemId(), officer, room);
            default -> List.of();
        };
    }

    private List<PackIssue.Paper> papers(String kind, Long id, Officer officer, Room room) {
        var holder = holders.get(kind);
        try {
            var record = holder.holderFor(id, officer);
            return cabinet.list(record).stream()
                    .filter(file -> holder.shows(record, file.slot(), officer))
                    .map(file -> paper(file, room))
                    .toList();
        } catch (NotVisible unseen) {
            return List.of();
        }
    }

    private PackIssue.Paper paper(StoredFile file, Room room) {
        var size = words.of("pack.size", (file.size() + 1023) / 1024);
        var shown = file.kind() == FileKind.PDF || file.kind().isPicture();
        if (!shown || !room.takes(file.size())) {
            return new PackIssue.Paper(
                    file.name(), null, words.of(shown ? "pack.paper.large" : "pack.paper.kind", size));
        }
        try (var in = cabinet.open(file)) {
            var data = "data:" + file.kind().mediaType() + ";base64,"
                    + Base64.getEncoder().encodeToString(in.readAllBytes());
            return new PackIssue.Paper(file.name(), data, size);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
