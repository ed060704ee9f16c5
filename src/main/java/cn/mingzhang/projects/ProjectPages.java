package cn.mingzhang.projects;

import cn.mingzhang.audit.History;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.FilesPanel;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of a project in the reader's language. */
@Component
class ProjectPages {

    private static final Set<String> FACTS =
            Set.of("developer", "creditCode", "projectCode", "divisionCode", "unitId", "address", "legacy");
    private static final Set<String> MEASURES = Set.of(
            "storeys",
            "foundationDepth",
            "aboveGroundArea",
            "groundFloorArea",
            "requiredShelterArea",
            "designedShelterArea",
            "builtShelterArea");

    private final ProjectChoices choices;
    private final List<ProjectRelated> related;
    private final List<ProjectPanel> panels;
    private final Timeline timeline;
    private final ProjectDirectory directory;
    private final FileCabinet cabinet;
    private final History history;

    ProjectPages(
            ProjectChoices choices,
            List<ProjectRelated> related,
            List<ProjectPanel> panels,
            Timeline timeline,
            ProjectDirectory directory,
            FileCabinet cabinet,
            History history) {
        this.choices = choices;
        this.related = related;
        this.panels = panels;
        this.timeline = timeline;
        this.directory = directory;
        this.cabinet = cabinet;
        this.history = history;
    }

    ProjectPage show(Project project, Officer officer, Locale locale) {
        var words = choices.words(locale);
        var card = project.card();
        var summary = directory.seen(project.number().value(), officer);
        var lines = related.stream()
                .flatMap(capability -> capability.of(project.id(), officer).stream())
                .toList();
        var facts = new ArrayList<>(facts(card, words, FACTS));
        facts.add(
                new Fact(words.word("projects.happenedOn"), project.happenedOn().toString()));
        return new ProjectPage(
                project.number().value(),
                card.name(),
                words.word(
                        "projects.decision.tag",
                        words.word(card.decision().kind().key())),
                card.decision().kind().tone(),
                card.legacy(),
                Rights.writes(officer),
                facts,
                facts(card, words, MEASURES),
                panels.stream()
                        .flatMap(panel -> panel.of(summary, officer).stream())
                        .sorted(Comparator.comparingInt(ProjectPanel.Panel::order))
                        .toList(),
                timeline.of(project, summary, lines, officer),
                lines,
                files(project, officer),
                history.of(ProjectRegister.subject(project.number()), locale));
    }

    private FilesPanel files(Project project, Officer officer) {
        var holder = ProjectEvidence.holder(project);
        var history = cabinet.history(holder);
        var papers = FilesPanel.of(ProjectEvidence.SLOT, history);
        var action = Rights.writes(officer) ? "/projects/" + project.number() + "/files" : null;
        var zip = FilesPanel.ofAll(holder, history).zip();
        return new FilesPanel(papers.anchor(), papers.slot(), papers.files(), zip, action, null, List.of(), "");
    }

    static List<Fact> facts(NewProject card, CardWords words, Set<String> wanted) {
        return CardField.ALL.stream()
                .filter(field -> wanted.contains(field.property()))
                .map(field -> new Fact(words.label(field), shown(field, card, words)))
                .toList();
    }

    private static String shown(CardField field, NewProject card, CardWords words) {
        return field.of().apply(card) instanceof BigDecimal number ? Areas.shown(number) : words.say(field, card);
    }

    ProjectSheet blankSheet(Scope scope, Locale locale) {
        var words = choices.words(locale);
        return sheet(words.word("projects.new"), "/projects", "/projects", "projects.save.new", null, scope, words);
    }

    ProjectSheet sheet(Project project, Scope scope, Locale locale) {
        var words = choices.words(locale);
        var page = "/projects/" + project.number();
        var title = words.word("projects.edit.title", project.number());
        return sheet(title, page, page, "projects.save", project.version(), scope, words);
    }

    private ProjectSheet sheet(
            String title,
            String action,
            String cancel,
            String submit,
            @Nullable Long version,
            Scope scope,
            CardWords words) {
        var none = new Option("", words.word("projects.choose"));
        return new ProjectSheet(
                title,
                action,
                cancel,
                words.word(submit),
                version,
                with(none, choices.divisions()),
                with(none, choices.units(scope)),
                choices.decisions(words.locale()));
    }

    static List<Option> with(Option first, List<Option> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }
}
