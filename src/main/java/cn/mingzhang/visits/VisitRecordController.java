package cn.mingzhang.visits;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Option;
import cn.mingzhang.lists.Typed;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
import cn.mingzhang.witness.CheckMethod;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

/** 检查记录: kept while the team is at work, then submitted to the second checker. */
@Controller
@RequestMapping("/visits" + VisitController.ONE + "/record")
class VisitRecordController {
    private final VisitDesk desk;
    private final Teams teams;
    private final VisitWords words;
    private final OfficeClock clock;

    VisitRecordController(VisitDesk desk, Teams teams, VisitWords words, OfficeClock clock) {
        this.desk = desk;
        this.teams = teams;
        this.words = words;
        this.clock = clock;
    }

    record Form(
            @NotNull(message = "{visits.error.day}") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate visitedOn,

            @Size(max = 200, message = "{projects.error.long}") @Nullable
            String place,

            @Nullable List<CheckMethod> methods,

            @Size(max = 1000, message = "{projects.error.long}") @Nullable
            String papers,

            @Size(max = 4000, message = "{projects.error.long}") @Nullable
            String forum,

            @Size(max = 4000, message = "{projects.error.long}") @Nullable
            String summary,

            @Nullable Long secondId) {
        Form {
            place = Typed.line(place);
            papers = PlanForm.text(papers);
            forum = PlanForm.text(forum);
            summary = PlanForm.text(summary);
            methods = methods == null
                    ? List.of()
                    : methods.stream().filter(Objects::nonNull).toList();
        }

        NewRecord record() {
            return new NewRecord(
                    Objects.requireNonNull(visitedOn),
                    place == null ? "" : place,
                    Objects.requireNonNull(methods),
                    String.valueOf(papers),
                    String.valueOf(forum),
                    String.valueOf(summary),
                    secondId);
        }
    }

    @GetMapping
    String ask(@PathVariable long id, Officer officer, Model model) {
        var visit = desk.working(id, officer);
        var day = visit.visitedOn() == null ? clock.today() : visit.visitedOn();
        model.addAttribute(
                "form",
                new Form(day, visit.place(), visit.methodList(), visit.papers(), visit.forum(), visit.summary(), null));
        return page(visit, officer, model);
    }

    /** @param keep only kept, and not submitted */
    @PostMapping
    String write(
            @PathVariable long id,
            @RequestParam @Nullable String version,
            @RequestParam @Nullable String keep,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var visit = desk.working(id, officer);
        var read = Version.of(version, "visit");
        visit.mustBeAt(read);
        if (!errors.hasErrors()) {
            try {
                if (keep == null) {
                    desk.record(id, read, form.record(), officer);
                } else {
                    desk.write(id, read, form.record(), officer);
                }
                return "redirect:" + visit.href();
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(visit, officer, model);
    }

    private String page(Visit visit, Officer officer, Model model) {
        model.addAttribute("visit", visit.title());
        model.addAttribute("href", visit.href());
        model.addAttribute("version", visit.version());
        model.addAttribute("progress", words.of("progress", visit.marked(), visit.lines(), visit.bad()));
        model.addAttribute(
                "methods",
                java.util.Arrays.stream(CheckMethod.values())
                        .map(method -> new Option(method.name(), words.ofAny("witness.check.method." + method)))
                        .toList());
        model.addAttribute("seconds", words.choices("choose", seconds(visit, officer)));
        return "visits/record";
    }

    private List<Option> seconds(Visit visit, Officer officer) {
        return teams.seconds(visit, officer).stream().map(Teams::choice).toList();
    }
}
