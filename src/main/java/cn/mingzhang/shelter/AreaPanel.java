package cn.mingzhang.shelter;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectPanel;
import cn.mingzhang.projects.ProjectSummary;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 应建面积 on the project's page: the workings kept, the last one first. */
@Component
class AreaPanel implements ProjectPanel {
    private final Calculations calculations;
    private final ShelterWords words;

    AreaPanel(Calculations calculations, ShelterWords words) {
        this.calculations = calculations;
        this.words = words;
    }

    /** @param href where one is worked out */
    record Body(String href, List<Kept> kept) {}

    record Kept(
            String title,
            String ruled,
            @Nullable String rule,
            boolean verified,
            List<String> lines,
            String reason,
            String by) {}

    @Override
    public Optional<Panel> of(ProjectSummary project, Officer officer) {
        var kept = calculations.of(project.id()).stream().map(this::kept).toList();
        var body = new Body(project.href() + "/area", kept);
        return Optional.of(new Panel("area", "shelter.panel", 120, "shelter/_panel", body));
    }

    private Kept kept(Calculation calculation) {
        var title = calculation.area() == null
                ? words.of("outcome", calculation.outcome())
                : words.of("result", words.of("squareMetres", Worksheet.shown(calculation.area())));
        return new Kept(
                title,
                words.of("ruled", Dates.day(calculation.ruledOn())),
                calculation.rule(),
                calculation.verified(),
                calculation.lines(),
                calculation.reason(),
                words.of(
                        "keptBy",
                        calculation.officerName(),
                        calculation.officerUnit(),
                        Dates.day(calculation.workedOn())));
    }
}
