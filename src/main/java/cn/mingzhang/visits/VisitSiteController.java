package cn.mingzhang.visits;

import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 现场记录 on a phone: one page. It is sent by its own script, which keeps it until this says that it has arrived; or as a plain form. */
@Controller
@RequestMapping("/visits" + VisitController.ONE)
class VisitSiteController {
    private final VisitEntryDesk entries;
    private final VisitDesk desk;
    private final VisitPages pages;
    private final VisitRecords records;
    private final Teams teams;
    private final VisitWords words;
    private final MessageSource messages;

    VisitSiteController(
            VisitEntryDesk entries,
            VisitDesk desk,
            VisitPages pages,
            VisitRecords records,
            Teams teams,
            VisitWords words,
            MessageSource messages) {
        this.entries = entries;
        this.desk = desk;
        this.pages = pages;
        this.records = records;
        this.teams = teams;
        this.words = words;
        this.messages = messages;
    }

    /** A line with what was chosen for it so far. */
    record Row(VisitPages.LineRow line, String chosen, String remark) {}

    /** What the script is answered: whether it is here now, and the sentence that says so or why not. */
    record Answer(boolean here, boolean again, String said) {}

    /** Here alone a browser may ask where the phone is, and only when the button is pressed. */
    @GetMapping("/site")
    String ask(@PathVariable long id, Officer officer, Model model, HttpServletResponse response) {
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(self), payment=()");
        return blank(desk.working(id, officer), NewEntry.Way.SITE, officer, model);
    }

    /** 录入纸质清单: the same marks, from a paper that two checkers have signed; with its scan, and without the phone's script. */
    @GetMapping("/paper")
    String askOfPaper(@PathVariable long id, Officer officer, Model model) {
        return blank(desk.working(id, officer), NewEntry.Way.PAPER, officer, model);
    }

    private String blank(Visit visit, NewEntry.Way way, Officer officer, Model model) {
        var form = SiteForm.blank(visit.place(), way);
        model.addAttribute("form", form);
        return page(visit, form, Map.of(), officer, model);
    }

    @PostMapping("/entries")
    ResponseEntity<Answer> arrive(
            @PathVariable long id,
            @Valid @ModelAttribute("form") SiteForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request) {
        var visit = desk.seen(id, officer);
        if (!errors.hasErrors()) {
            try (var uploads = Uploads.of(form.photos())) {
                var fresh = take(visit, form, uploads, officer, request);
                return ResponseEntity.ok(new Answer(true, !fresh, words.of(fresh ? "site.arrived" : "site.again")));
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            } catch (FileRefused refused) {
                refused.rejectIn(errors, "photos");
            }
        }
        return ResponseEntity.unprocessableContent().body(new Answer(false, false, String.join("\n", said(errors))));
    }

    @PostMapping("/site")
    String send(
            @PathVariable long id,
            @Valid @ModelAttribute("form") SiteForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        var visit = desk.seen(id, officer);
        if (!errors.hasErrors()) {
            try (var uploads = Uploads.of(form.photos())) {
                take(visit, form, uploads, officer, request);
                return "redirect:" + visit.href();
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            } catch (FileRefused refused) {
                refused.rejectIn(errors, "photos");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(visit, form, request.getParameterMap(), officer, model);
    }

    private boolean take(Visit visit, SiteForm form, Uploads uploads, Officer officer, HttpServletRequest request) {
        var marks = SiteForm.marks(request.getParameterMap(), records.lines(visit.id()));
        return entries.take(visit.id(), form.entry(marks, uploads), uploads, officer);
    }

    private List<String> said(BindingResult errors) {
        var locale = LocaleContextHolder.getLocale();
        return errors.getAllErrors().stream()
                .map(error -> messages.getMessage(error, locale))
                .toList();
    }

    private String page(Visit visit, SiteForm form, Map<String, String[]> sent, Officer officer, Model model) {
        desk.mustTake(VisitStep.RECORD, visit, officer);
        var rows = new ArrayList<Row>();
        for (var line : records.lines(visit.id())) {
            rows.add(new Row(
                    pages.line(line, true),
                    SiteForm.first(sent, "mark-" + line.id()),
                    SiteForm.first(sent, "remark-" + line.id())));
        }
        model.addAttribute("paper", form.isPaper());
        model.addAttribute("visit", visit.title());
        model.addAttribute("unit", visit.unit());
        model.addAttribute("href", visit.href());
        model.addAttribute("rows", rows);
        model.addAttribute("marks", words.options("mark", Mark.values()));
        model.addAttribute("limit", Upload.LIMIT / 1024 / 1024);
        model.addAttribute("seconds", words.choices("choose", team(visit)));
        return "visits/site";
    }

    private List<Option> team(Visit visit) {
        return records.team(visit.id()).stream()
                .map(member -> new Option("" + member.officerId(), member.name() + "（" + member.unitName() + "）"))
                .toList();
    }
}
