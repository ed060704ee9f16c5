package cn.mingzhang.projects;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.History;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.audit.TrailEntry;
import cn.mingzhang.projects.ProjectConflict.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Lays what was typed on an old version beside the version that stands now. */
@Component
class Conflicts {

    private final ProjectChoices choices;
    private final Trail trail;
    private final History history;

    Conflicts(ProjectChoices choices, Trail trail, History history) {
        this.choices = choices;
        this.trail = trail;
        this.history = history;
    }

    ProjectConflict between(Project project, long readAt, Errors typed, Locale locale) {
        var words = choices.words(locale);
        var since = since(project, readAt);
        var before = before(since);
        var official = choices.words(Locale.SIMPLIFIED_CHINESE);
        var lines = CardField.ALL.stream()
                .map(field -> line(field, project.card(), typed, words, official, before))
                .toList();
        var last = history.lines(since, locale).stream().findFirst();
        return new ProjectConflict(
                project.number().value(),
                project.version(),
                last.map(line -> line.who()).orElse(""),
                last.map(line -> line.when()).orElse(""),
                lines);
    }

    /** One amendment is one version, so the newest of them are those that the reader has not seen. */
    private List<TrailEntry> since(Project project, long readAt) {
        return trail.history(ProjectRegister.subject(project.number())).stream()
                .filter(entry -> entry.deed().equals("PROJECT_AMENDED"))
                .limit(Math.max(0, project.version() - readAt))
                .toList();
    }

    /** What stood in each field that others have changed, when the reader opened the form: the oldest entry's word. */
    private static Map<String, Change> before(List<TrailEntry> since) {
        var before = new HashMap<String, Change>();
        since.forEach(entry -> entry.changes().forEach(change -> before.put(change.field(), change)));
        return before;
    }

    private static Line line(
            CardField field,
            NewProject card,
            Errors typed,
            CardWords words,
            CardWords official,
            Map<String, Change> before) {
        var theirs = field.text(card);
        var yours = yours(field, typed);
        var changed = before.get(field.key());
        var untouched = changed != null
                && Objects.requireNonNullElse(changed.before(), "").equals(official.say(field, yours));
        return new Line(
                field.property(),
                words.label(field),
                theirs,
                yours,
                words.say(field, theirs),
                words.say(field, yours),
                untouched,
                changed != null && !untouched);
    }

    private static String yours(CardField field, Errors typed) {
        @Nullable Object value = typed.getFieldValue(field.property());
        return field.property().equals("legacy") ? "" + "true".equals("" + value) : CardField.text(value);
    }
}
