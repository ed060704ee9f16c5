package cn.mingzhang.campaigns;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Option;
import cn.mingzhang.lists.Typed;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Section;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The campaigns, and one of them with its whole plan; a new one, empty or like an earlier year's. */
@Controller
@RequestMapping("/campaigns")
class CampaignController {
    static final String YEAR = "/{year:[12]\\d{3}}";

    private final PlanDesk desk;
    private final PlanPages pages;
    private final CampaignWords words;
    private final OfficeClock clock;

    CampaignController(PlanDesk desk, PlanPages pages, CampaignWords words, OfficeClock clock) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section campaignsInNavigation() {
            return new Section("campaigns", "/campaigns", "campaigns.nav", 60, CampaignRights::reads);
        }
    }

    /** @param pattern the year it begins with; null for an empty plan */
    record NewForm(
            @NotNull(message = "{campaigns.error.yearMissing}")
            @Min(value = 2000, message = "{campaigns.error.yearMissing}")
            @Max(value = 2999, message = "{campaigns.error.yearMissing}")
            @Nullable
            Integer year,

            @NotBlank(message = "{campaigns.error.title}") @Size(max = 200, message = "{projects.error.long}") @Nullable
            String title,

            @Size(max = 2000, message = "{projects.error.long}") @Nullable
            String aim,

            @Nullable Integer pattern) {

        NewForm {
            title = Typed.line(title);
            aim = aim == null ? "" : aim.replace("\0", "").strip();
        }
    }

    @GetMapping
    String index(Officer officer, Model model) {
        CampaignRights.mustRead(officer);
        model.addAttribute("campaigns", pages.list(officer));
        model.addAttribute("writes", CampaignRights.writes(officer));
        return "campaigns/index";
    }

    @GetMapping("/new")
    String blank(Officer officer, Model model) {
        officer.mustHoldAny(CampaignRights.WRITERS);
        model.addAttribute("form", new NewForm(clock.today().getYear(), null, null, null));
        return form(officer, model);
    }

    @PostMapping
    String open(
            @Valid @ModelAttribute("form") NewForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        officer.mustHoldAny(CampaignRights.WRITERS);
        if (!errors.hasErrors()) {
            try {
                var year = Objects.requireNonNull(form.year());
                desk.open(year, String.valueOf(form.title()), String.valueOf(form.aim()), form.pattern(), officer);
                return "redirect:/campaigns/" + year;
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(officer, model);
    }

    private String form(Officer officer, Model model) {
        List<Option> patterns = pages.list(officer).stream()
                .map(line -> new Option("" + line.year(), line.year() + " " + line.title()))
                .toList();
        model.addAttribute("patterns", words.choices("pattern.none", patterns));
        return "campaigns/new";
    }

    @GetMapping(YEAR)
    String show(
            @PathVariable int year,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate asOf,
            Officer officer,
            Model model) {
        var campaign = desk.seen(year, officer);
        model.addAttribute("plan", pages.show(campaign, asOf == null ? clock.today() : asOf, officer));
        return "campaigns/show";
    }
}
