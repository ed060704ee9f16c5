package cn.mingzhang.binder;

import cn.mingzhang.audit.History;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.EvidenceHolder;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.evidence.StoredFile;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.refusals.NotVisible;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a binder holds, as of a day: for whom the record is seen, and of its files those that he sees. */
@Component
@Transactional(readOnly = true)
class Binders {
    private final Map<String, EvidenceHolder> holders;
    private final ProblemLedger ledger;
    private final ProjectDirectory projects;
    private final FileCabinet cabinet;
    private final SignedSheets signed;
    private final VisitSheets visited;
    private final Trail trail;
    private final History history;
    private final JdbcClient sql;
    private final BinderWords words;
    private final OfficeClock clock;

    Binders(
            ObjectProvider<EvidenceHolder> holders,
            ProblemLedger ledger,
            ProjectDirectory projects,
            FileCabinet cabinet,
            SignedSheets signed,
            VisitSheets visited,
            Trail trail,
            History history,
            JdbcClient sql,
            BinderWords words,
            OfficeClock clock) {
        this.holders = holders.orderedStream().collect(Collectors.toMap(EvidenceHolder::kind, Function.identity()));
        this.ledger = ledger;
        this.projects = projects;
        this.cabinet = cabinet;
        this.signed = signed;
        this.visited = visited;
        this.trail = trail;
        this.history = history;
        this.sql = sql;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The record of an address, where this officer sees it whole.
     *
     * @throws NotVisible where he sees none
     */
    HolderRef seen(BinderKind kind, String number, Officer officer) {
        long id = switch (kind) {
            case PROBLEM -> {
                ledger.seenBy(officer);
                yield ledger.file(ProblemNumber.fromAddress(number), officer).id();
            }
            case PROJECT -> projects.seen(number, officer).id();
            case LETTER, VISIT -> {
                if (!number.matches("\\d{1,18}")) {
                    throw new NotVisible(kind + " " + number);
                }
                yield Long.parseLong(number);
            }
        };
        return holder(kind).holderFor(id, officer);
    }

    private EvidenceHolder holder(BinderKind kind) {
        return holders.get(kind.holder());
    }

    /** The day on which the file was closed, where it is; else today. */
    LocalDate usualDay(BinderKind kind, HolderRef record) {
        return signed.closedOn(kind, record.id()).orElse(clock.today());
    }

    LocalDate today() {
        return clock.today();
    }

    Contents gather(BinderKind kind, HolderRef record, LocalDate asOf, Officer officer) {
        return words.inChinese(() -> gathered(kind, record, asOf, officer));
    }

    private Contents gathered(BinderKind kind, HolderRef record, LocalDate asOf, Officer officer) {
        var until = asOf.isBefore(clock.today())
                ? asOf.plusDays(1).atStartOfDay(OfficeClock.ZONE).toInstant()
                : clock.now().plusSeconds(1);
        var title = signed.title(kind, record.id());
        var told = kind != BinderKind.LETTER || signed.mayReadDrafts(record.id(), officer);
        return new Contents(
                title,
                record.subject().number(),
                asOf,
                words.of("kind." + kind, record.subject().number()),
                facts(kind, record, asOf),
                kind == BinderKind.VISIT && !holder(kind).shows(record, "entry:0", officer)
                        ? List.of()
                        : sheets(kind, record.id(), until),
                files(record, until, kind, officer),
                told && mayReadHistory(kind, record, officer) ? history(record.subject(), until) : List.of(),
                told && mayReadHistory(kind, record, officer) ? blocks(record.subject(), until) : List.of());
    }

    private List<Contents.Signed> sheets(BinderKind kind, long id, Instant until) {
        var sheets = new ArrayList<>(signed.of(kind, id, until));
        if (kind == BinderKind.VISIT) {
            sheets.addAll(visited.of(id, until));
        }
        return List.copyOf(sheets);
    }

    private boolean mayReadHistory(BinderKind kind, HolderRef record, Officer officer) {
        return kind != BinderKind.VISIT || holder(kind).shows(record, "entry:0", officer);
    }

    private List<Fact> facts(BinderKind kind, HolderRef record, LocalDate asOf) {
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("fact.number", record.subject().number()));
        facts.addAll(signed.facts(kind, record.id(), asOf));
        return facts;
    }

    /** Of each file the revision that stood then; what was withdrawn by then is left out, as it is of the proof. */
    private List<StoredFile> files(HolderRef record, Instant until, BinderKind kind, Officer officer) {
        var standing = new LinkedHashMap<Object, StoredFile>();
        cabinet.history(record).stream()
                .filter(file -> file.happenedAt().isBefore(until))
                .filter(file -> holder(kind).shows(record, file.slot(), officer))
                .forEach(file -> standing.merge(
                        file.firstId(), file, (one, other) -> one.revision() > other.revision() ? one : other));
        return standing.values().stream()
                .filter(file -> file.withdrawn() == null
                        || !file.withdrawn().happenedAt().isBefore(until))
                .sorted(Comparator.comparing(StoredFile::slot)
                        .thenComparing(StoredFile::happenedAt)
                        .thenComparing(file -> file.id().toString()))
                .toList();
    }

    private List<cn.mingzhang.audit.HistoryLine> history(Subject subject, Instant until) {
        var entries = new ArrayList<>(trail.history(subject).stream()
                .filter(entry -> entry.happenedAt().isBefore(until))
                .toList());
        java.util.Collections.reverse(entries);
        return history.lines(entries, Locale.SIMPLIFIED_CHINESE);
    }

    private List<Contents.Block> blocks(Subject subject, Instant until) {
        return sql.sql(
                        "SELECT b.number, e.id AS entry, encode(e.digest, 'hex') AS entry_digest, encode(b.previous, 'hex') AS previous,"
                                + " encode(b.digest, 'hex') AS digest FROM trail_entry e JOIN trail_block b ON b.seal = e.seal"
                                + " WHERE e.subject_kind = :kind AND e.subject_number = :number AND e.happened_at < :until ORDER BY b.number, e.id")
                .param("kind", subject.kind())
                .param("number", subject.number())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(Contents.Block.class)
                .list();
    }
}
