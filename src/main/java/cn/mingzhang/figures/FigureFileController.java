package cn.mingzhang.figures;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import cn.mingzhang.sheets.Taken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The catalogue and the rows behind each figure as workbooks. */
@Controller
class FigureFileController {
    private static final Sheet<FigureValue> CATALOGUE = Sheet.of(
            "figures.title",
            Column.<FigureValue>text("name", "figures.name", FigureValue::name).wide(30),
            Column.number("value", "figures.value", FigureValue::value),
            Column.text("unit", "figures.measure", FigureValue::unit),
            Column.<FigureValue>text("code", "figures.code", FigureValue::code).wide(32),
            Column.<FigureValue>text("definition", "figures.definition", FigureValue::definition)
                    .wide(60));

    private static final List<Column<RegisterRow>> RECORD = List.of(
            Column.text("number", "figures.number", RegisterRow::number),
            Column.<RegisterRow>text("words", "figures.words", RegisterRow::text)
                    .wide(60),
            Column.<RegisterRow>text("unit", "figures.responsible", RegisterRow::unitName)
                    .wide(30),
            Column.day("on", "figures.day", RegisterRow::day),
            Column.text("who", "figures.who", RegisterRow::who),
            Column.money("amount", "figures.money.amount", RegisterRow::yuan));

    /** The last column is the amount. */
    static Sheet<RegisterRow> records(Figure figure) {
        return new Sheet<>("figures.rows.title", RECORD.subList(0, RECORD.size() - (figure.isMoney() ? 0 : 1)));
    }

    private final Figures figures;
    private final FigureRows rows;
    private final RegisterReckoning registers;
    private final OfficeClock clock;
    private final Exports exports;
    private final ExportDeeds deeds;

    FigureFileController(
            Figures figures,
            FigureRows rows,
            RegisterReckoning registers,
            OfficeClock clock,
            Exports exports,
            ExportDeeds deeds) {
        this.figures = figures;
        this.rows = rows;
        this.registers = registers;
        this.clock = clock;
        this.exports = exports;
        this.deeds = deeds;
    }

    @GetMapping("/figures.xlsx")
    void catalogue(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String known,
            Officer officer,
            HttpServletResponse response) {
        FigureController.mustKnow(officer);
        var day = day(asOf);
        var as = Known.of(known);
        var rows = figures.asOf(day, as, officer, clock.today());
        var open = rows.stream().filter(figure -> figure.rows() != null).count();
        var deed = deeds.by(officer.actor());
        exports.send(
                CATALOGUE,
                "/figures",
                List.of(said(day, as)),
                rows,
                // How many figures of the compartment there were is nothing for the public trail.
                taken -> deed.accept(new Taken(taken.path(), taken.words(), open)),
                response);
    }

    @GetMapping("/figures/{code}.xlsx")
    void rows(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String known,
            Officer officer,
            Scope scope,
            HttpServletRequest request,
            HttpServletResponse response) {
        FigureController.mustKnow(officer);
        var day = day(asOf);
        var as = Known.of(known);
        var figure = Figure.of(code).orElseThrow(() -> new NotVisible("figure " + code));
        if (!figure.isOfLedger()) {
            var said = List.of(figures.name(figure, day), said(day, as));
            exports.send(
                    records(figure),
                    ListQuery.of(request, RegisterReckoning.SORTS),
                    window -> registers.rows(figure, day, as, scope, window).saying(said),
                    deeds.by(officer.actor()),
                    response);
            return;
        }
        var query = ListQuery.of(request, figure.counted().sorts());
        exports.send(
                sheet(figure.counted()),
                query,
                window -> {
                    var page = rows.of(figure, day, as, scope, window);
                    var words = new ArrayList<>(List.of(page.value().name(), said(day, as)));
                    words.addAll(page.listing().words());
                    return page.listing().saying(words);
                },
                deeds.by(officer.actor()),
                response);
    }

    static Sheet<FigureRow> sheet(Counted counted) {
        var columns = new ArrayList<Column<FigureRow>>();
        columns.add(Column.text("number", "figures." + noun(counted), FigureRow::number));
        columns.add(Column.<FigureRow>text("text", heading(counted), FigureRow::text)
                .wide(60));
        if (counted == Counted.ITEMS) {
            columns.add(Column.count("problems", "figures.problems", FigureRow::problems));
            return new Sheet<>("figures.rows.title", columns);
        }
        if (counted == Counted.PROJECTS) {
            columns.add(Column.text("problem", "figures.problem", FigureRow::problem));
        }
        columns.add(Column.<FigureRow>text("unit", "figures.responsible", FigureRow::unit)
                .wide(30));
        columns.add(Column.text("status", "figures.status", FigureRow::status));
        columns.add(Column.text("stage", "figures.stage", FigureRow::stage));
        return new Sheet<>("figures.rows.title", columns);
    }

    private static String noun(Counted counted) {
        return switch (counted) {
            case ITEMS -> "item";
            case PROBLEMS -> "problem";
            case PROJECTS -> "project";
        };
    }

    private static String heading(Counted counted) {
        return switch (counted) {
            case ITEMS -> "figures.title.of";
            case PROBLEMS -> "figures.description";
            case PROJECTS -> "figures.project.name";
        };
    }

    private LocalDate day(@Nullable String asOf) {
        var day = AsOf.of(asOf, clock.today()).day();
        if (day == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return day;
    }

    private String said(LocalDate day, Known known) {
        return figures.say("figures.asOf") + " " + day
                + (known == Known.THEN ? " " + figures.say("figures.known.then") : "");
    }
}
