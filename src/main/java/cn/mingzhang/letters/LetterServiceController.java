package cn.mingzhang.letters;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 送达: the receipt of a letter that is out. */
@Controller
@RequestMapping("/letters" + LetterController.ONE + "/serve")
class LetterServiceController {
    private final LetterDesk desk;
    private final LetterPages pages;
    private final LetterWords words;

    LetterServiceController(LetterDesk desk, LetterPages pages, LetterWords words) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    record ServiceForm(
            @NotNull(message = "{letters.error.method}") Service.@Nullable Method method,

            @NotNull(message = "{letters.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate servedOn,

            @NotBlank(message = "{letters.error.recipient}")
            @Size(max = 100, message = "{projects.error.long}")
            @Nullable
            String recipient,

            @Size(max = 200, message = "{projects.error.long}") @Nullable
            String place,

            @Size(max = 100, message = "{projects.error.long}") @Nullable
            String witness,

            @Nullable List<MultipartFile> scan) {
        ServiceForm {
            recipient = Typed.line(recipient);
            place = Objects.requireNonNullElse(Typed.line(place), "");
            witness = Objects.requireNonNullElse(Typed.line(witness), "");
        }

        Service service() {
            return new Service(
                    Objects.requireNonNull(method),
                    Objects.requireNonNull(servedOn),
                    String.valueOf(recipient),
                    String.valueOf(place),
                    String.valueOf(witness));
        }
    }

    @GetMapping
    String ask(@PathVariable long id, Officer officer, Model model) {
        var letter = desk.seen(id, officer);
        desk.mustTake(LetterStep.SERVE, letter, officer);
        model.addAttribute("form", new ServiceForm(null, desk.today(), null, null, null, null));
        return page(letter, model);
    }

    @PostMapping
    String serve(
            @PathVariable long id,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") ServiceForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var letter = desk.seen(id, officer);
        desk.mustTake(LetterStep.SERVE, letter, officer);
        var read = Version.of(version, "letter");
        letter.mustBeAt(read);
        if (!errors.hasErrors()) {
            try (var scans = Uploads.of(form.scan())) {
                if (scans.size() != 1) {
                    throw new Unfit("scan", "letters.error.scan");
                }
                desk.serve(id, read, form.service(), scans.iterator().next(), officer);
                return "redirect:" + letter.href();
            } catch (FileRefused refused) {
                refused.rejectIn(errors, "scan");
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(letter, model);
    }

    private String page(Letter letter, Model model) {
        model.addAttribute("name", letter.name());
        model.addAttribute("subject", letter.text().title());
        model.addAttribute("href", letter.href());
        model.addAttribute("version", letter.version());
        model.addAttribute("facts", pages.facts(letter));
        model.addAttribute("methods", words.choices("method.choose", words.options("method", Service.Method.values())));
        model.addAttribute("limit", Upload.LIMIT / 1024 / 1024);
        return "letters/serve";
    }
}
