package cn.mingzhang.campaigns;

import cn.mingzhang.audit.History;
import cn.mingzhang.audit.HistoryLine;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.FilesPanel;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of key tasks show. */
@Component
class TaskPages {
    private static final int FEW = 2;

    private final KeyTasks tasks;
    private final TaskSteps steps;
    private final TaskDesk desk;
    private final CampaignWaiting waiting;
    private final FileCabinet cabinet;
    private final Registry registry;
    private final History history;
    private final CampaignWords words;
    private final OfficeClock clock;

    TaskPages(
            KeyTasks tasks,
            TaskSteps steps,
            TaskDesk desk,
            CampaignWaiting waiting,
            FileCabinet cabinet,
            Registry registry,
            History history,
            CampaignWords words,
            OfficeClock clock) {
        this.tasks = tasks;
        this.steps = steps;
        this.desk = desk;
        this.waiting = waiting;
        this.cabinet = cabinet;
        this.registry = registry;
        this.history = history;
        this.words = words;
        this.clock = clock;
    }

    /** @param report by when the next report is due, as a sentence; empty where none is */
    record Row(
            int year,
            String number,
            String href,
            String title,
            int phase,
            String phaseTitle,
            String lead,
            String helping,
            String helpers,
            LocalDate due,
            LampView lamp,
            int progress,
            String state,
            String tone,
            String report,
            boolean reportLate,
            @Nullable String editHref) {}

    Row row(KeyTask task, boolean drafts) {
        var late = task.isReportLate(clock.today());
        return new Row(
                task.year(),
                task.number(),
                task.href(),
                task.title(),
                task.phase(),
                task.phase() + ". " + task.phaseTitle(),
                task.lead(),
                helping(task),
                task.helping(),
                task.dueOn(),
                waiting.lamp(task),
                task.progress(),
                words.of("task.state", task.state()),
                task.state().tone(),
                task.reportBy() == null || task.state() != TaskState.OPEN
                        ? ""
                        : words.of(late ? "report.late" : "report.by", Dates.day(task.reportBy())),
                late,
                drafts ? task.href() + "/edit" : null);
    }

    /** By name where they are few; the whole list stands on the task's page and in the workbook. */
    private String helping(KeyTask task) {
        return task.helpers().size() <= FEW
                ? task.helping()
                : words.of("helping.many", task.helpers().size());
    }

    Listing<Row> list(ListQuery query, Officer officer) {
        var filter = TaskFilter.of(query, officer);
        var rows = tasks.page(query, filter, clock.today()).stream()
                .map(task -> row(task, false))
                .toList();
        return Listing.of(rows, tasks.total(filter, clock.today()), query)
                .saying(filter.words(words, unitName(filter.unit())));
    }

    private String unitName(@Nullable Long unit) {
        return units().stream()
                .filter(option -> option.value().equals("" + unit))
                .map(Option::label)
                .findFirst()
                .orElse("");
    }

    List<Option> units() {
        return registry.units(clock.today()).stream().map(Unit::option).toList();
    }

    record Step(String on, String step, String who, String said, String remark) {}

    record Deed(String href, String words, boolean main) {}

    record ShowPage(
            String number,
            String title,
            String state,
            String tone,
            LampView lamp,
            int progress,
            String campaignHref,
            String campaign,
            List<Fact> facts,
            List<Step> steps,
            FilesPanel files,
            List<Deed> deeds,
            List<HistoryLine> history) {

        /** The same after a refused file. */
        ShowPage refused(List<String> sentences, String note) {
            return new ShowPage(
                    number,
                    title,
                    state,
                    tone,
                    lamp,
                    progress,
                    campaignHref,
                    campaign,
                    facts,
                    steps,
                    files.refused(sentences, note),
                    deeds,
                    history);
        }
    }

    ShowPage show(KeyTask task, Campaign campaign, Officer officer) {
        var panel = FilesPanel.of(TaskDesk.SLOT, cabinet.history(CampaignHolder.of(task)));
        var files = campaign.isRunning() && TaskDesk.files(task, officer);
        return new ShowPage(
                task.number(),
                task.title(),
                words.of("task.state", task.state()),
                task.state().tone(),
                waiting.lamp(task),
                task.progress(),
                campaign.href(),
                campaign.title(),
                facts(task),
                steps.of(task.id()).stream().map(this::step).toList(),
                files ? panel.withUpload(task.href() + "/files", null) : panel,
                deeds(task, campaign, officer),
                history.of(CampaignHolder.subject(task), LocaleContextHolder.getLocale()));
    }

    List<Fact> facts(KeyTask task) {
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("demand", task.demand()));
        facts.add(words.fact("phase", task.phase() + ". " + task.phaseTitle()));
        facts.add(words.fact("leadUnit", task.lead()));
        facts.add(words.fact("helpers", task.helping()));
        facts.add(words.fact(
                "dueOn",
                task.postponed() == 0
                        ? Dates.day(task.dueOn())
                        : words.of("due.postponed", Dates.day(task.dueOn()), task.postponed())));
        facts.add(words.fact(
                "reportEvery",
                task.reportEvery() == null ? words.of("report.never") : words.of("report.every", task.reportEvery())));
        if (task.reportBy() != null && task.state() == TaskState.OPEN) {
            facts.add(words.fact("reportBy", Dates.day(task.reportBy())));
        }
        if (task.doneOn() != null) {
            facts.add(words.fact("doneOn", Dates.day(task.doneOn())));
        }
        return facts;
    }

    private Step step(TaskSteps.Taken taken) {
        var said = "";
        if (taken.progress() != null) {
            said = words.of("said.progress", taken.progress());
        } else if (taken.untilOn() != null) {
            said = words.of("said.until." + taken.step(), Dates.day(taken.untilOn()));
        }
        var post = words.ofAny("people.post." + taken.officerPost());
        return new Step(
                Dates.day(taken.happenedOn()),
                words.of("step", taken.step()),
                words.of("who", taken.officerName(), taken.unitName(), post),
                said,
                taken.remark());
    }

    private List<Deed> deeds(KeyTask task, Campaign campaign, Officer officer) {
        var deeds = new ArrayList<Deed>();
        desk.steps(task, officer)
                .forEach(step -> deeds.add(new Deed(
                        task.href() + "/" + step.word(),
                        words.of("deed", step),
                        step == TaskStep.REPORT || step == TaskStep.SIGN_OFF)));
        if (campaign.isDraft() && CampaignRights.writes(officer)) {
            deeds.add(new Deed(task.href() + "/edit", words.of("deed.edit"), false));
        }
        return deeds;
    }
}
