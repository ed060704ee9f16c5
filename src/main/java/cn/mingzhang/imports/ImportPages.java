package cn.mingzhang.imports;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.imports.ImportJob.State;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Phrases;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pages of imports show. */
@Component
class ImportPages extends Phrases {
    static final int SHOWN = 100;

    private final MessageSource messages;
    private final ImportJobs jobs;
    private final ImportKinds kinds;
    private final RowPages rowPages;
    private final JdbcClient sql;

    ImportPages(MessageSource messages, ImportJobs jobs, ImportKinds kinds, RowPages rowPages, JdbcClient sql) {
        super(messages, "imports.");
        this.messages = messages;
        this.jobs = jobs;
        this.kinds = kinds;
        this.rowPages = rowPages;
        this.sql = sql;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section importsInNavigation(List<ImportKind> all) {
            return new Section(
                    "imports",
                    "/imports",
                    "imports.title",
                    85,
                    officer -> all.stream().anyMatch(kind -> kind.isOpenTo(officer)));
        }
    }

    record KindView(
            String name,
            String title,
            String about,
            @Nullable String list) {}

    record GroupView(String title, List<KindView> kinds) {}

    record JobRow(
            long id,
            String kind,
            String file,
            String made,
            String counts,
            String state,
            String tone,
            boolean running) {}

    record Tab(String outcome, String label, int count, boolean current) {}

    record Page(
            JobRow job,
            String counts,
            int version,
            List<Fact> facts,
            List<Tab> tabs,
            List<RowPages.RowView> rows,
            @Nullable String nextHref,
            List<RowPages.Unknown> unknown,
            ImportJobs.Progress progress,
            String progressWords,
            @Nullable String failure,
            boolean mapping,
            boolean confirms,
            boolean whole,
            boolean nothing,
            boolean undoes,
            boolean undone,
            boolean handsBack,
            boolean judged) {}

    List<GroupView> groups(Officer officer) {
        var open = kinds.openTo(officer);
        return Arrays.stream(ImportGroup.values())
                .map(group -> new GroupView(
                        of("group", group),
                        open.stream()
                                .filter(kind -> kind.group() == group)
                                .map(kind -> new KindView(
                                        kind.name(),
                                        ofAny(kind.sheet().key()),
                                        of("about." + kind.name()),
                                        kind.list()))
                                .toList()))
                .filter(group -> !group.kinds().isEmpty())
                .toList();
    }

    List<JobRow> jobs(Officer officer) {
        return jobs.of(officer.id()).stream().map(job -> row(job, officer)).toList();
    }

    private JobRow row(ImportJob job, Officer officer) {
        var kind = kinds.openTo(officer).stream()
                .filter(known -> known.name().equals(job.kind()))
                .map(known -> ofAny(known.sheet().key()))
                .findFirst()
                .orElse(job.kind());
        return new JobRow(
                job.id(),
                kind,
                job.fileName(),
                Dates.day(job.madeOn()),
                of("counts.words", job.adds(), job.changes(), job.skips(), job.refusals()),
                of("state", job.state()),
                job.state().tone(),
                job.isRunning());
    }

    Page page(ImportJob job, Officer officer, @Nullable String asked, int after) {
        var kind = kinds.named(job.kind(), officer);
        var judged = Set.of(State.CHECKED, State.APPLYING, State.APPLIED, State.UNDONE)
                .contains(job.state());
        var counts = judged ? counts(job) : Map.<String, Integer>of();
        var outcome = outcome(counts, asked);
        var rows = judged ? jobs.rows(job.id(), Set.of(outcome), after, SHOWN + 1) : List.<ImportRow>of();
        var shown = rows.subList(0, Math.min(SHOWN, rows.size()));
        var progress = jobs.progress(job.id());
        return new Page(
                row(job, officer),
                judged ? words(counts) : "",
                job.version(),
                facts(job),
                judged ? tabs(counts, outcome) : List.of(),
                shown.stream().map(row -> rowPages.view(row, kind)).toList(),
                rows.size() > SHOWN
                        ? "/imports/" + job.id() + "?outcome=" + outcome + "&after="
                                + shown.get(SHOWN - 1).row()
                        : null,
                judged ? rowPages.unknown(job, kind.sheet()) : List.of(),
                progress,
                progress.total() == 0
                        ? of("progress.read", progress.done())
                        : of("progress.written", progress.done(), progress.total()),
                job.failure().isEmpty() ? null : failure(job.failure()),
                Set.of(State.MAPPING, State.CHECKED, State.FAILED).contains(job.state()),
                job.state() == State.CHECKED && kinds.isConfirmable(job),
                job.state() == State.CHECKED && job.hasSomethingToWrite() && !kinds.isConfirmable(job),
                job.state() == State.CHECKED && !job.hasSomethingToWrite(),
                job.state() == State.APPLIED,
                job.state() == State.UNDONE,
                judged && job.refusals() > 0,
                judged);
    }

    /** Each kind of outcome by itself; what is rare only where there is some of it. */
    private String words(Map<String, Integer> counts) {
        var said = new StringBuilder(of(
                "counts.words",
                count(counts, Outcome.ADD),
                count(counts, Outcome.CHANGE),
                count(counts, Outcome.SKIP),
                count(counts, Outcome.REFUSE)));
        for (var rare : List.of(Outcome.NO_RIGHT, Outcome.CONFLICT)) {
            if (count(counts, rare) > 0) {
                said.append(of("counts.more." + rare, count(counts, rare)));
            }
        }
        return said.toString();
    }

    private static int count(Map<String, Integer> counts, Outcome outcome) {
        return counts.getOrDefault(outcome.name(), 0);
    }

    private List<Fact> facts(ImportJob job) {
        var facts = new ArrayList<>(List.of(
                fact("file", job.fileName()), fact("digest", job.sha256()), fact("made", Dates.day(job.madeOn()))));
        if (job.appliedOn() != null) {
            facts.add(fact("applied", Dates.day(job.appliedOn())));
        }
        if (job.undoneOn() != null) {
            facts.add(fact("undone", Dates.day(job.undoneOn())));
        }
        return facts;
    }

    /** What needs eyes first. */
    private static final List<Outcome> FIRST =
            List.of(Outcome.CONFLICT, Outcome.REFUSE, Outcome.CHANGE, Outcome.ADD, Outcome.NO_RIGHT);

    private static Outcome outcome(Map<String, Integer> counts, @Nullable String asked) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().equals(asked))
                .findFirst()
                .orElseGet(() -> FIRST.stream()
                        .filter(outcome -> counts.containsKey(outcome.name()))
                        .findFirst()
                        .orElse(Outcome.SKIP));
    }

    private Map<String, Integer> counts(ImportJob job) {
        return sql
                .sql("SELECT outcome, count(*) AS rows FROM import_row WHERE job_id = :id GROUP BY outcome")
                .param("id", job.id())
                .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Tab> tabs(Map<String, Integer> counts, Outcome current) {
        return Arrays.stream(Outcome.values())
                .map(outcome -> new Tab(
                        outcome.name(),
                        of("outcome", outcome),
                        counts.getOrDefault(outcome.name(), 0),
                        outcome == current))
                .toList();
    }

    String say(MessageSourceResolvable refusal) {
        return messages.getMessage(refusal, LocaleContextHolder.getLocale());
    }

    private String failure(String kept) {
        var parts = kept.split("\\|");
        return ofAny(parts[0], (Object[]) Arrays.copyOfRange(parts, 1, parts.length));
    }
}
