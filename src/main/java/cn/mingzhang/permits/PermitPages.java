package cn.mingzhang.permits;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.refusals.NotVisible;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of the lists show. */
@Component
class PermitPages {
    private final Permits permits;
    private final PermitLists lists;
    private final PermitRights rights;
    private final ProjectDirectory directory;
    private final PermitWords words;
    private final OfficeClock clock;

    PermitPages(
            Permits permits,
            PermitLists lists,
            PermitRights rights,
            ProjectDirectory directory,
            PermitWords words,
            OfficeClock clock) {
        this.permits = permits;
        this.lists = lists;
        this.rights = rights;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    Listing<Permit> list(ListQuery query, Officer officer) {
        var scope = rights.scope(officer);
        var filter = PermitFilter.of(query);
        var totals = permits.totals(filter, scope);
        var rows = permits.page(query, filter, scope, clock.today());
        var division = directory.divisions().stream()
                .filter(option -> option.value().equals(filter.division()))
                .map(Option::label)
                .findFirst()
                .orElse("");
        var amount = Yuan.ofSum(totals.amount());
        return Listing.of(rows, totals.total(), query)
                .saying(filter.words(words, division))
                .summing("amount", amount.plain(), amount.toString());
    }

    /** A row of the page. */
    record Row(
            String href,
            String number,
            String kind,
            String name,
            String developer,
            String division,
            String issued,
            @Nullable String authority,
            String area,
            @Nullable String amount) {}

    Row row(Permit permit) {
        return new Row(
                permit.href(),
                permit.number(),
                words.of("kind", permit.kind()),
                permit.name(),
                permit.developer(),
                permit.division(),
                Dates.iso(permit.issuedOn()),
                permit.authority(),
                shown(permit.aboveGround()),
                permit.amount() == null ? null : permit.amount().toString());
    }

    record ShowPage(String title, String kind, String source, String listHref, List<Fact> facts, List<Row> others) {}

    ShowPage show(long id, Officer officer) {
        var permit = permits.find(id, rights.scope(officer), clock.today())
                .orElseThrow(() -> new NotVisible("permit " + id));
        var others = permits.ofNumber(permit.kind(), permit.number(), rights.scope(officer), clock.today()).stream()
                .filter(other -> other.id() != id)
                .map(this::row)
                .toList();
        return new ShowPage(
                permit.number(),
                words.of("kind", permit.kind()),
                source(permit),
                "/permits?list=" + permit.listId() + "&sort=line",
                facts(permit),
                others);
    }

    /** File and line: where it stands in what the bureau handed over. */
    String source(Permit permit) {
        return lists.find(permit.listId())
                .map(list -> words.of("source", list.file(), permit.line(), Dates.day(list.receivedOn())))
                .orElse("");
    }

    List<Fact> facts(Permit permit) {
        var facts = new ArrayList<Fact>();
        for (var field : permit.kind().fields()) {
            var value = field.of(permit);
            facts.add(words.fact(field.column(), value == null ? words.of("unsaid") : said(value)));
        }
        return facts;
    }

    private String said(Object value) {
        if (value instanceof BigDecimal number) {
            return shown(number);
        }
        if (value instanceof LocalDate day) {
            return Dates.day(day);
        }
        return value instanceof Boolean flag ? words.ofAny(flag ? "sheets.yes" : "sheets.no") : value.toString();
    }

    static String shown(@Nullable BigDecimal number) {
        return number == null
                ? ""
                : new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
