package cn.mingzhang.figures;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.WrongPost;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final RegisterReckoning registers;
    private final OfficeClock clock;

    FigureController(Figures figures, FigureRows rows, RegisterReckoning registers, OfficeClock clock) {
        this.figures = figures;
        this.rows = rows;
        this.registers = registers;
        this.clock = clock;
    }

    record Answer(LocalDate asOf, List<FigureValue> figures) {}

    @GetMapping("/figures.json")
    @ResponseBody
    Answer json(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String known,
            Officer officer) {
        var today = clock.today();
        var day = AsOf.of(asOf, today).day();
        if (day == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new Answer(day, figures.asOf(day, Known.of(known), officer, today));
    }

    @GetMapping("/figures")
    String index(
            @RequestParam(required = false) @Nullable String asOf,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        mustKnow(officer);
        var today = clock.today();
        var asked = show(asOf, Known.NOW, model, response);
        var day = asked.day();
        var values = day == null ? List.<FigureValue>of() : figures.asOf(day, officer, today);
        model.addAttribute("figures", values);
        model.addAttribute(
                "then",
                day == null || !day.isBefore(today) ? Map.of() : differing(values, figures.then(day, officer, today)));
        model.addAttribute("cells", day == null ? List.of() : figures.transferredByUnit(day, officer));
        return "figures/index";
    }

    /** What had been entered by the end of the day, where that is another number than what is known now. */
    private static Map<String, FigureValue> differing(List<FigureValue> now, List<FigureValue> then) {
        var values = now.stream().collect(Collectors.toMap(FigureValue::code, FigureValue::value));
        return then.stream()
                .filter(value -> !value.value().equals(values.get(value.code())))
                .collect(Collectors.toMap(FigureValue::code, Function.identity()));
    }

    @GetMapping("/figures/{code}")
    String rows(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String known,
            Officer officer,
            Scope scope,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        mustKnow(officer);
        var figure = Figure.of(code).orElseThrow(() -> new NotVisible("figure " + code));
        var as = Known.of(known);
        var asked = show(asOf, as, model, response);
        var day = asked.day();
        model.addAttribute("code", code);
        model.addAttribute("name", figures.name(figure, day == null ? clock.today() : day));
        if (!figure.isOfLedger()) {
            if (day != null) {
                var query = ListQuery.of(request, RegisterReckoning.SORTS);
                var listing = registers.rows(figure, day, as, scope, query);
                var part = RegisterReckoning.Part.of(query);
                model.addAttribute("listing", listing.saying(words(part)));
                var whole = part.isAll()
                        ? whole(figure, listing)
                        : figures.plain(
                                figure,
                                registers
                                        .values(List.of(figure), day, as, scope)
                                        .get(figure));
                model.addAttribute("value", figures.value(figure, whole, day, as));
                model.addAttribute(
                        "part", part.isAll() ? null : figures.value(figure, whole(figure, listing), day, as));
            }
            return "figures/records";
        }
        if (day != null) {
            var query = ListQuery.of(request, figure.counted().sorts());
            model.addAttribute("page", rows.of(figure, day, as, scope, query));
        }
        return "figures/rows";
    }

    private List<String> words(RegisterReckoning.Part part) {
        var words = new ArrayList<String>();
        if (part.unit() != null) {
            words.add(figures.unitName(part.unit()));
        }
        if (part.month() != null) {
            words.add(part.month().toString());
        }
        return words;
    }

    private static BigDecimal whole(Figure figure, Listing<RegisterRow> listing) {
        return figure.isMoney() ? new BigDecimal(listing.sum("amount").value()) : BigDecimal.valueOf(listing.total());
    }

    /** The day asked for; one that cannot be answered is said at its field, and no figure of another day is shown instead. */
    private AsOf show(@Nullable String asOf, Known known, Model model, HttpServletResponse response) {
        var today = clock.today();
        var asked = AsOf.of(asOf, today);
        if (asked.day() == null) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        model.addAttribute("asOf", Dates.iso(asked.day() == null ? today : asked.day()));
        model.addAttribute("asOfInWords", Dates.day(asked.day()));
        model.addAttribute("today", Dates.iso(today));
        model.addAttribute("knownThen", known == Known.THEN);
        model.addAttribute("refusal", asked.refusal());
        return asked;
    }

    static void mustKnow(Officer officer) {
        if (!Figures.mayKnow(officer)) {
            throw new WrongPost("figures");
        }
    }
}
