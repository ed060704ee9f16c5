package cn.mingzhang.pipeline;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectSummary;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.MissingVersion;
import cn.mingzhang.refusals.NotVisible;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A stage's record: a new one, a correction, a withdrawal. */
@Controller
@RequestMapping("/projects/{number}/stages")
class StageController {
    private static final String RECORD = "/{ordinal:\\d{1,9}}";

    private final StageDesk desk;
    private final StagePages pages;
    private final ProjectDirectory directory;
    private final OfficeClock clock;

    StageController(StageDesk desk, StagePages pages, ProjectDirectory directory, OfficeClock clock) {
        this.desk = desk;
        this.pages = pages;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(@PathVariable String number, @RequestParam @Nullable String stage, Officer officer, Model model) {
        var project = writable(number, officer);
        var known = stage(stage);
        return form(project, known, null, StageForm.of(known, StageValues.none()), List.of(), model);
    }

    @PostMapping
    String record(
            @PathVariable String number,
            @RequestParam @Nullable String stage,
            HttpServletRequest request,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var project = writable(number, officer);
        var known = stage(stage);
        var form = StageForm.of(known, request);
        var values = form.read(clock.today());
        var odd = odd(project, new StageRecord(Integer.MAX_VALUE, 1, known, values, "", "", clock.today()), form);
        if (!form.errors().hasErrors() && odd.isEmpty()) {
            desk.record(project, known, values, officer);
            return "redirect:/projects/" + number + "#stages";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(project, known, null, form, odd, model);
    }

    @GetMapping(RECORD)
    String edit(@PathVariable String number, @PathVariable int ordinal, Officer officer, Model model) {
        var project = writable(number, officer);
        var record = desk.find(project, ordinal);
        return form(project, record.stage(), record, StageForm.of(record.stage(), record.values()), List.of(), model);
    }

    @PostMapping(RECORD)
    String correct(
            @PathVariable String number,
            @PathVariable int ordinal,
            @RequestParam @Nullable String version,
            HttpServletRequest request,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var project = directory.seen(number, officer);
        var record = desk.find(project, ordinal);
        ProjectDirectory.mustWrite(officer);
        var revision = revision(version);
        var form = StageForm.of(record.stage(), request);
        if (record.revision() != revision) {
            return moved(project, record, form, model, response);
        }
        var values = form.read(clock.today());
        if (form.reason().isEmpty() || form.reason().length() > 500) {
            form.refuse(StageForm.REASON, "pipeline.error.reason");
        }
        var odd = odd(project, new StageRecord(ordinal, revision, record.stage(), values, "", "", clock.today()), form);
        if (!form.errors().hasErrors() && odd.isEmpty()) {
            try {
                desk.correct(project, ordinal, revision, values, form.reason(), officer);
                return "redirect:/projects/" + number + "#stages";
            } catch (Conflict overtaken) {
                return moved(project, desk.find(project, ordinal), form, model, response);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(project, record.stage(), record, form, odd, model);
    }

    @GetMapping(RECORD + "/withdraw")
    String ask(@PathVariable String number, @PathVariable int ordinal, Officer officer, Model model) {
        var project = writable(number, officer);
        var record = desk.find(project, ordinal);
        return withdrawal(project, record, StageForm.of(record.stage(), StageValues.none()), model);
    }

    @PostMapping(RECORD + "/withdraw")
    String withdraw(
            @PathVariable String number,
            @PathVariable int ordinal,
            @RequestParam @Nullable String version,
            HttpServletRequest request,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var project = directory.seen(number, officer);
        var record = desk.find(project, ordinal);
        ProjectDirectory.mustWrite(officer);
        var revision = revision(version);
        var form = StageForm.of(record.stage(), request);
        if (form.reason().isEmpty() || form.reason().length() > 500) {
            form.refuse(StageForm.REASON, "pipeline.error.reason");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return withdrawal(project, record, form, model);
        }
        desk.withdraw(project, ordinal, revision, form.reason(), officer);
        return "redirect:/projects/" + number + "#stages";
    }

    /** What this record would make odd and nobody has said is true; what was odd before is no question here. */
    private List<Oddity> odd(ProjectSummary project, StageRecord asked, StageForm form) {
        if (form.errors().hasErrors() || form.isChecked()) {
            return List.of();
        }
        var standing = desk.of(project);
        var after = new ArrayList<>(standing);
        after.removeIf(record -> record.ordinal() == asked.ordinal());
        after.add(asked);
        var odd = new ArrayList<>(Sequence.oddities(after));
        odd.removeAll(Sequence.oddities(standing));
        odd.removeIf(oddity -> oddity.days().size() < 2);
        return odd;
    }

    private ProjectSummary writable(String number, Officer officer) {
        var project = directory.seen(number, officer);
        ProjectDirectory.mustWrite(officer);
        return project;
    }

    private static PipelineStage stage(@Nullable String name) {
        return PipelineStage.of(String.valueOf(name)).orElseThrow(() -> new NotVisible("stage " + name));
    }

    private static int revision(@Nullable String version) {
        if (version == null || !version.matches("\\d{1,9}")) {
            throw new MissingVersion("stage record");
        }
        return Integer.parseInt(version);
    }

    private String moved(
            ProjectSummary project, StageRecord now, StageForm form, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("now", pages.facts(now));
        return form(project, now.stage(), now, form, List.of(), model);
    }

    private String form(
            ProjectSummary project,
            PipelineStage stage,
            @Nullable StageRecord record,
            StageForm form,
            List<Oddity> odd,
            Model model) {
        put(form, model);
        model.addAttribute("sheet", pages.sheet(project, stage, record, odd));
        return "pipeline/stage";
    }

    private String withdrawal(ProjectSummary project, StageRecord record, StageForm form, Model model) {
        put(form, model);
        model.addAttribute("sheet", pages.sheet(project, record.stage(), record, List.of()));
        model.addAttribute("facts", pages.facts(record));
        return "pipeline/withdraw";
    }

    private static void put(StageForm form, Model model) {
        model.addAttribute(StageForm.NAME, form.typed());
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + StageForm.NAME, form.errors());
    }
}
