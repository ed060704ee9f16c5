package cn.mingzhang.sources;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemBriefs;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectSummary;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
import cn.mingzhang.refusals.WrongPost;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestParam;

/** An item of a document, or a finding that a unit prepares for its report; a finding may be dropped again. */
@Controller
@RequestMapping("/sources" + SourceController.NUMBER + "/items")
class SourceItemController {
    private final SourceDesk desk;
    private final RoundDesk rounds;
    private final ItemDesk items;
    private final Sources sources;
    private final SourceRights rights;
    private final ProblemBriefs problems;
    private final ProjectDirectory directory;
    private final SourceWords words;
    private final OfficeClock clock;

    SourceItemController(
            SourceDesk desk,
            RoundDesk rounds,
            ItemDesk items,
            Sources sources,
            SourceRights rights,
            ProblemBriefs problems,
            ProjectDirectory directory,
            SourceWords words,
            OfficeClock clock) {
        this.desk = desk;
        this.rounds = rounds;
        this.items = items;
        this.sources = sources;
        this.rights = rights;
        this.problems = problems;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(@PathVariable String number, Officer officer, Model model) {
        var source = seen(number, officer);
        var units = units(source, officer);
        var only = units.size() == 1 ? Long.valueOf(units.get(0).value()) : null;
        model.addAttribute("form", new FindingForm(only, null, null, null, null, null));
        return form(source, units, model);
    }

    @PostMapping
    String add(
            @PathVariable String number,
            @Valid @ModelAttribute("form") FindingForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var source = seen(number, officer);
        if (form.amount() != null && form.amount().isNegative()) {
            errors.rejectValue("amount", "sources.error.amount");
        }
        if (!errors.hasErrors()) {
            try {
                var project = directory.typed(form.project(), officer).map(ProjectSummary::id);
                var item = form.item(project.orElse(null));
                if (source.kind().isRound()) {
                    rounds.draft(number, item, officer);
                } else {
                    desk.addItem(number, item, officer);
                }
                return "redirect:" + source.href() + "#items";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(source, units(source, officer), model);
    }

    @PostMapping("/{ordinal:\\d{1,6}}/drop")
    String drop(
            @PathVariable String number,
            @PathVariable int ordinal,
            @RequestParam @Nullable String version,
            Officer officer) {
        var source = desk.seen(number, officer);
        var item = items.item(source, ordinal, officer);
        if (!SourceRights.prepares(officer, item.unitId())) {
            throw new WrongPost("findings of another unit");
        }
        rounds.drop(number, item, Version.of(version, "item"), officer);
        return "redirect:" + source.href() + "#items";
    }

    private SourceDocument seen(String number, Officer officer) {
        var source = desk.seen(number, officer);
        var may = source.kind().isRound()
                ? SourceRights.prepares(officer, officer.unit().id())
                : SourceRights.writes(officer);
        if (!may) {
            throw new WrongPost("items of " + number);
        }
        return source;
    }

    /** In a round one's own unit, else those the document is about. */
    private List<Option> units(SourceDocument source, Officer officer) {
        return sources.units(source.id(), rights.scope(officer), clock.today()).stream()
                .filter(unit -> !source.kind().isRound() || officer.isOf(unit.unitId()))
                .map(unit -> new Option("" + unit.unitId(), unit.unit()))
                .toList();
    }

    private String form(SourceDocument source, List<Option> units, Model model) {
        var round = source.kind().isRound();
        model.addAttribute("title", words.of(round ? "deed.draft" : "deed.item"));
        model.addAttribute("number", source.number());
        model.addAttribute("name", source.title());
        model.addAttribute("href", source.href());
        model.addAttribute("round", round);
        model.addAttribute("units", units.size() == 1 ? units : words.choices("choose", units));
        model.addAttribute("classes", words.choices("choose.none", problems.classes()));
        return "sources/item";
    }
}
