package cn.mingzhang.assignments;

import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.AssignedField;
import cn.mingzhang.problems.FieldDesk;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.refusals.MissingVersion;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** 批量分派: choose the value, look at what will change, confirm, read what did. */
@Controller
@RequestMapping("/assignments")
class AssignmentController {
    private final AssignmentDesk desk;
    private final AssignmentPages pages;
    private final FieldDesk fields;
    private final AssignmentWords words;

    AssignmentController(AssignmentDesk desk, AssignmentPages pages, FieldDesk fields, AssignmentWords words) {
        this.desk = desk;
        this.pages = pages;
        this.fields = fields;
        this.words = words;
    }

    @GetMapping("/new")
    String preview(
            @ModelAttribute("form") AssignmentForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var field = field(form, officer);
        var numbers = numbers(form, officer);
        if (numbers.isEmpty() || numbers.size() > Assignment.MOST) {
            return nothing(field, numbers.size(), form, model, response);
        }
        return page(form, field, numbers, errors, officer, model);
    }

    @PostMapping
    String assign(
            @ModelAttribute("form") AssignmentForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var seen = form.versions();
        seen.keySet().forEach(number -> fields.read(number, AssignedField.DUE_DATE, "", officer));
        var field = field(form, officer);
        if (seen.isEmpty() || seen.size() > Assignment.MOST) {
            throw new MissingVersion("assignment of " + seen.size() + " problems");
        }
        try {
            var made = desk.assign(field, form.text(), seen, officer);
            return "redirect:"
                    + UriComponentsBuilder.fromPath("/assignments/" + made.id())
                            .queryParam("back", "{back}")
                            .encode()
                            .buildAndExpand(form.backHref())
                            .toUriString();
        } catch (Unfit unfit) {
            unfit.rejectIn(errors);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(form, field, List.copyOf(seen.keySet()), errors, officer, model);
    }

    @GetMapping("/{id:\\d{1,18}}")
    String show(@PathVariable long id, @RequestParam(defaultValue = "") String back, Officer officer, Model model) {
        var made = desk.find(id, officer);
        model.addAttribute("page", pages.result(made, desk.isUndone(made), officer));
        model.addAttribute("back", new AssignmentForm(null, null, null, null, null, back).backHref());
        return "assignments/show";
    }

    private static AssignedField field(AssignmentForm form, Officer officer) {
        var field =
                form.which().orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such field"));
        FieldDesk.mustAssign(field, officer);
        return field;
    }

    private List<ProblemNumber> numbers(AssignmentForm form, Officer officer) {
        return form.all() == null
                ? Objects.requireNonNull(form.problem()).stream()
                        .limit(Assignment.MOST + 1)
                        .map(ProblemNumber::fromAddress)
                        .toList()
                : desk.matching(form.all(), officer);
    }

    private String page(
            AssignmentForm form,
            AssignedField field,
            List<ProblemNumber> numbers,
            BindingResult errors,
            Officer officer,
            Model model) {
        var shown = "";
        try {
            shown = fields.shown(field, form.text(), officer).orElse("");
        } catch (Unfit unfit) {
            if (!errors.hasErrors()) {
                unfit.rejectIn(errors);
            }
        }
        model.addAttribute("page", pages.preview(field, form.text(), shown, numbers, officer));
        model.addAttribute("numbers", numbers);
        return "assignments/new";
    }

    /** Nothing ticked, or more than a page bears: a sentence, and the way back. */
    private String nothing(
            AssignedField field, int size, AssignmentForm form, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("title", words.of("title", words.ofAny(field.messageKey())));
        model.addAttribute("sentence", size == 0 ? words.of("nothing") : words.of("tooMany", Assignment.MOST));
        model.addAttribute("back", form.backHref());
        return "assignments/refused";
    }
}
