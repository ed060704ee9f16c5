package cn.mingzhang.figures;

import cn.mingzhang.campaigns.CampaignFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** F08, F09: what the plan of the day's year holds; its rows are that plan. Where none was issued, they are absent. */
@Component
class PlanFigures {
    private final CampaignFigures campaign;
    private final MessageSource messages;

    PlanFigures(CampaignFigures campaign, MessageSource messages) {
        this.campaign = campaign;
        this.messages = messages;
    }

    Stream<FigureValue> asOf(LocalDate day) {
        return campaign.asOf(day).stream()
                .flatMap(counts -> Stream.of(
                        value("mobilizations", "MEETINGS", counts.mobilizations(), day),
                        value("phases", "PHASES", counts.phases(), day),
                        value("tasks", "TASKS", counts.tasks(), day),
                        value("milestones", "MILESTONES", counts.milestones(), day)));
    }

    private FigureValue value(String what, String unit, long value, LocalDate day) {
        var code = "campaign." + what;
        var year = "" + day.getYear();
        return new FigureValue(
                code,
                say("figures." + code + ".name", year),
                BigDecimal.valueOf(value),
                say("figures.unit." + unit),
                say("figures." + code + ".definition", year),
                CampaignFigures.rows(day));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
