package cn.mingzhang.pipeline;

import cn.mingzhang.pipeline.StageField.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;

/**
 * A stage's record as it is typed: one field for each that the stage asks, by its name; nothing else of a request is read. It
 * stays as typed when it comes back.
 */
final class StageForm {
    static final String NAME = "form";
    static final String REASON = "reason";

    /** 已核对: the dates are odd and true all the same. */
    static final String CHECKED = "checked";

    /** Nothing in the register is older: the national office for civil defense took up building rules in the eighties. */
    private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);

    private final PipelineStage stage;
    private final Map<String, Object> typed = new LinkedHashMap<>();
    private final MapBindingResult errors = new MapBindingResult(typed, NAME);

    private StageForm(PipelineStage stage) {
        this.stage = stage;
    }

    static StageForm of(PipelineStage stage, StageValues values) {
        var form = new StageForm(stage);
        stage.fields()
                .forEach(field -> form.typed.put(
                        field.name(), field.kind() == Kind.CHECKS ? values.checks(field) : values.plain(field)));
        form.typed.put(REASON, "");
        form.typed.put(CHECKED, "");
        return form;
    }

    static StageForm of(PipelineStage stage, HttpServletRequest request) {
        var form = new StageForm(stage);
        for (var field : stage.fields()) {
            var values = request.getParameterValues(field.name());
            var all = values == null ? List.<String>of() : Arrays.asList(values);
            form.typed.put(
                    field.name(), field.kind() == Kind.CHECKS ? all : all.isEmpty() ? "" : tidy(field, all.get(0)));
        }
        form.typed.put(REASON, text(request, REASON));
        form.typed.put(CHECKED, text(request, CHECKED));
        return form;
    }

    private static String text(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** One line, as pasted from a workbook. */
    private static String tidy(StageField field, String text) {
        return (field.kind() == Kind.TEXT ? text : text.replaceAll("[\\p{Cntrl}\\s]+", " ")).strip();
    }

    Map<String, Object> typed() {
        return typed;
    }

    MapBindingResult errors() {
        return errors;
    }

    String reason() {
        return typed.get(REASON).toString();
    }

    boolean isChecked() {
        return typed.get(CHECKED).equals("true");
    }

    /** What it says, each field checked alone and with the others; what is amiss is in {@link #errors}. */
    StageValues read(LocalDate today) {
        var values = StageValues.none();
        for (var field : stage.fields()) {
            values = values.with(field, read(field, today));
        }
        if (!errors.hasErrors()) {
            together(values);
        }
        return values;
    }

    private @Nullable Object read(StageField field, LocalDate today) {
        if (field.kind() == Kind.CHECKS) {
            return checks(field);
        }
        var text = typed.get(field.name()).toString();
        if (text.isEmpty()) {
            return null;
        }
        return switch (field.kind()) {
            case DAY -> day(field, text, today);
            case AREA -> number(field, text, "\\d{1,9}(\\.\\d{1,3})?", "pipeline.error.area");
            case COUNT ->
                number(field, text, "\\d{1,3}", "pipeline.error.count") instanceof BigDecimal count
                        ? count.intValue()
                        : null;
            case CHOICE -> field.constants().contains(text) ? text : refused(field, "pipeline.error.choose");
            default -> text.length() <= field.longest() ? text : refused(field, "pipeline.error.long", field.longest());
        };
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object checks(StageField field) {
        var chosen = (List<String>) typed.get(field.name());
        var known = chosen.stream().filter(one -> !one.isEmpty()).distinct().toList();
        return field.constants().containsAll(known) ? known : refused(field, "pipeline.error.choose");
    }

    private @Nullable Object day(StageField field, String text, LocalDate today) {
        try {
            var day = LocalDate.parse(text);
            if (day.isAfter(today)) {
                return refused(field, "pipeline.error.future");
            }
            return day.isBefore(EARLIEST) ? refused(field, "pipeline.error.tooEarly") : day;
        } catch (DateTimeParseException nonsense) {
            return refused(field, "pipeline.error.day");
        }
    }

    private @Nullable Object number(StageField field, String text, String shape, String key) {
        var plain = text.replace(",", "").replace("，", "");
        return plain.matches(shape) ? new BigDecimal(plain) : refused(field, key);
    }

    private @Nullable Object refused(StageField field, String key, Object... values) {
        errors.rejectValue(field.name(), key, values, key);
        return null;
    }

    private void together(StageValues values) {
        if (values.text(StageField.NUMBER) == null && values.day(StageField.ISSUED_ON) == null) {
            refused(StageField.NUMBER, "pipeline.error.numberOrDay");
        }
        if (stage == PipelineStage.DECISION) {
            var kind = values.text(StageField.DECISION_KIND);
            if (kind == null) {
                refused(StageField.DECISION_KIND, "pipeline.error.kind");
            } else if (kind.equals("INTEGRATED")) {
                relocation(values);
            }
        }
        within(values, StageField.GROUND_FLOOR, StageField.ABOVE_GROUND);
        within(values, StageField.SHELTERING, StageField.DESIGNED);
    }

    private void relocation(StageValues values) {
        stage.fields().stream()
                .filter(StageField::isOfRelocation)
                .filter(field -> values.get(field) != null)
                .forEach(field -> refused(field, "pipeline.error.onlyRelocated"));
    }

    private void within(StageValues values, StageField part, StageField whole) {
        var less = values.area(part);
        var more = values.area(whole);
        if (less != null && more != null && less.compareTo(more) > 0) {
            refused(part, "pipeline.error.within." + part);
        }
    }

    Errors refuse(String field, String key, Object... values) {
        errors.rejectValue(field, key, values, key);
        return errors;
    }
}
