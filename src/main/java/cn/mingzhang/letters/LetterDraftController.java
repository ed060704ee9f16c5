package cn.mingzhang.letters;

import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
import cn.mingzhang.refusals.WrongPost;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
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

/** 拟稿: a new letter, empty or of a problem or an omission; and one amended. */
@Controller
@RequestMapping("/letters")
class LetterDraftController {
    private final LetterDesk desk;
    private final LetterDrafts drafts;
    private final LetterList list;
    private final Beginnings beginnings;
    private final LetterWords words;

    LetterDraftController(
            LetterDesk desk, LetterDrafts drafts, LetterList list, Beginnings beginnings, LetterWords words) {
        this.desk = desk;
        this.drafts = drafts;
        this.list = list;
        this.beginnings = beginnings;
        this.words = words;
    }

    /** @param problem what it is about, by number; @param finding an omission of the comparison */
    @GetMapping("/new")
    String blank(
            @RequestParam(defaultValue = "supervisory-notice") String kind,
            @RequestParam @Nullable String problem,
            @RequestParam @Nullable Long finding,
            Officer officer,
            Model model) {
        var asked = kind(kind);
        LetterDrafts.side(asked, officer);
        model.addAttribute("form", beginnings.of(asked, problem, finding, officer));
        return page(asked, null, model);
    }

    /** @param more more lines for clauses are asked for; nothing is kept yet */
    @PostMapping
    String draft(
            @RequestParam String kind,
            @RequestParam @Nullable String more,
            @Valid @ModelAttribute("form") LetterForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var asked = kind(kind);
        LetterDrafts.side(asked, officer);
        if (more == null && fits(form, errors)) {
            try {
                var id = drafts.draft(asked, form.letter(beginnings.problems(form, officer)), officer);
                return "redirect:/letters/" + id;
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        return again(asked, null, more, form, errors, model, response);
    }

    @GetMapping(LetterController.ONE + "/edit")
    String edit(@PathVariable long id, Officer officer, Model model) {
        var letter = toAmend(id, officer);
        var problems = beginnings.numbers(letter.text(), officer);
        model.addAttribute("form", LetterForm.of(letter.text(), problems).spacious());
        return page(letter.kind(), letter, model);
    }

    @PostMapping(LetterController.ONE + "/edit")
    String amend(
            @PathVariable long id,
            @RequestParam @Nullable String version,
            @RequestParam @Nullable String more,
            @Valid @ModelAttribute("form") LetterForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var letter = toAmend(id, officer);
        var read = Version.of(version, "letter");
        letter.mustBeAt(read);
        if (more == null && fits(form, errors)) {
            try {
                drafts.amend(id, read, form.letter(beginnings.problems(form, officer)), officer);
                return "redirect:" + letter.href();
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        return again(letter.kind(), letter, more, form, errors, model, response);
    }

    private Letter toAmend(long id, Officer officer) {
        var letter = desk.seen(id, officer);
        if (!letter.side().drafts(officer)) {
            throw new WrongPost("letter " + id);
        }
        if (letter.state() != LetterState.DRAFT) {
            throw new Conflict("letter " + id + " is " + letter.state());
        }
        return letter;
    }

    private static LetterKind kind(String word) {
        return LetterKind.of(word).orElseThrow(() -> new NotVisible("kind " + word));
    }

    /** A line of a clause has both its text and its day, or neither. */
    private static boolean fits(LetterForm form, BindingResult errors) {
        var asked = Objects.requireNonNull(form.asked());
        for (var at = 0; at < asked.size(); at++) {
            var one = asked.get(at);
            if (one.demand() == null && one.due() != null) {
                errors.rejectValue("asked[" + at + "].demand", "letters.error.demand");
            }
            if (one.demand() != null && one.due() == null && !errors.hasFieldErrors("asked[" + at + "].due")) {
                errors.rejectValue("asked[" + at + "].due", "letters.error.dueMissing");
            }
        }
        return !errors.hasErrors();
    }

    /** With what was typed; more lines only where they were asked for, so that errors stand at their fields. */
    private String again(
            LetterKind kind,
            @Nullable Letter letter,
            @Nullable String more,
            LetterForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (more == null || errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            model.addAttribute("form", form.spacious());
            model.addAttribute(
                    BindingResult.MODEL_KEY_PREFIX + "form",
                    new org.springframework.validation.BeanPropertyBindingResult(form.spacious(), "form"));
        }
        return page(kind, letter, model);
    }

    private String page(LetterKind kind, @Nullable Letter letter, Model model) {
        model.addAttribute("kind", kind.code());
        model.addAttribute("kindName", words.of("kind", kind));
        model.addAttribute("action", letter == null ? "/letters?kind=" + kind.code() : letter.href() + "/edit");
        model.addAttribute("back", letter == null ? "/letters" : letter.href());
        model.addAttribute("version", letter == null ? null : letter.version());
        List<Option> units = words.choices("unit.other", list.units());
        model.addAttribute("units", units);
        return "letters/draft";
    }
}
