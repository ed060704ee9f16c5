package cn.mingzhang.procurement;

import cn.mingzhang.audit.History;
import cn.mingzhang.audit.HistoryLine;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of procurements show. */
@Component
class ProcurementPages {
    private final Procurements procurements;
    private final ProjectDirectory directory;
    private final History history;
    private final ProcurementWords words;
    private final OfficeClock clock;

    ProcurementPages(
            Procurements procurements,
            ProjectDirectory directory,
            History history,
            ProcurementWords words,
            OfficeClock clock) {
        this.procurements = procurements;
        this.directory = directory;
        this.history = history;
        this.words = words;
        this.clock = clock;
    }

    /** @param doubts how many things are to be checked */
    record Row(
            String number,
            String href,
            String title,
            String unit,
            String category,
            String method,
            @Nullable String agency,
            int bidders,
            @Nullable String winner,
            @Nullable LocalDate awarded,
            @Nullable Yuan budget,
            @Nullable Yuan amount,
            int doubts) {}

    Listing<Row> list(ListQuery query, Officer officer) {
        return of(query, officer, found -> found.stream().map(this::row).toList());
    }

    /** The same with whole procurements, as they come back by workbook. */
    Listing<ProcurementSheet.Line> lines(ListQuery query, Officer officer) {
        return of(query, officer, found -> {
            var projects = directory.byIds(found.stream()
                    .map(one -> one.purchase().projectId())
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList());
            return found.stream()
                    .map(one -> {
                        var id = one.purchase().projectId();
                        var project = id == null ? null : projects.get(id);
                        var number = project == null ? null : project.number().value();
                        return new ProcurementSheet.Line(one, row(one), number);
                    })
                    .toList();
        });
    }

    private <R> Listing<R> of(ListQuery query, Officer officer, Function<List<Procurement>, List<R>> made) {
        var scope = directory.scope(officer);
        var filter = ProcurementFilter.of(query);
        var totals = procurements.totals(filter, scope);
        var rows = made.apply(procurements.page(query, filter, scope, clock.today()));
        var unit = directory.units(officer).stream()
                .filter(option -> option.value().equals("" + filter.unit()))
                .map(Option::label)
                .findFirst()
                .orElse("");
        var budget = Yuan.ofFen(totals.budget());
        var amount = Yuan.ofFen(totals.amount());
        return Listing.of(rows, totals.total(), query)
                .saying(filter.words(words, unit))
                .summing("budget", budget.plain(), budget.toString())
                .summing("amount", amount.plain(), amount.toString());
    }

    private Row row(Procurement one) {
        var purchase = one.purchase();
        return new Row(
                one.number(),
                one.href(),
                purchase.title(),
                one.unit(),
                words.of("category", purchase.category()),
                words.of("method", purchase.method()),
                purchase.agency(),
                purchase.bidders().size(),
                purchase.winner(),
                purchase.awardedOn(),
                purchase.budget(),
                purchase.amount(),
                Doubts.of(purchase).size());
    }

    record ShowPage(
            String number,
            String title,
            String method,
            List<String> doubts,
            List<Fact> facts,
            List<String> bidders,
            @Nullable String winner,
            @Nullable String project,
            @Nullable String projectHref,
            boolean amendable,
            List<HistoryLine> history) {}

    ShowPage show(Procurement one, Officer officer) {
        var purchase = one.purchase();
        var project = project(purchase);
        return new ShowPage(
                one.number(),
                purchase.title(),
                words.of("method", purchase.method()),
                Doubts.of(purchase).stream()
                        .map(doubt -> words.of("doubt." + doubt))
                        .toList(),
                facts(one),
                purchase.bidders(),
                purchase.winner(),
                project.map(known -> known.number() + " " + known.name()).orElse(null),
                project.flatMap(known -> directory.find(known.number(), officer))
                        .map(ProjectSummary::href)
                        .orElse(null),
                ProcurementRegister.writes(officer),
                history.of(new Subject("procurement", one.number()), LocaleContextHolder.getLocale()));
    }

    Optional<ProjectSummary> project(Purchase purchase) {
        return Optional.ofNullable(purchase.projectId())
                .map(id -> directory.byIds(List.of(id)).get(id));
    }

    private List<Fact> facts(Procurement one) {
        var purchase = one.purchase();
        return List.of(
                words.fact("unit", one.unit()),
                words.fact("category", words.of("category", purchase.category())),
                words.fact("method", words.of("method", purchase.method())),
                words.fact("ground", text(purchase.ground())),
                words.fact("agency", text(purchase.agency())),
                words.fact("budget", text(purchase.budget())),
                words.fact("winner", text(purchase.winner())),
                words.fact("amount", text(purchase.amount())),
                words.fact("announcedOn", Dates.day(purchase.announcedOn())),
                words.fact("openedOn", Dates.day(purchase.openedOn())),
                words.fact("awardedOn", Dates.day(purchase.awardedOn())),
                words.fact("contractOn", Dates.day(purchase.contractOn())),
                words.fact("remark", text(purchase.remark())),
                words.fact("happenedOn", Dates.day(one.happenedOn())));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
