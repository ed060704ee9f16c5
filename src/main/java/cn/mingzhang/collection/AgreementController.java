package cn.mingzhang.collection;

import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** 执行协议: signing one, and going back to enforcement when it is not kept. */
@Controller
@RequestMapping("/collection/{number}/agreement")
class AgreementController {
    private static final int STAGES = 12;

    private final Situations situations;
    private final AgreementDesk desk;
    private final CollectionPages pages;
    private final AgreementPages agreements;
    private final SigningProof proof;

    AgreementController(
            Situations situations,
            AgreementDesk desk,
            CollectionPages pages,
            AgreementPages agreements,
            SigningProof proof) {
        this.situations = situations;
        this.desk = desk;
        this.pages = pages;
        this.agreements = agreements;
        this.proof = proof;
    }

    record Form(
            @Nullable Long version,

            @NotNull(message = "{collection.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate signedOn,

            @Nullable List<MultipartFile> scan,
            @Nullable String password) {}

    record EndForm(
            @Nullable Long version,

            @NotBlank(message = "{collection.error.reason}")
            @Size(max = 500, message = "{collection.error.long}")
            @Nullable
            String reason) {}

    /** One line of the schedule as it was typed. */
    record Stage(int ordinal, String due, String amount) {}

    @GetMapping("/new")
    String ask(@PathVariable String number, Officer officer, Model model) {
        var now = situations.seen(number, officer);
        desk.mustBeOpen(now, officer);
        model.addAttribute("form", new Form(now.file().version(), now.today(), null, null));
        return page(now, stages(null, null), model);
    }

    @PostMapping
    String sign(
            @PathVariable String number,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest asked,
            Model model,
            HttpServletResponse response) {
        var now = situations.seen(number, officer);
        desk.mustBeOpen(now, officer);
        now.mustBeAt(form.version());
        var typed = stages(asked.getParameterValues("due"), asked.getParameterValues("amount"));
        var instalments = instalments(typed, errors);
        if (form.scan() == null || form.scan().stream().allMatch(MultipartFile::isEmpty)) {
            errors.rejectValue("scan", "collection.error.oneScan");
        }
        if (!errors.hasErrors() && proof.judge(officer, form.password(), asked, errors)) {
            try (var scans = Uploads.of(form.scan())) {
                if (scans.size() != 1) {
                    throw new Unfit("scan", "collection.error.oneScan");
                }
                var signedOn = Objects.requireNonNull(form.signedOn());
                desk.sign(
                        number,
                        form.version(),
                        signedOn,
                        instalments,
                        scans.iterator().next(),
                        officer);
                return "redirect:/collection/" + number + "#agreements";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            } catch (FileRefused refused) {
                refused.rejectIn(errors, "scan");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(now, typed, model);
    }

    private static List<Stage> stages(String @Nullable [] due, String @Nullable [] amount) {
        var stages = new ArrayList<Stage>();
        for (var n = 0; n < STAGES; n++) {
            stages.add(new Stage(n + 1, at(due, n), at(amount, n)));
        }
        return stages;
    }

    private static String at(String @Nullable [] texts, int n) {
        return texts == null || n >= texts.length
                ? ""
                : texts[n].replace("\0", "").strip();
    }

    private static List<Agreement.Instalment> instalments(List<Stage> typed, BindingResult errors) {
        var instalments = new ArrayList<Agreement.Instalment>();
        for (var stage : typed) {
            if (stage.due().isEmpty() && stage.amount().isEmpty()) {
                continue;
            }
            try {
                instalments.add(new Agreement.Instalment(
                        instalments.size() + 1, LocalDate.parse(stage.due()), Yuan.parse(stage.amount())));
            } catch (DateTimeException | IllegalArgumentException | ArithmeticException unreadable) {
                errors.reject("collection.agreement.error.stage", new Object[] {stage.ordinal()}, "");
            }
        }
        return instalments;
    }

    private String page(Situation now, List<Stage> stages, Model model) {
        model.addAttribute("number", now.project().number());
        model.addAttribute("facts", pages.facts(now));
        model.addAttribute("stages", stages);
        model.addAttribute("limit", Upload.LIMIT / 1024 / 1024);
        return "collection/agreement";
    }

    @GetMapping("/end")
    String askEnd(@PathVariable String number, Officer officer, Model model) {
        var now = situations.seen(number, officer);
        now.mustBeWorkedBy(officer);
        model.addAttribute("form", new EndForm(now.file().version(), ""));
        return endPage(now, model);
    }

    @PostMapping("/end")
    String end(
            @PathVariable String number,
            @Valid @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var now = situations.seen(number, officer);
        now.mustBeWorkedBy(officer);
        now.mustBeAt(form.version());
        desk.broken(now);
        if (!errors.hasErrors()) {
            desk.end(
                    number,
                    form.version(),
                    Objects.requireNonNull(form.reason()).replace("\0", "").strip(),
                    officer);
            return "redirect:/collection/" + number + "#agreements";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return endPage(now, model);
    }

    private String endPage(Situation now, Model model) {
        model.addAttribute("number", now.project().number());
        model.addAttribute("stages", agreements.stages(desk.broken(now), now));
        return "collection/agreement-end";
    }
}
