package cn.mingzhang.figures;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.money.Yuan;
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

    private static final Sheet<MoneyRow> ENTRIES = Sheet.of(
            "figures.rows.title",
            Column.day("on", "figures.money.on", MoneyRow::on),
            Column.text("receipt", "figures.money.receipt", MoneyRow::receipt),
            Column.text("voucher", "figures.money.voucher", MoneyRow::voucherNumber),
            Column.text("problem", "figures.problem", MoneyRow::problem),
            Column.text("project", "figures.project", MoneyRow::project),
            Column.<MoneyRow>text("name", "figures.project.name", MoneyRow::projectName)
                    .wide(30),
            Column.<MoneyRow>text("unit", "figures.responsible", MoneyRow::unit).wide(30),
            Column.money("amount", "figures.money.amount", MoneyRow::yuan));

    private final Figures figures;
    private final FigureRows rows;
    private final MoneyReckoning money;
    private final OfficeClock clock;
    private final Exports exports;
    private final ExportDeeds deeds;

    FigureFileController(
            Figures figures,
            FigureRows rows,
            MoneyReckoning money,
            OfficeClock clock,
            Exports exports,
            ExportDeeds deeds) {
        this.figures = figures;
        this.rows = rows;
        this.money = money;
        this.clock = clock;
        this.exports = exports;
        this.deeds = deeds;
    }

    @GetMapping("/figures.xlsx")
    void catalogue(
            @RequestParam(required = false) @Nullable String asOf, Officer officer, HttpServletResponse response) {
        FigureController.mustKnow(officer);
        var day = day(asOf);
        var rows = figures.asOf(day, officer, clock.today());
        var open = rows.stream().filter(figure -> figure.rows() != null).count();
        var deed = deeds.by(officer.actor());
        exports.send(
                CATALOGUE,
                "/figures",
                List.of(said(day)),
                rows,
                // How many figures of the compartment there were is nothing for the public trail.
                taken -> deed.accept(new Taken(taken.path(), taken.words(), open)),
                response);
    }

    @GetMapping("/figures/{code}.xlsx")
    void rows(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String asOf,
            Officer officer,
            Scope scope,
            HttpServletRequest request,
            HttpServletResponse response) {
        FigureController.mustKnow(officer);
        var day = day(asOf);
        var ofMoney = MoneyFigure.of(code);
        if (ofMoney.isPresent()) {
            moneyRows(ofMoney.get(), day, officer, scope, ListQuery.of(request, MoneyReckoning.SORTS), response);
            return;
        }
        var figure = Figure.of(code).orElseThrow(() -> new NotVisible("figure " + code));
        var query = ListQuery.of(request, figure.counted().sorts());
        exports.send(
                sheet(figure.counted()),
                query,
                window -> {
                    var page = rows.of(figure, day, scope, window);
                    var words = new ArrayList<>(List.of(page.value().name(), said(day)));
                    words.addAll(page.listing().words());
                    return page.listing().saying(words);
                },
                deeds.by(officer.actor()),
                response);
    }

    private void moneyRows(
            MoneyFigure figure,
            LocalDate day,
            Officer officer,
            Scope scope,
            ListQuery query,
            HttpServletResponse response) {
        var name = figures.value(figure, Yuan.ZERO, day).name();
        exports.send(
                ENTRIES,
                query,
                window -> money.rows(figure, day, scope, window).saying(List.of(name, said(day))),
                deeds.by(officer.actor()),
                response);
    }

    private static Sheet<FigureRow> sheet(Counted counted) {
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

    private String said(LocalDate day) {
        return figures.say("figures.asOf") + " " + day;
    }
}
