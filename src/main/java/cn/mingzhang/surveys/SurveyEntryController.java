package cn.mingzhang.surveys;

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

/** A result is entered with its report, or struck out with a reason. */
@Controller
class SurveyEntryController {
    private final SurveyDesk desk;
    private final SurveyPages pages;
    private final SurveyWords words;

    SurveyEntryController(SurveyDesk desk, SurveyPages pages, SurveyWords words) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/surveys/new")
    String blank(Officer officer, Model model) {
        SurveyDesk.mustWrite(officer);
        var units = pages.writable(officer);
        model.addAttribute(
                "form",
                SurveyForm.blank(units.size() == 1 ? Long.valueOf(units.get(0).value()) : null));
        return form(officer, model);
    }

    @PostMapping("/surveys")
    String enter(
            @Valid @ModelAttribute("form") SurveyForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        SurveyDesk.mustWrite(officer);
        if (!errors.hasErrors()) {
            try (var papers = Uploads.of(form.paper())) {
                if (papers.size() != 1) {
                    throw new Unfit("paper", "surveys.error.paper");
                }
                var number = desk.enter(form.survey(), papers.iterator().next(), officer);
                return "redirect:/surveys/" + number;
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
        model.addAttribute("limit", Upload.LIMIT / 1024 / 1024);
        return "surveys/new";
    }

    record StrikeForm(
            @NotBlank(message = "{surveys.error.why}") @Size(max = 500, message = "{projects.error.long}") @Nullable
            String why) {
        StrikeForm {
            why = Typed.line(why);
        }
    }

    @GetMapping(SurveyController.ONE + "/strike")
    String striking(@PathVariable String number, Officer officer, Model model) {
        var survey = desk.seen(number, officer);
        SurveyDesk.mustStrike(survey, officer);
        model.addAttribute("form", new StrikeForm(null));
        return strikePage(survey, model);
    }

    @PostMapping(SurveyController.ONE + "/strike")
    String strike(
            @PathVariable String number,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") StrikeForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var survey = desk.seen(number, officer);
        SurveyDesk.mustStrike(survey, officer);
        var read = Version.of(version, "survey");
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return strikePage(survey, model);
        }
        desk.strike(number, read, String.valueOf(form.why()), officer);
        return "redirect:" + survey.href();
    }

    private String strikePage(Survey survey, Model model) {
        model.addAttribute("number", survey.number());
        model.addAttribute("href", survey.href());
        model.addAttribute("facts", pages.facts(survey));
        model.addAttribute("version", survey.version());
        return "surveys/strike";
    }
}
