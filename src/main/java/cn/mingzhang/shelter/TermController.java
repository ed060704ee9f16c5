package cn.mingzhang.shelter;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 应建面积规则: the rules, their parameters with history, a new value, and the answer to it. */
@Controller
@RequestMapping("/shelter")
class TermController {
    static final Sorts SORTS = Sorts.first("name", "name", false);

    private final Terms terms;
    private final TermDesk desk;
    private final ProjectDirectory directory;
    private final ShelterWords words;
    private final OfficeClock clock;

    TermController(Terms terms, TermDesk desk, ProjectDirectory directory, ShelterWords words, OfficeClock clock) {
        this.terms = terms;
        this.desk = desk;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    enum State {
        IN_FORCE,
        COMING,
        PAST,
        WAITING,
        REFUSED
    }

    record Row(
            String name,
            String division,
            String value,
            String from,
            String to,
            String source,
            boolean verified,
            State state,
            String stateWords,
            String tone,
            String proposed,
            String answered,
            @Nullable String href) {}

    @GetMapping
    String index(HttpServletRequest request, Officer officer, Model model) {
        ProjectDirectory.mustRead(officer);
        var query = ListQuery.of(request, SORTS);
        model.addAttribute("listing", list(query, officer));
        model.addAttribute("names", words.options("term", TermName.values()));
        model.addAttribute("states", words.options("state", State.values()));
        model.addAttribute("name", query.constant("name", TermName.class));
        model.addAttribute("state", query.constant("state", State.class));
        model.addAttribute("rules", Rule.values());
        model.addAttribute("proposes", TermDesk.proposes(officer));
        return "shelter/index";
    }

    /** All of them on one page: they are few. */
    Listing<Row> list(ListQuery query, Officer officer) {
        var name = query.constant("name", TermName.class);
        var state = query.constant("state", State.class);
        var rows = terms.all(clock.today()).stream()
                .filter(entry -> name == null || entry.name().equals(name.name()))
                .map(entry -> row(entry, officer))
                .filter(row -> state == null || row.state() == state)
                .toList();
        var said = new ArrayList<String>();
        if (name != null) {
            said.add(words.of("term", name));
        }
        if (state != null) {
            said.add(words.of("state", state));
        }
        return Listing.of(rows, rows.size(), query).saying(said);
    }

    private Row row(Terms.Entry entry, Officer officer) {
        var today = clock.today();
        var state = state(entry, today);
        var own = entry.proposerId() != null && entry.proposerId() == officer.id();
        return new Row(
                words.of("term." + entry.name()),
                entry.division() == null ? words.of("everywhere") : entry.division(),
                entry.name().equals("CITY_CLASS")
                        ? words.of("class." + entry.term().shown())
                        : entry.term().shown(),
                Dates.iso(entry.validFrom()),
                Dates.iso(entry.validTo()),
                entry.source(),
                entry.verified(),
                state,
                words.of("state", state),
                tone(state),
                words.of("by", entry.proposerName(), Dates.iso(entry.proposedOn())),
                entry.answerer() == null ? "" : words.of("by", entry.answerer(), Dates.iso(entry.answeredOn())),
                state == State.WAITING && TermDesk.answers(officer) && !own ? "/shelter/" + entry.id() : null);
    }

    private static State state(Terms.Entry entry, LocalDate today) {
        if (entry.accepted() == null) {
            return State.WAITING;
        }
        if (!entry.accepted()) {
            return State.REFUSED;
        }
        if (entry.validFrom().isAfter(today)) {
            return State.COMING;
        }
        return entry.term().holds(today) ? State.IN_FORCE : State.PAST;
    }

    private static String tone(State state) {
        return switch (state) {
            case IN_FORCE -> "good";
            case COMING -> "info";
            case WAITING -> "warn";
            case REFUSED, PAST -> "neutral";
        };
    }

    @GetMapping("/new")
    String blank(Officer officer, Model model) {
        TermDesk.mustPropose(officer);
        model.addAttribute("form", TermForm.blank());
        return form(model);
    }

    @PostMapping
    String propose(
            @Valid @ModelAttribute("form") @Nullable TermForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        TermDesk.mustPropose(officer);
        if (form != null && !errors.hasErrors()) {
            try {
                desk.propose(form, officer);
                return "redirect:/shelter?state=WAITING";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(model);
    }

    private String form(Model model) {
        model.addAttribute("names", words.choices("choose", words.options("term", TermName.values())));
        model.addAttribute("divisions", words.choices("everywhere", directory.divisions()));
        return "shelter/new";
    }

    @GetMapping("/{id:\\d{1,18}}")
    String ask(@PathVariable long id, Officer officer, Model model) {
        var entry = desk.open(id, officer);
        model.addAttribute("form", new AnswerForm(null, ""));
        return answerForm(entry, model);
    }

    @PostMapping("/{id:\\d{1,18}}")
    String answer(
            @PathVariable long id,
            @Valid @ModelAttribute("form") @Nullable AnswerForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var entry = desk.open(id, officer);
        if (form != null && form.accepted() != null && !errors.hasErrors()) {
            try {
                desk.answer(id, form.accepted(), String.valueOf(form.remark()), officer);
                return "redirect:/shelter";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return answerForm(entry, model);
    }

    private String answerForm(Terms.Entry entry, Model model) {
        var term = entry.term();
        model.addAttribute("action", "/shelter/" + entry.id());
        model.addAttribute(
                "facts",
                List.of(
                        words.fact("term", words.of("term." + entry.name())),
                        words.fact("division", entry.division() == null ? words.of("everywhere") : entry.division()),
                        words.fact("value", term.shown()),
                        words.fact("validFrom", Dates.day(entry.validFrom())),
                        words.fact("validTo", Dates.day(entry.validTo())),
                        words.fact("source", entry.source()),
                        words.fact("verified", words.of(entry.verified() ? "yes" : "no")),
                        new Fact(words.of("reason"), entry.reason()),
                        words.fact("proposed", words.of("by", entry.proposerName(), Dates.day(entry.proposedOn())))));
        model.addAttribute(
                "answers", List.of(new Option("true", words.of("confirm")), new Option("false", words.of("refuse"))));
        return "shelter/answer";
    }
}
