package cn.mingzhang.witness;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.springframework.web.multipart.MultipartFile;

/** 填报回头看. */
@Controller
@RequestMapping("/problems/{number}/look-backs")
class LookBackController {
    private final LookBackDesk desk;
    private final WitnessWords words;
    private final OfficeClock clock;

    LookBackController(LookBackDesk desk, WitnessWords words, OfficeClock clock) {
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    record Form(
            @Nullable Boolean extra,

            @NotNull @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate visitedOn,

            @NotBlank @Size(max = 200, message = "{witness.error.long}") @Nullable
            String place,

            @NotBlank @Size(max = 2000, message = "{witness.error.long}") @Nullable
            String finding,

            @NotNull @Nullable LookBackConclusion conclusion,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate newDueOn,
            @Nullable List<MultipartFile> files) {

        NewLookBack lookBack() {
            return new NewLookBack(
                    Boolean.TRUE.equals(extra),
                    Objects.requireNonNull(visitedOn),
                    Typed.text(place),
                    Typed.text(finding),
                    Objects.requireNonNull(conclusion),
                    newDueOn);
        }
    }

    @GetMapping("/new")
    String blank(@PathVariable String number, Officer officer, Model model) {
        var file = desk.open(ProblemNumber.fromAddress(number), officer);
        model.addAttribute("form", new Form(false, clock.today(), "", "", null, null, null));
        return page(file, model);
    }

    @PostMapping
    String file(
            @PathVariable String number,
            @Valid @ModelAttribute("form") @Nullable Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var problem = ProblemNumber.fromAddress(number);
        var file = desk.open(problem, officer);
        if (form != null && !errors.hasErrors()) {
            try (var uploads = Uploads.of(form.files())) {
                desk.file(problem, form.lookBack(), uploads, officer);
                return "redirect:/problems/" + problem + "#look-back";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            } catch (FileRefused refused) {
                refused.rejectIn(errors, "files");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(file, model);
    }

    private String page(ProblemFile file, Model model) {
        var due = desk.scheduledFor(file);
        model.addAttribute(
                "sheet",
                words.sheet(file, "lookBack.new", "lookBack.lead", "/look-backs", "look-back", "lookBack.submit"));
        model.addAttribute("conclusions", words.options("lookBack.conclusion", LookBackConclusion.values()));
        model.addAttribute("scheduled", due.isPresent());
        model.addAttribute(
                "extraHint",
                due.map(day -> words.of("lookBack.extra.hint", Dates.day(day))).orElse(""));
        model.addAttribute("limit", Upload.LIMIT / 1024 / 1024);
        return "witness/look-back";
    }
}
