package cn.mingzhang.pipeline;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.Option;
import cn.mingzhang.lists.Phrases;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the stages. */
@Component
class PipelineWords extends Phrases {
    PipelineWords(MessageSource messages) {
        super(messages, "pipeline.");
    }

    /** A value as a person reads it; empty where it is not known. */
    String say(StageField field, StageValues values) {
        var value = values.get(field);
        if (value == null) {
            return "";
        }
        return switch (field.kind()) {
            case DAY -> Dates.day(values.day(field));
            case AREA -> area((BigDecimal) value);
            case CHOICE -> choice(field, value.toString());
            case CHECKS ->
                values.checks(field).stream().map(one -> choice(field, one)).collect(Collectors.joining(of("and")));
            default -> value.toString();
        };
    }

    String label(StageField field) {
        return of("field", field);
    }

    String choice(StageField field, String constant) {
        return of("choice." + field + "." + constant);
    }

    List<Option> options(StageField field) {
        return field.constants().stream()
                .map(constant -> new Option(constant, choice(field, constant)))
                .toList();
    }

    String oddity(Oddity oddity) {
        return of("oddity." + oddity.key(), oddity.days().toArray());
    }

    private static String area(BigDecimal area) {
        return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(area) + " ㎡";
    }
}
