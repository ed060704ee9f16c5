package cn.mingzhang.batches;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** 组批: the list of batches, and a new agenda from what was ticked in the ledger. */
@Controller
@RequestMapping("/batches")
class AgendaController {
    private final BatchList list;
    private final BatchDesk desk;
    private final BatchPages pages;
    private final ProblemLedger ledger;
    private final OfficeClock clock;
    private final BatchWords words;

    AgendaController(
            BatchList list,
            BatchDesk desk,
            BatchPages pages,
            ProblemLedger ledger,
            OfficeClock clock,
            BatchWords words) {
        this.list = list;
        this.desk = desk;
        this.pages = pages;
        this.ledger = ledger;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping
    String index(HttpServletRequest request, Officer officer, Model model) {
        BatchPlace.mustRead(officer);
        var query = ListQuery.of(request, BatchList.SORTS);
        model.addAttribute("listing", list.page(query, ledger.seenBy(officer)));
        model.addAttribute("steps", words.steps(BatchStep.ALL));
        model.addAttribute("step", query.word("step"));
        model.addAttribute("waiting", query.flag("waiting"));
        model.addAttribute("makes", !BatchStep.preparedBy(officer).isEmpty());
        return "batches/index";
    }

    @GetMapping("/new")
    String blank(@ModelAttribute("form") AgendaForm form, Officer officer, Model model, HttpServletResponse response) {
        var step = step(form, officer);
        if (form.problem().isEmpty() || form.isTooLong()) {
            return refused(form, step, model, response);
        }
        var title = words.of(
                "batches.title.usual",
                Dates.day(clock.today()),
                words.step(step),
                form.problem().size());
        model.addAttribute("form", form.entitled(title));
        return page(form, step, officer, model);
    }

    @PostMapping
    String make(
            @Valid @ModelAttribute("form") AgendaForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var step = step(form, officer);
        if (form.problem().isEmpty() || form.isTooLong()) {
            return refused(form, step, model, response);
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(form, step, officer, model);
        }
        return "redirect:/batches/" + desk.make(step, form.title(), numbers(form), officer);
    }

    private static ClosureStep step(AgendaForm form, Officer officer) {
        var step = BatchStep.named(form.step() == null ? "" : form.step())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such step"));
        BatchStep.mustBePreparedBy(step, officer);
        return step;
    }

    private static List<ProblemNumber> numbers(AgendaForm form) {
        return form.problem().stream().map(ProblemNumber::fromAddress).toList();
    }

    private String page(AgendaForm form, ClosureStep step, Officer officer, Model model) {
        var rows = pages.judged(step, numbers(form), officer);
        var ready = rows.stream().filter(BatchPage.Row::ready).count();
        model.addAttribute("rows", rows);
        model.addAttribute("step", words.step(step));
        model.addAttribute("sum", words.of("batches.sum.open", ready, rows.size() - ready));
        return "batches/new";
    }

    /** Nothing ticked, or more than one agenda bears: a sentence, and the way back. */
    private String refused(AgendaForm form, @Nullable ClosureStep step, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("step", words.step(step));
        model.addAttribute(
                "sentence",
                form.isTooLong()
                        ? words.of("batches.tooLong", form.problem().size(), Batch.MOST)
                        : words.of("batches.nothing"));
        return "batches/refused";
    }
}
