package cn.mingzhang.collection;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.documents.DocumentForm;
import cn.mingzhang.documents.DocumentForms;
import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** 送达: the record to be signed, and what came of it. */
@Controller
@RequestMapping("/collection/{number}/papers/{ordinal:\\d{1,6}}")
class ServiceController {
    private final Situations situations;
    private final ServiceDesk desk;
    private final CollectionWords say;
    private final DocumentForms forms;

    ServiceController(Situations situations, ServiceDesk desk, CollectionWords say, DocumentForms forms) {
        this.situations = situations;
        this.desk = desk;
        this.say = say;
        this.forms = forms;
    }

    record Form(
            @Nullable Long version,
            @NotNull(message = "{collection.error.method}") Entry.Service.@Nullable Method method,

            @NotNull(message = "{collection.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate servedOn,

            @Size(max = 200, message = "{collection.error.long}") @Nullable
            String place,

            @NotBlank(message = "{collection.error.blank}")
            @Size(max = 100, message = "{collection.error.long}")
            @Nullable
            String recipient,

            @NotBlank(message = "{collection.error.blank}")
            @Size(max = 100, message = "{collection.error.long}")
            @Nullable
            String server,

            @Size(max = 100, message = "{collection.error.long}") @Nullable
            String witness,

            @Size(max = 500, message = "{collection.error.long}") @Nullable
            String remark,

            @Nullable List<MultipartFile> scan) {

        Entry.Service service() {
            return new Entry.Service(
                    Objects.requireNonNull(method),
                    Objects.requireNonNull(servedOn),
                    clean(place),
                    clean(recipient),
                    clean(server),
                    clean(witness),
                    clean(remark),
                    null);
        }

        private static String clean(@Nullable String text) {
            return text == null ? "" : text.replace("\0", "").strip();
        }
    }

    @GetMapping("/service")
    String ask(@PathVariable String number, @PathVariable int ordinal, Officer officer, Model model) {
        var now = situations.seen(number, officer);
        now.mustBeWorkedBy(officer);
        var entry = ServiceDesk.toServe(now, ordinal);
        model.addAttribute(
                "form",
                new Form(
                        now.file().version(),
                        null,
                        now.today(),
                        "",
                        now.project().developer(),
                        officer.name(),
                        "",
                        "",
                        null));
        return page(now, entry, model);
    }

    @PostMapping("/service")
    String serve(
            @PathVariable String number,
            @PathVariable int ordinal,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var now = situations.seen(number, officer);
        now.mustBeWorkedBy(officer);
        now.mustBeAt(form.version());
        var entry = ServiceDesk.toServe(now, ordinal);
        if (!errors.hasErrors()) {
            try (var scans = Uploads.of(form.scan())) {
                if (scans.size() != 1) {
                    throw new Unfit("scan", "collection.error.oneScan");
                }
                desk.serve(
                        number,
                        ordinal,
                        form.version(),
                        form.service(),
                        scans.iterator().next(),
                        officer);
                return "redirect:/collection/" + number + "#papers";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            } catch (FileRefused refused) {
                refused.rejectIn(errors, "scan");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(now, entry, model);
    }

    private String page(Situation now, Entry entry, Model model) {
        model.addAttribute("number", now.project().number());
        model.addAttribute("paper", entry.number());
        model.addAttribute("ordinal", entry.ordinal());
        model.addAttribute("rung", say.of(entry.rung()));
        model.addAttribute(
                "facts",
                List.of(say.fact("payer", now.project().developer()), say.fact("dated", Dates.day(entry.datedOn()))));
        model.addAttribute("methods", say.choices("choose", say.options("method", Entry.Service.Method.values())));
        model.addAttribute("limit", Upload.LIMIT / 1024 / 1024);
        return "collection/service";
    }

    /** 送达回证 to be printed and signed: nothing is written down by it. */
    @GetMapping("/record")
    void record(@PathVariable String number, @PathVariable int ordinal, Officer officer, HttpServletResponse response)
            throws IOException {
        var now = situations.seen(number, officer);
        var entry = now.file().entries().stream()
                .filter(one -> one.ordinal() == ordinal && one.rung().paper() != null && one.stands())
                .findFirst()
                .orElseThrow(() -> new NotVisible("paper " + ordinal));
        var paper = Objects.requireNonNull(entry.rung().paper());
        var values = DocumentForm.complete(
                CollectionPaper.SERVICE_RECORD,
                Map.of(
                        "发文机关", entry.officerUnit(),
                        "文号", entry.number(),
                        "文书名称", paper.title(),
                        "缴费单位", now.project().developer()));
        var docx = forms.inForce(CollectionPaper.SERVICE_RECORD).form().fill(values);
        response.setContentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("送达回证 " + entry.number() + ".docx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.getOutputStream().write(docx);
    }
}
