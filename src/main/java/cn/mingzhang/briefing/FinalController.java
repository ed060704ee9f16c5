package cn.mingzhang.briefing;

import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.lists.Typed;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
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
import org.springframework.web.multipart.MultipartFile;

/** 定稿传回、比对、说明、归档. */
@Controller
class FinalController {
    private static final String NTH = BriefingController.ONE + "/final/{nth:\\d{1,4}}";
    private static final String DIFFERENCE = NTH + "/{ordinal:\\d{1,5}}";

    private final FinalDesk desk;
    private final BriefingDesk briefings;
    private final Comparisons comparisons;
    private final BriefingPages pages;

    FinalController(FinalDesk desk, BriefingDesk briefings, Comparisons comparisons, BriefingPages pages) {
        this.desk = desk;
        this.briefings = briefings;
        this.comparisons = comparisons;
        this.pages = pages;
    }

    record UploadForm(@Nullable MultipartFile paper) {}

    @GetMapping(BriefingController.ONE + "/final")
    String uploading(@PathVariable String number, Officer officer, Model model) {
        var briefing = briefings.mine(number, officer, BriefingState.APPROVED);
        model.addAttribute("form", new UploadForm(null));
        return uploadPage(briefing, model);
    }

    @PostMapping(BriefingController.ONE + "/final")
    String upload(
            @PathVariable String number,
            @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var briefing = briefings.mine(number, officer, BriefingState.APPROVED);
        var file = form.paper();
        if (file == null || file.isEmpty()) {
            errors.rejectValue("paper", "briefing.error.file");
        } else {
            try (var upload = Upload.of(file)) {
                return "redirect:" + briefing.href() + "/final/"
                        + desk.compare(number, upload, file.getBytes(), officer);
            } catch (FileRefused refused) {
                refused.rejectIn(errors, "paper");
            } catch (Unfit unfit) {
                errors.rejectValue("paper", unfit.getCodes()[0], unfit.getArguments(), unfit.getCodes()[0]);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return uploadPage(briefing, model);
    }

    private String uploadPage(Briefing briefing, Model model) {
        model.addAttribute("row", pages.row(briefing));
        model.addAttribute("limit", Upload.LIMIT / 1024 / 1024);
        return "briefing/final";
    }

    @GetMapping(NTH)
    String comparison(@PathVariable String number, @PathVariable int nth, Officer officer, Model model) {
        var briefing = briefings.seen(number, officer);
        var all = comparisons.of(briefing);
        var one = all.stream()
                .filter(comparison -> comparison.nth() == nth)
                .findFirst()
                .orElseThrow(() -> new NotVisible("comparison " + nth));
        var open = briefing.isWrittenBy(officer)
                && briefing.is(BriefingState.APPROVED)
                && all.get(0).nth() == nth;
        model.addAttribute("row", pages.row(briefing));
        model.addAttribute("comparison", one);
        model.addAttribute("explains", open);
        model.addAttribute("files", open && one.open() == 0);
        return "briefing/comparison";
    }

    record ReasonForm(
            @NotBlank(message = "{briefing.error.reason}") @Size(max = 500, message = "{projects.error.long}") @Nullable
            String why) {
        ReasonForm {
            why = Typed.line(why);
        }
    }

    @GetMapping(DIFFERENCE)
    String explaining(
            @PathVariable String number,
            @PathVariable int nth,
            @PathVariable int ordinal,
            Officer officer,
            Model model) {
        model.addAttribute("form", new ReasonForm(null));
        return explainPage(toExplain(number, nth, ordinal, officer), number, nth, model);
    }

    @PostMapping(DIFFERENCE)
    String explain(
            @PathVariable String number,
            @PathVariable int nth,
            @PathVariable int ordinal,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var difference = toExplain(number, nth, ordinal, officer);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return explainPage(difference, number, nth, model);
        }
        desk.explain(number, nth, ordinal, String.valueOf(form.why()), officer);
        return "redirect:/briefings/" + number + "/final/" + nth;
    }

    private Comparison.Difference toExplain(String number, int nth, int ordinal, Officer officer) {
        var difference = desk.difference(briefings.seen(number, officer), nth, ordinal);
        briefings.mine(number, officer, BriefingState.APPROVED);
        if (difference.isExplained()) {
            throw new Conflict("explained already");
        }
        return difference;
    }

    private static String explainPage(Comparison.Difference difference, String number, int nth, Model model) {
        model.addAttribute("difference", difference);
        model.addAttribute("number", number);
        model.addAttribute("back", "/briefings/" + number + "/final/" + nth);
        return "briefing/explain";
    }

    @GetMapping(BriefingController.ONE + "/filing")
    String filing(@PathVariable String number, Officer officer, Model model) {
        var briefing = briefings.mine(number, officer, BriefingState.APPROVED);
        model.addAttribute("form", new WritingController.ReasonForm(null));
        return filingPage(briefing, briefing.version(), model);
    }

    @PostMapping(BriefingController.ONE + "/filing")
    String file(
            @PathVariable String number,
            @RequestParam @Nullable String version,
            @ModelAttribute("form") WritingController.ReasonForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var briefing = briefings.mine(number, officer, BriefingState.APPROVED);
        var read = Version.of(version, "briefing");
        try {
            desk.file(number, read, officer);
            return "redirect:" + briefing.href();
        } catch (Unfit unfit) {
            errors.reject(unfit.getCodes()[0], unfit.getArguments(), unfit.getCodes()[0]);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return filingPage(briefing, read, model);
    }

    private String filingPage(Briefing briefing, long version, Model model) {
        model.addAttribute("row", pages.row(briefing));
        model.addAttribute("facts", pages.facts(briefing));
        model.addAttribute("deed", "filing");
        model.addAttribute("version", version);
        model.addAttribute("asksWhy", false);
        return "briefing/deed";
    }
}
