package cn.mingzhang.shelter;

import cn.mingzhang.projects.NewProject;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 应建面积, for whoever asks: by the rules and confirmed parameters of a day. */
@Component
@Transactional(readOnly = true)
public class RequiredAreas {
    private final Terms terms;
    private final Calculations calculations;

    RequiredAreas(Terms terms, Calculations calculations) {
        this.terms = terms;
        this.calculations = calculations;
    }

    /** Works the area out. What is not known makes the answer unknown and is named in it. */
    public RequiredArea of(ProjectFacts facts, LocalDate on) {
        return RequiredArea.of(facts, RuleTerms.asOf(terms.confirmed(), on, facts.divisionCode()));
    }

    /** The same rules to be asked many times, as their parameters stand now. */
    public AreaRules rules() {
        return AreaRules.of(terms.confirmed());
    }

    /**
     * What is known of a project: its card, and the rest as the last kept working had it.
     *
     * @param card as it stands, or as it is being compared
     */
    public ProjectFacts factsOf(long projectId, NewProject card) {
        var last = calculations.latest(projectId);
        return new ProjectFacts(
                card.divisionCode(),
                last.map(Calculation::use).orElse(null),
                last.map(Calculation::zone).orElse(null),
                last.map(Calculation::renewal).orElse(null),
                card.storeys(),
                card.foundationDepth(),
                card.areas().groundFloor(),
                card.areas().aboveGround(),
                last.map(Calculation::planned).orElse(null));
    }

    /** The last working kept in the project's file. */
    public Optional<Calculation> latest(long projectId) {
        return calculations.latest(projectId);
    }
}
