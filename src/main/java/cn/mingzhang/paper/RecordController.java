package cn.mingzhang.paper;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Officer;
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

/** 代录: the signed paper comes back. */
@Controller
@RequestMapping("/problems/{number}/prints/{id:\\d{1,18}}/record")
class RecordController {
    private final PaperDesk desk;
    private final PaperPages pages;
    private final OfficeClock clock;

    RecordController(PaperDesk desk, PaperPages pages, OfficeClock clock) {
        this.desk = desk;
        this.pages = pages;
        this.clock = clock;
    }

    record Form(
            @NotBlank(message = "{paper.error.code.missing}") @Nullable
            String paperCode,

            @NotNull(message = "{paper.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate signedOn,

            @Nullable Stage returnsTo,

            @Size(max = 2000, message = "{problem.remark.long}") @Nullable
            String remark,

            @Nullable List<MultipartFile> scan) {

        NewEntry entry() {
            return new NewEntry(
                    Objects.requireNonNull(paperCode),
                    Objects.requireNonNull(signedOn),
                    returnsTo,
                    remark == null ? "" : remark.replace("\0", "").strip());
        }
    }

    @GetMapping
    String ask(@PathVariable String number, @PathVariable long id, Officer officer, Model model) {
        var problem = ProblemNumber.fromAddress(number);
        var seen = desk.seen(problem, id, officer);
        if (desk.voided(problem, seen, officer).isPresent()) {
            // The print's own page says why it no longer holds and what to do.
            return "redirect:/problems/" + problem + "/prints/" + id;
        }
        model.addAttribute("form", new Form("", clock.today(), null, "", null));
        return page(problem, desk.toRecord(problem, id, officer), officer, model);
    }

    @PostMapping
    String record(
            @PathVariable String number,
            @PathVariable long id,
            @Valid @ModelAttribute("form") @Nullable Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var problem = ProblemNumber.fromAddress(number);
        var paper = desk.toRecord(problem, id, officer);
        if (form != null && !errors.hasErrors()) {
            try (var uploads = Uploads.of(form.scan())) {
                desk.record(problem, id, form.entry(), uploads, officer);
                return "redirect:/problems/" + problem + "/prints/" + id;
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            } catch (FileRefused refused) {
                refused.rejectIn(errors, "scan");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(problem, paper, officer, model);
    }

    private String page(ProblemNumber number, Paper paper, Officer officer, Model model) {
        model.addAttribute("number", number.value());
        model.addAttribute("print", paper.id());
        model.addAttribute("facts", pages.facts(paper));
        model.addAttribute("conclusions", pages.conclusions(number, officer));
        model.addAttribute("limit", Upload.LIMIT / 1024 / 1024);
        return "paper/record";
    }
}
