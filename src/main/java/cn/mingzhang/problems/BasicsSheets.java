package cn.mingzhang.problems;

import cn.mingzhang.closure.Procedure;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectNumber;
import cn.mingzhang.projects.ProjectSummary;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the form of a problem, blank or filled. */
@Component
@Transactional(readOnly = true)
class BasicsSheets {
    private static final int PROJECTS = 200;

    private final ProblemChoices choices;
    private final ProjectDirectory projects;
    private final LedgerRights rights;
    private final Words words;
    private final ObjectProvider<EntryAdvice> advice;

    BasicsSheets(
            ProblemChoices choices,
            ProjectDirectory projects,
            LedgerRights rights,
            Words words,
            ObjectProvider<EntryAdvice> advice) {
        this.choices = choices;
        this.projects = projects;
        this.rights = rights;
        this.words = words;
        this.advice = advice;
    }

    /** What others have to say of what has been typed so far. */
    List<ProblemPanel.Panel> advice(@Nullable ProblemForm form, @Nullable ProblemNumber number, Officer officer) {
        if (form == null) {
            return List.of();
        }
        // A number that nobody knows is the form's to refuse, at its field; it is no advice.
        var project = ProjectNumber.parse(form.projectNumber())
                .flatMap(typed -> projects.find(typed, officer))
                .map(ProjectSummary::id)
                .orElse(null);
        var entry = new EntryAdvice.Entry(number, form.responsibleUnitId(), form.classCode(), project);
        return advice.orderedStream()
                .flatMap(one -> one.on(entry, officer).stream())
                .toList();
    }

    /** A problem as its form needs it, read in one transaction. */
    record Opened(Problem problem, ProblemForm form, BasicsRules.@Nullable Named project, String itemShown) {}

    Opened open(ProblemNumber number, Officer officer) {
        var problem = rights.seen(number, officer);
        var id = problem.basics().projectId();
        var summary = id == null ? null : projects.byIds(Set.of(id)).get(id);
        var named = summary == null
                ? null
                : new BasicsRules.Named(summary.id(), summary.number().value());
        var item = problem.item();
        return new Opened(
                problem,
                ProblemForm.of(item.number(), problem.basics(), named == null ? "" : named.number(), problem.dueOn()),
                named,
                item.number() + " " + item.title());
    }

    BasicsSheet blank(Officer officer) {
        return sheet(
                words.of("problems.new"),
                "/problems",
                "/problems",
                words.of("problems.new.save"),
                null,
                false,
                "",
                List.of(),
                officer);
    }

    BasicsSheet amended(Opened opened, Officer officer) {
        var number = opened.problem().number();
        return sheet(
                words.of("problems.edit.title", number.value()),
                "/problems/" + number,
                "/problems/" + number,
                words.of("problems.save"),
                opened.problem().version(),
                !opened.problem().mayChangeDueDate(),
                opened.itemShown(),
                BasicsField.ALL.stream()
                        .map(field -> new Option(field, BasicsField.text(opened.form(), field)))
                        .toList(),
                officer);
    }

    private BasicsSheet sheet(
            String title,
            String action,
            String cancel,
            String submit,
            @Nullable Integer version,
            boolean dueDateFixed,
            String itemShown,
            List<Option> before,
            Officer officer) {
        return new BasicsSheet(
                title,
                action,
                cancel,
                submit,
                version,
                dueDateFixed,
                itemShown,
                choices.orNone(choices.items(), "problem.choose"),
                choices.classes(),
                choices.orNone(choices.of("problem.source", Source.values()), "problem.choose"),
                choices.orNone(choices.of("problem.kind", RectificationKind.values()), "problem.choose"),
                choices.orNone(choices.of("closure.procedure", Procedure.values()), "problem.later"),
                choices.orNone(choices.units(officer), "problem.later"),
                choices.orNone(choices.supervisingUnits(), "problem.none"),
                projects.options(officer, null, PROJECTS),
                before);
    }
}
