package cn.mingzhang.figures;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.WrongPost;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The catalogue with its values, the rows behind each, and both for programs. */
@Controller
class FigureController {
    private final Figures figures;
    private final FigureRows rows;
    private final MoneyReckoning money;
    private final OfficeClock clock;

    FigureController(Figures figures, FigureRows rows, MoneyReckoning money, OfficeClock clock) {
        this.figures = figures;
        this.rows = rows;
        this.money = money;
        this.clock = clock;
    }

    record Answer(LocalDate asOf, List<FigureValue> figures) {}

    @GetMapping("/figures.json")
    @ResponseBody
    Answer json(@RequestParam(required = false) @Nullable String asOf, Officer officer) {
        var today = clock.today();
        var day = AsOf.of(asOf, today).day();
        if (day == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new Answer(day, figures.asOf(day, officer, today));
    }

    @GetMapping("/figures")
    String index(
            @RequestParam(required = false) @Nullable String asOf,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        mustKnow(officer);
        var today = clock.today();
        var asked = show(asOf, model, response);
        model.addAttribute("figures", asked.day() == null ? List.of() : figures.asOf(asked.day(), officer, today));
        model.addAttribute("cells", asked.day() == null ? List.of() : figures.transferredByUnit(asked.day(), officer));
        return "figures/index";
    }

    @GetMapping("/figures/{code}")
    String rows(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String asOf,
            Officer officer,
            Scope scope,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        mustKnow(officer);
        var ofMoney = MoneyFigure.of(code);
        if (ofMoney.isPresent()) {
            return moneyRows(ofMoney.get(), asOf, scope, request, model, response);
        }
        var figure = Figure.of(code).orElseThrow(() -> new NotVisible("figure " + code));
        var asked = show(asOf, model, response);
        model.addAttribute("code", code);
        model.addAttribute("name", figures.value(figure, 0, clock.today()).name());
        if (asked.day() != null) {
            var query = ListQuery.of(request, figure.counted().sorts());
            model.addAttribute("page", rows.of(figure, asked.day(), scope, query));
        }
        return "figures/rows";
    }

    private String moneyRows(
            MoneyFigure figure,
            @Nullable String asOf,
            Scope scope,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        var asked = show(asOf, model, response);
        var day = asked.day();
        if (day != null) {
            model.addAttribute("listing", money.rows(figure, day, scope, ListQuery.of(request, MoneyReckoning.SORTS)));
        }
        var on = day == null ? clock.today() : day;
        model.addAttribute("value", figures.value(figure, money.sum(figure, on, scope), on));
        return "figures/money";
    }

    /** The day asked for; one that cannot be answered is said at its field, and no figure of another day is shown instead. */
    private AsOf show(@Nullable String asOf, Model model, HttpServletResponse response) {
        var today = clock.today();
        var asked = AsOf.of(asOf, today);
        if (asked.day() == null) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        model.addAttribute("asOf", Dates.iso(asked.day() == null ? today : asked.day()));
        model.addAttribute("asOfInWords", Dates.day(asked.day()));
        model.addAttribute("today", Dates.iso(today));
        model.addAttribute("refusal", asked.refusal());
        return asked;
    }

    static void mustKnow(Officer officer) {
        if (!Figures.mayKnow(officer)) {
            throw new WrongPost("figures");
        }
    }
}
