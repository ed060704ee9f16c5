package cn.mingzhang.accountability;

import static java.util.Objects.requireNonNull;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 在职人数: what the share is taken of, unit by unit and year by year. */
@Controller
class HeadcountController {
    private final Headcounts headcounts;
    private final AccountabilityPages pages;
    private final Registry registry;
    private final OfficeClock clock;

    HeadcountController(Headcounts headcounts, AccountabilityPages pages, Registry registry, OfficeClock clock) {
        this.headcounts = headcounts;
        this.pages = pages;
        this.registry = registry;
        this.clock = clock;
    }

    record Form(
            @NotNull(message = "{accountability.error.choose}") @Nullable
            Long unitId,

            @NotNull(message = "{accountability.error.year}")
            @Min(value = 2000, message = "{accountability.error.year}")
            @Max(value = 2999, message = "{accountability.error.year}")
            @Nullable
            Integer year,

            @NotNull(message = "{accountability.error.headcount}")
            @Min(value = 0, message = "{accountability.error.headcount}")
            @Max(value = 9999, message = "{accountability.error.headcount}")
            @Nullable
            Integer headcount) {}

    @GetMapping("/accountability/headcounts")
    String index(@RequestParam(required = false) @Nullable String year, Officer officer, Model model) {
        Headcounts.mayEnter(officer);
        var asked = year != null && year.matches("2\\d{3}")
                ? Integer.parseInt(year)
                : clock.today().getYear();
        var rows = headcounts.of(asked);
        model.addAttribute("rows", rows);
        model.addAttribute("year", asked);
        model.addAttribute(
                "sum", rows.stream().mapToInt(Headcounts.Row::headcount).sum());
        return "accountability/headcounts";
    }

    @GetMapping("/accountability/headcounts/new")
    String blank(Officer officer, Model model) {
        Headcounts.mayEnter(officer);
        model.addAttribute("form", new Form(null, clock.today().getYear(), null));
        return form(model);
    }

    @PostMapping("/accountability/headcounts")
    String enter(
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        Headcounts.mayEnter(officer);
        var unit = registry.civilDefenseUnits(clock.today()).stream()
                .filter(one -> form.unitId() != null && one.id() == form.unitId())
                .findFirst();
        if (unit.isEmpty() && form.unitId() != null) {
            errors.rejectValue("unitId", "accountability.error.choose");
        }
        if (!errors.hasErrors()) {
            headcounts.enter(
                    unit.orElseThrow(), requireNonNull(form.year()), requireNonNull(form.headcount()), officer);
            return "redirect:/accountability/headcounts?year=" + form.year();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(model);
    }

    private String form(Model model) {
        model.addAttribute(
                "units",
                pages.units(registry.civilDefenseUnits(clock.today()).stream()
                        .map(Unit::option)
                        .toList()));
        return "accountability/headcount-new";
    }
}
