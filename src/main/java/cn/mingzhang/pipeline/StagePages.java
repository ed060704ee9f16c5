package cn.mingzhang.pipeline;

import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Option;
import cn.mingzhang.projects.ProjectSummary;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form of a stage shows. */
@Component
class StagePages {
    private static final Set<StageField> SAID = EnumSet.of(
            StageField.NUMBER,
            StageField.ISSUED_ON,
            StageField.HANDLER,
            StageField.HANDLER_POST,
            StageField.APPROVER,
            StageField.APPROVER_POST,
            StageField.PAPERS);

    private static final Set<StageField> ASKED =
            EnumSet.of(StageField.NUMBER, StageField.ISSUED_ON, StageField.DECISION_KIND, StageField.PAPERS);

    private final PipelineWords words;

    StagePages(PipelineWords words) {
        this.words = words;
    }

    /** One field of the form; which widget is the kind's. */
    record Widget(
            String field,
            String kind,
            String label,
            @Nullable String hint,
            List<Option> options) {}

    /**
     * @param version null for a new record
     * @param odd what the dates make odd; then it is asked whether they are true
     */
    record Sheet(
            String project,
            String name,
            String title,
            String lead,
            String stage,
            String action,
            @Nullable Integer version,
            List<Widget> widgets,
            List<String> odd,
            @Nullable String withdrawal,
            String cancel) {}

    Sheet sheet(ProjectSummary project, PipelineStage stage, @Nullable StageRecord record, List<Oddity> odd) {
        var base = project.href() + "/stages";
        return new Sheet(
                project.number().value(),
                project.name(),
                words.of(record == null ? "new" : "edit", words.of("stage", stage)),
                words.of("lead", words.of("owner", stage)),
                stage.name(),
                record == null ? base : base + "/" + record.ordinal(),
                record == null ? null : record.revision(),
                stage.fields().stream().map(field -> widget(stage, field)).toList(),
                odd.stream().map(words::oddity).toList(),
                record == null ? null : base + "/" + record.ordinal() + "/withdraw",
                project.href());
    }

    private Widget widget(PipelineStage stage, StageField field) {
        var options = field.kind() == StageField.Kind.CHOICE
                ? words.choices("choose", words.options(field))
                : words.options(field);
        return new Widget(field.name(), field.kind().name(), asked(stage, field), hint(field), options);
    }

    /** The same field has another name at another stage: 证号, 文号, 不动产单元号. */
    private String label(PipelineStage stage, StageField field) {
        var own = field == StageField.NUMBER || field == StageField.ISSUED_ON;
        return own ? words.of("label." + stage + "." + field) : words.label(field);
    }

    private String asked(PipelineStage stage, StageField field) {
        return ASKED.contains(field) ? label(stage, field) : words.of("optional", label(stage, field));
    }

    private @Nullable String hint(StageField field) {
        return switch (field) {
            case PAPERS -> words.of("hint.papers");
            case HANDLER -> words.of("hint.handler");
            case RELOCATION_GROUND -> words.of("hint.ground");
            case CONTACT -> words.of("hint.contact");
            default -> null;
        };
    }

    List<Fact> facts(StageRecord record) {
        return record.stage().fields().stream()
                .filter(field -> record.values().get(field) != null)
                .map(field -> new Fact(label(record.stage(), field), words.say(field, record.values())))
                .toList();
    }

    /** What a line of the table does not say by itself. */
    List<Fact> more(StageRecord record) {
        return record.stage().fields().stream()
                .filter(field -> !SAID.contains(field) && record.values().get(field) != null)
                .map(field -> new Fact(label(record.stage(), field), words.say(field, record.values())))
                .toList();
    }
}
