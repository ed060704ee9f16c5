package cn.mingzhang.screening;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.obligation.Exemption;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 比对规则: the table as it is judged by, with its parameters and exemptions of today. */
@Controller
class DetectionController {
    private final RuleData data;
    private final ScreeningWords words;
    private final OfficeClock clock;

    DetectionController(RuleData data, ScreeningWords words, OfficeClock clock) {
        this.data = data;
        this.words = words;
        this.clock = clock;
    }

    record RuleRow(
            String code,
            String name,
            String compares,
            String clause,
            String follows,
            String seriousness,
            String tone,
            boolean lead) {}

    @GetMapping("/screening/rules")
    String rules(Officer officer, Model model) {
        ProjectDirectory.mustRead(officer);
        model.addAttribute(
                "rules",
                Arrays.stream(Detection.values())
                        .map(rule -> new RuleRow(
                                rule.code(),
                                words.of("rule." + rule.name()),
                                words.of("compares." + rule.name()),
                                words.of("clause." + rule.name()),
                                follows(rule),
                                words.of("seriousness", rule.seriousness()),
                                rule.seriousness().tone(),
                                rule.isLead()))
                        .toList());
        model.addAttribute(
                "values", data.values(clock.today()).stream().map(this::value).toList());
        model.addAttribute(
                "exemptions", data.exemptions().stream().map(this::exemption).toList());
        return "screening/rules";
    }

    /** What may become of it: a problem of some class, or a lead that stays one. */
    private String follows(Detection rule) {
        if (!rule.isLead()) {
            return rule.problemClass();
        }
        return rule.problemClass().isEmpty()
                ? words.of("follows.lead")
                : words.of("follows.lead.of", rule.problemClass());
    }

    record DataRow(String name, String value, String from, String source, boolean verified) {}

    private DataRow value(RuleData.Value value) {
        return new DataRow(
                words.of("parameter." + value.name()),
                value.shown(),
                Dates.iso(value.validFrom()),
                value.source(),
                value.verified());
    }

    private DataRow exemption(Exemption exemption) {
        return new DataRow(
                words.of("ground." + exemption.ground()),
                "",
                Dates.iso(exemption.validFrom())
                        + (exemption.validTo() == null ? "" : " – " + Dates.iso(exemption.validTo())),
                exemption.source(),
                exemption.verified());
    }
}
