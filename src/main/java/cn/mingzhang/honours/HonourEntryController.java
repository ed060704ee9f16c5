package cn.mingzhang.honours;

import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.lists.Typed;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An award is entered with its certificate, or struck out with a reason. */
@Controller
class HonourEntryController {
    private final HonourDesk desk;
    private final HonourPages pages;
    private final HonourWords words;

    HonourEntryController(HonourDesk desk, HonourPages pages, HonourWords words) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/honours/new")
    String blank(Officer officer, Model model) {
        HonourDesk.mustWrite(officer);
        var units = pages.writable(officer);
        model.addAttribute(
                "form",
                HonourForm.blank(units.size() == 1 ? Long.valueOf(units.get(0).value()) : null));
        return form(officer, model);
    }

    @PostMapping("/honours")
    String enter(
            @Valid @ModelAttribute("form") HonourForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        HonourDesk.mustWrite(officer);
        if (!errors.hasErrors()) {
            try (var papers = Uploads.of(form.paper())) {
                if (papers.size() != 1) {
                    throw new Unfit("paper", "honours.error.paper");
                }
                var number = desk.enter(form.honour(), papers.iterator().next(), officer);
                return "redirect:/honours/" + number;
            } catch (FileRefused refused) {
                refused.rejectIn(errors, "paper");
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(officer, model);
    }

    private String form(Officer officer, Model model) {
        model.addAttribute("units", words.choices("choose", pages.writable(officer)));
        model.addAttribute("kinds", words.choices("choose", words.options("kind", HonourKind.values())));
        model.addAttribute("levels", words.choices("choose", words.options("level", HonourLevel.values())));
        model.addAttribute("limit", Upload.LIMIT / 1024 / 1024);
        return "honours/new";
    }

    record StrikeForm(
            @NotBlank(message = "{honours.error.why}") @Size(max = 500, message = "{projects.error.long}") @Nullable
            String why) {
        StrikeForm {
            why = Typed.line(why);
        }
    }

    @GetMapping(HonourController.ONE + "/strike")
    String striking(@PathVariable String number, Officer officer, Model model) {
        var honour = desk.seen(number, officer);
        HonourDesk.mustStrike(honour, officer);
        model.addAttribute("form", new StrikeForm(null));
        return strikePage(honour, model);
    }

    @PostMapping(HonourController.ONE + "/strike")
    String strike(
            @PathVariable String number,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") StrikeForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var honour = desk.seen(number, officer);
        HonourDesk.mustStrike(honour, officer);
        var read = Version.of(version, "honour");
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return strikePage(honour, model);
        }
        desk.strike(number, read, String.valueOf(form.why()), officer);
        return "redirect:" + honour.href();
    }

    private String strikePage(Honour honour, Model model) {
        model.addAttribute("number", honour.number());
        model.addAttribute("href", honour.href());
        model.addAttribute("facts", pages.facts(honour));
        model.addAttribute("version", honour.version());
        return "honours/strike";
    }
}
