package cn.mingzhang.shelter;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.NewProject;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectSummary;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 应建面积核算: looking at a working changes nothing and is an address of its own; keeping it is a deed. */
@Controller
class AreaController {
    private final RequiredAreas areas;
    private final AreaDesk desk;
    private final ProjectDirectory directory;
    private final ShelterWords words;
    private final OfficeClock clock;

    AreaController(
            RequiredAreas areas, AreaDesk desk, ProjectDirectory directory, ShelterWords words, OfficeClock clock) {
        this.areas = areas;
        this.desk = desk;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    /** A day by whose rules it may be worked out, with where it comes from. */
    record Candidate(String day, String words, String label) {}

    record Working(
            boolean known,
            String title,
            List<String> lines,
            List<String> needs,
            List<TermLine> terms,
            boolean verified) {}

    record TermLine(String name, String value, String source, boolean verified) {}

    @GetMapping("/projects/{number}/area")
    String look(
            @PathVariable String number,
            @Valid @ModelAttribute("form") @Nullable AreaForm form,
            BindingResult errors,
            Officer officer,
            Model model) {
        var project = directory.seen(number, officer);
        var card = directory.card(project.number(), officer);
        if (form != null && form.ruledOn() == null && !errors.hasFieldErrors("reason") && isBlank(form)) {
            form = AreaForm.of(areas.factsOf(project.id(), card), firstDay(card));
            model.addAttribute("form", form);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", new BeanPropertyBindingResult(form, "form"));
            return page(project, card, form, officer, model);
        }
        return page(project, card, errors.hasErrors() ? null : form, officer, model);
    }

    @PostMapping("/projects/{number}/area")
    String keep(
            @PathVariable String number,
            @Valid @ModelAttribute("form") @Nullable AreaForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var project = directory.seen(number, officer);
        ProjectDirectory.mustWrite(officer);
        if (form != null && !errors.hasErrors()) {
            try {
                desk.keep(
                        project,
                        form.facts(project.divisionCode()),
                        form.day(),
                        Boolean.TRUE.equals(form.carry()),
                        String.valueOf(form.reason()),
                        officer);
                return "redirect:/projects/" + number + "#area";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var readable = form != null && form.ruledOn() != null && !errors.hasFieldErrors("storeys");
        return page(project, directory.card(project.number(), officer), readable ? form : null, officer, model);
    }

    private String page(
            ProjectSummary project, NewProject card, @Nullable AreaForm form, Officer officer, Model model) {
        model.addAttribute("project", project);
        model.addAttribute("writes", ProjectDirectory.writes(officer));
        model.addAttribute("candidates", candidates(card));
        model.addAttribute("uses", words.choices("unknown", words.options("use", BuildingUse.values())));
        model.addAttribute("answers", words.answers());
        if (form != null && form.ruledOn() != null) {
            model.addAttribute("working", working(areas.of(form.facts(project.divisionCode()), form.day())));
        }
        return "shelter/area";
    }

    private Working working(RequiredArea answer) {
        var title =
                answer.area() == null ? words.of("outcome", answer.outcome()) : words.of("result", words.area(answer));
        var terms = answer.terms().stream()
                .map(term ->
                        new TermLine(words.of("term." + term.name()), term.shown(), term.source(), term.verified()))
                .toList();
        return new Working(answer.isKnown(), title, lines(answer), words.needs(answer), terms, answer.isVerified());
    }

    private List<String> lines(RequiredArea answer) {
        var lines = new ArrayList<>(words.lines(answer));
        if (answer.rule() != null && answer.isKnown()) {
            lines.add(words.of("line.grade." + answer.rule().grade()));
        }
        return lines;
    }

    /** An omitted project has no decision: which day's rules count is a choice, so all days known are laid side by side. */
    private List<Candidate> candidates(NewProject card) {
        return Stream.of(
                        candidate(card.decision().on(), "decision"),
                        candidate(card.planningPermit().on(), "planning"),
                        candidate(card.constructionPermit().on(), "construction"),
                        candidate(clock.today(), "today"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Candidate> candidate(@Nullable LocalDate day, String key) {
        return Optional.ofNullable(day)
                .map(known -> new Candidate(known.toString(), Dates.day(known), words.of("candidate." + key)));
    }

    private LocalDate firstDay(NewProject card) {
        return Stream.of(
                        card.decision().on(),
                        card.planningPermit().on(),
                        card.constructionPermit().on())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(clock.today());
    }

    private static boolean isBlank(AreaForm form) {
        return form.use() == null && form.storeys() == null && form.groundFloor() == null && form.aboveGround() == null;
    }
}
