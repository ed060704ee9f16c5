package cn.mingzhang.campaigns;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.evidence.EvidenceForm;
import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.evidence.WithdrawalForm;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.WrongPost;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of key tasks with its workbook, and the page of one with what proves it. */
@Controller
@RequestMapping("/campaigns")
class TaskController {
    static final String NUMBER = "/{number:T\\d{2,3}}";
    private static final String ONE = CampaignController.YEAR + "/tasks" + NUMBER;

    private static final Sheet<TaskPages.Row> SHEET = Sheet.of(
            "campaigns.tasks",
            Column.<TaskPages.Row>count("year", "campaigns.year", TaskPages.Row::year),
            Column.text("number", "campaigns.number", TaskPages.Row::number),
            Column.<TaskPages.Row>text("title", "campaigns.task", TaskPages.Row::title)
                    .wide(40),
            Column.<TaskPages.Row>text("phase", "campaigns.phase", TaskPages.Row::phaseTitle)
                    .wide(20),
            Column.<TaskPages.Row>text("lead", "campaigns.leadUnit", TaskPages.Row::lead)
                    .wide(24),
            Column.<TaskPages.Row>text("helpers", "campaigns.helpers", TaskPages.Row::helpers)
                    .wide(30),
            Column.day("due", "campaigns.dueOn", TaskPages.Row::due),
            Column.count("progress", "campaigns.progress", TaskPages.Row::progress),
            Column.text("state", "campaigns.state", TaskPages.Row::state));

    private final PlanDesk plans;
    private final TaskDesk desk;
    private final TaskPages pages;
    private final CampaignWords words;
    private final Exports exports;
    private final ExportDeeds deeds;
    private final MessageSource messages;

    TaskController(
            PlanDesk plans,
            TaskDesk desk,
            TaskPages pages,
            CampaignWords words,
            Exports exports,
            ExportDeeds deeds,
            MessageSource messages) {
        this.plans = plans;
        this.desk = desk;
        this.pages = pages;
        this.words = words;
        this.exports = exports;
        this.deeds = deeds;
        this.messages = messages;
    }

    @GetMapping("/tasks")
    String index(HttpServletRequest request, Officer officer, Model model) {
        CampaignRights.mustRead(officer);
        var query = ListQuery.of(request, KeyTasks.SORTS);
        model.addAttribute("listing", pages.list(query, officer));
        model.addAttribute("filter", TaskFilter.of(query, officer));
        model.addAttribute("units", pages.units());
        model.addAttribute("states", words.options("task.state", TaskState.values()));
        return "campaigns/tasks";
    }

    @GetMapping("/tasks.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        CampaignRights.mustRead(officer);
        var query = ListQuery.of(request, KeyTasks.SORTS);
        exports.send(SHEET, query, window -> pages.list(window, officer), deeds.by(officer.actor()), response);
    }

    @GetMapping(ONE)
    String show(@PathVariable int year, @PathVariable String number, Officer officer, Model model) {
        model.addAttribute("task", page(year, number, officer));
        return "campaigns/task";
    }

    private TaskPages.ShowPage page(int year, String number, Officer officer) {
        return pages.show(desk.seen(year, number, officer), plans.seen(year, officer), officer);
    }

    @PostMapping(ONE + "/files")
    ModelAndView upload(
            @PathVariable int year,
            @PathVariable String number,
            @Valid @ModelAttribute EvidenceForm form,
            BindingResult errors,
            Officer officer) {
        mustFile(year, number, officer);
        if (errors.hasErrors()) {
            return refused(year, number, sentences(errors), form.noteOrEmpty(), officer);
        }
        try (var uploads = Uploads.of(form.files())) {
            desk.file(year, number, form.replaces(), uploads, form.noteOrEmpty(), officer);
        } catch (FileRefused refusal) {
            var said = refusal.sentences(messages, LocaleContextHolder.getLocale());
            return refused(year, number, said, form.noteOrEmpty(), officer);
        }
        return new ModelAndView("redirect:/campaigns/" + year + "/tasks/" + number);
    }

    @PostMapping(ONE + "/files/withdrawals")
    ModelAndView withdraw(
            @PathVariable int year,
            @PathVariable String number,
            @Valid @ModelAttribute WithdrawalForm form,
            BindingResult errors,
            Officer officer) {
        mustFile(year, number, officer);
        if (form.file() == null) {
            throw new NotVisible("file");
        }
        if (errors.hasErrors()) {
            return refused(year, number, sentences(errors), "", officer);
        }
        desk.withdrawFile(year, number, form.file(), form.reason(), officer);
        return new ModelAndView("redirect:/campaigns/" + year + "/tasks/" + number);
    }

    private void mustFile(int year, String number, Officer officer) {
        var task = desk.seen(year, number, officer);
        if (!TaskStep.REPORT.isOf(officer, task, java.util.Optional.empty())) {
            throw new WrongPost("files of " + number);
        }
    }

    private ModelAndView refused(int year, String number, List<String> sentences, String note, Officer officer) {
        var page = new ModelAndView("campaigns/task")
                .addObject("task", page(year, number, officer).refused(sentences, note));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private List<String> sentences(BindingResult errors) {
        return errors.getAllErrors().stream()
                .map(error -> messages.getMessage(error, LocaleContextHolder.getLocale()))
                .toList();
    }
}
