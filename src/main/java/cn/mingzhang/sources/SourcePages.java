package cn.mingzhang.sources;

import cn.mingzhang.audit.History;
import cn.mingzhang.audit.HistoryLine;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.FilesPanel;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the list of sources and the page of one show. */
@Component
class SourcePages {
    private final Sources sources;
    private final SourceTables tables;
    private final SourceWaiting waiting;
    private final RoundDesk rounds;
    private final SourceRights rights;
    private final ProjectDirectory directory;
    private final FileCabinet cabinet;
    private final History history;
    private final SourceWords words;
    private final OfficeClock clock;

    SourcePages(
            Sources sources,
            SourceTables tables,
            SourceWaiting waiting,
            RoundDesk rounds,
            SourceRights rights,
            ProjectDirectory directory,
            FileCabinet cabinet,
            History history,
            SourceWords words,
            OfficeClock clock) {
        this.sources = sources;
        this.tables = tables;
        this.waiting = waiting;
        this.rounds = rounds;
        this.rights = rights;
        this.directory = directory;
        this.cabinet = cabinet;
        this.history = history;
        this.words = words;
        this.clock = clock;
    }

    /** @param reported of a round, how many of its units have reported */
    record Row(
            String number,
            String href,
            String kind,
            String title,
            String document,
            String issuer,
            LocalDate dated,
            long items,
            long listed,
            long open,
            String reported,
            @Nullable LampView lamp,
            @Nullable LocalDate due) {}

    private Row row(SourceDocument source) {
        var round = source.kind().isRound();
        var waits = round && source.reported() < source.owed();
        return new Row(
                source.number(),
                source.href(),
                words.of("kind", source.kind()),
                source.title(),
                Objects.requireNonNullElse(source.documentNumber(), ""),
                source.issuer(),
                source.datedOn(),
                source.items(),
                source.listed(),
                source.open(),
                round ? words.of("reported", source.reported(), source.owed()) : "",
                waits ? waiting.lamp(source) : null,
                source.dueOn());
    }

    /** One page of the list, in the reader's scope and words. */
    Listing<Row> list(ListQuery query, Officer officer) {
        var scope = rights.scope(officer);
        var filter = SourceFilter.of(query, officer);
        var those =
                filter.bucket() == null ? null : SourceWaiting.those(officer).get(filter.bucket());
        var rows = sources.page(query, filter, scope, those, clock.today()).stream()
                .map(this::row)
                .toList();
        var unit = directory.units(officer).stream()
                .filter(option -> option.value().equals("" + filter.unit()))
                .map(Option::label)
                .findFirst()
                .orElse("");
        return Listing.of(rows, sources.total(filter, scope, those, clock.today()), query)
                .saying(filter.words(words, unit));
    }

    record Deed(String href, String words, boolean main) {}

    /** @param reports of a round: who has reported what; @param files null for who sees only his own items */
    record ShowPage(
            String number,
            String title,
            String kind,
            String href,
            boolean round,
            List<Fact> facts,
            List<SourceTables.UnitRow> reports,
            List<SourceTables.ItemRow> items,
            List<Deed> deeds,
            @Nullable FilesPanel files,
            List<HistoryLine> history) {

        /** The same after a refused file. */
        ShowPage refused(List<String> sentences, String note) {
            var panel = files == null ? null : files.refused(sentences, note);
            return new ShowPage(number, title, kind, href, round, facts, reports, items, deeds, panel, history);
        }
    }

    ShowPage show(SourceDocument source, Officer officer) {
        var whole = !SourceRights.isOffice(officer);
        return new ShowPage(
                source.number(),
                source.title(),
                words.of("kind", source.kind()),
                source.href(),
                source.kind().isRound(),
                facts(source),
                source.kind().isRound() ? tables.units(source, officer) : List.of(),
                tables.items(source, officer),
                deeds(source, officer),
                whole || source.kind().isRound() ? files(source, officer) : null,
                whole
                        ? history.of(new Subject(SourceHolder.KIND, source.number()), LocaleContextHolder.getLocale())
                        : List.of());
    }

    private FilesPanel files(SourceDocument source, Officer officer) {
        var panel = FilesPanel.of(SourceDesk.SLOT, cabinet.history(SourceHolder.holder(source)));
        return SourceRights.writes(officer) ? panel.withUpload(source.href() + "/document", source.version()) : panel;
    }

    List<Fact> facts(SourceDocument source) {
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("documentNumber", Objects.requireNonNullElse(source.documentNumber(), "")));
        facts.add(words.fact("issuer", source.issuer()));
        facts.add(words.fact("datedOn", Dates.day(source.datedOn())));
        facts.add(words.fact(
                "period", words.of("period.shown", Dates.day(source.periodFrom()), Dates.day(source.periodTo()))));
        facts.add(words.fact("scope", source.scope()));
        if (source.kind() == SourceKind.AUDIT) {
            facts.add(words.fact("firm", Objects.requireNonNullElse(source.firm(), "")));
            facts.add(words.fact("engagement", Objects.requireNonNullElse(source.engagement(), "")));
        }
        if (source.dueOn() != null) {
            facts.add(words.fact("dueOn", Dates.day(source.dueOn())));
        }
        return facts;
    }

    private List<Deed> deeds(SourceDocument source, Officer officer) {
        var deeds = new ArrayList<Deed>();
        var unit = officer.unit().id();
        var concerned = sources.units(source.id(), rights.scope(officer), clock.today()).stream()
                .anyMatch(one -> one.unitId() == unit);
        if (source.kind().isRound() && concerned) {
            if (SourceRights.signs(officer, unit)
                    && (!rounds.hasReported(source, unit)
                            || !rounds.drafts(source, officer).isEmpty())) {
                deeds.add(new Deed(source.href() + "/report", words.of("deed.report"), true));
            }
            if (SourceRights.prepares(officer, unit)) {
                deeds.add(new Deed(source.href() + "/items/new", words.of("deed.draft"), false));
            }
        }
        if (SourceRights.writes(officer)) {
            if (source.open() > 0) {
                deeds.add(new Deed(source.href() + "/listing", words.of("deed.list"), true));
            }
            if (!source.kind().isRound()) {
                deeds.add(new Deed(source.href() + "/items/new", words.of("deed.item"), false));
            }
            deeds.add(new Deed(source.href() + "/edit", words.of("deed.edit"), false));
        }
        deeds.add(new Deed(source.href() + "/mirror", words.of("deed.mirror"), false));
        return deeds;
    }
}
