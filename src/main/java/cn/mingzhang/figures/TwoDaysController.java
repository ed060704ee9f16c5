package cn.mingzhang.figures;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Two days side by side. */
@Controller
class TwoDaysController {
    private final Figures figures;
    private final TwoDays twoDays;
    private final OfficeClock clock;

    TwoDaysController(Figures figures, TwoDays twoDays, OfficeClock clock) {
        this.figures = figures;
        this.twoDays = twoDays;
        this.clock = clock;
    }

    /** @param changes address of what changed within it; null where its rows are not kept here, or nothing did */
    record Line(FigureValue was, FigureValue is, @Nullable String changes) {
        public boolean isChanged() {
            return was.value().compareTo(is.value()) != 0;
        }

        public String difference() {
            var more = is.value().subtract(was.value());
            var sign = more.signum() > 0 ? "+" : more.signum() < 0 ? "−" : "±";
            return sign
                    + (is.money() ? Yuan.of(more.abs()).toString() : more.abs().toPlainString());
        }
    }

    @GetMapping("/figures/compare")
    String compare(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String figure,
            Officer officer,
            Scope scope,
            Model model) {
        FigureController.mustKnow(officer);
        var today = clock.today();
        var last = day(to, today, today);
        var first = day(from, last.minusMonths(1), today);
        if (first.isAfter(last)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        model.addAttribute("from", Dates.iso(first));
        model.addAttribute("to", Dates.iso(last));
        model.addAttribute("fromInWords", Dates.day(first));
        model.addAttribute("toInWords", Dates.day(last));
        model.addAttribute("today", Dates.iso(today));
        var lines = lines(first, last, officer, today);
        model.addAttribute("changed", lines.stream().filter(Line::isChanged).toList());
        model.addAttribute(
                "same", lines.stream().filter(line -> !line.isChanged()).toList());
        Figure.of(figure == null ? "" : figure).ifPresent(of -> {
            var changes = twoDays.of(of, first, last, scope);
            model.addAttribute("name", figures.name(of, last));
            model.addAttribute("code", of.code());
            model.addAttribute("changes", changes.stream().limit(TwoDays.SHOWN).toList());
            model.addAttribute("cut", changes.size() > TwoDays.SHOWN);
        });
        return "figures/compare";
    }

    private List<Line> lines(LocalDate first, LocalDate last, Officer officer, LocalDate today) {
        var before = figures.asOf(first, officer, today).stream()
                .collect(Collectors.toMap(FigureValue::code, value -> value));
        return figures.asOf(last, officer, today).stream()
                .filter(value -> before.containsKey(value.code()))
                .map(value -> new Line(
                        before.get(value.code()),
                        value,
                        Figure.of(value.code()).isEmpty()
                                ? null
                                : "/figures/compare?from=" + first + "&to=" + last + "&figure=" + value.code()
                                        + "#changes"))
                .toList();
    }

    private static LocalDate day(@Nullable String asked, LocalDate otherwise, LocalDate today) {
        var day = asked == null || asked.isBlank()
                ? otherwise
                : AsOf.of(asked, today).day();
        if (day == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return day;
    }
}
