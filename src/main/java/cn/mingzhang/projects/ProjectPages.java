package cn.mingzhang.projects;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import cn.mingzhang.audit.History;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.FilesPanel;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import cn.mingzhang.projects.ProjectPage.RoadStep;
import java.math.BigDecimal;
import java.util.ArrayList;
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
    private final FileCabinet cabinet;
    private final History history;

    ProjectPages(ProjectChoices choices, List<ProjectRelated> related, FileCabinet cabinet, History history) {
        this.choices = choices;
        this.related = related;
        this.cabinet = cabinet;
        this.history = history;
    }

    ProjectPage show(Project project, Officer officer, Locale locale) {
        var words = choices.words(locale);
        var card = project.card();
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
                road(card, words),
                related.stream()
                        .flatMap(capability -> capability.of(project.id(), officer).stream())
                        .toList(),
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

    private static List<Fact> facts(NewProject card, CardWords words, Set<String> wanted) {
        return CardField.ALL.stream()
                .filter(field -> wanted.contains(field.property()))
                .map(field -> new Fact(words.label(field), shown(field, card, words)))
                .toList();
    }

    private static String shown(CardField field, NewProject card, CardWords words) {
        return field.of().apply(card) instanceof BigDecimal number ? Areas.shown(number) : words.say(field, card);
    }

    private static List<RoadStep> road(NewProject card, CardWords words) {
        var decision = card.decision();
        var decided = decision.kind() == DecisionKind.NONE
                ? words.word("projects.decisionKind")
                : words.word(
                        "projects.permit.decision", words.word(decision.kind().key()));
        record Dated(Permit permit, String name) {}
        return Stream.of(
                        new Dated(card.planningPermit(), words.word("projects.permit.planning")),
                        new Dated(new Permit(decision.number(), decision.on()), decided),
                        new Dated(card.constructionPermit(), words.word("projects.permit.construction")),
                        new Dated(card.completionFiling(), words.word("projects.permit.completion")))
                .sorted(comparing((Dated step) -> step.permit().on(), nullsLast(naturalOrder())))
                .map(step -> step(step.permit(), step.name(), words))
                .toList();
    }

    private static RoadStep step(Permit permit, String name, CardWords words) {
        if (permit.number() == null) {
            return new RoadStep("", name, words.word("projects.permit.missing"), false, false);
        }
        var on = permit.on() == null
                ? words.word("projects.permit.undated")
                : permit.on().toString();
        return new RoadStep(on, name, permit.number(), true, permit.on() != null);
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
