package cn.mingzhang.fees;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.projects.Decision;
import cn.mingzhang.projects.DecisionKind;
import cn.mingzhang.projects.NewProject;
import cn.mingzhang.projects.Permit;
import cn.mingzhang.projects.ProjectRegister;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes a project of the city's office to an assessment in force, with the fixed cast. */
@Component
@Profile("test")
public class FeeRoad {
    public static final LocalDate PERMITTED = LocalDate.of(2018, 5, 6);

    private final ProjectRegister register;
    private final RuleDesk rules;
    private final Standards standards;
    private final FeeLedger fees;
    private final OfficeClock clock;
    private final Cast cast;

    FeeRoad(
            ProjectRegister register,
            RuleDesk rules,
            Standards standards,
            FeeLedger fees,
            OfficeClock clock,
            Registry registry) {
        this.register = register;
        this.rules = rules;
        this.standards = standards;
        this.fees = fees;
        this.clock = clock;
        this.cast = Cast.of(registry, clock);
    }

    public Officer officer(String login) {
        return cast.officer(login);
    }

    public LocalDate today() {
        return clock.today();
    }

    public long cityId() {
        return cast.unit(DemoCast.CITY_OFFICE).id();
    }

    /** Of the city's office, permitted to be relocated. */
    public String project(String name) {
        return register.open(
                        new NewProject(
                                name,
                                "达州某置业有限公司",
                                null,
                                null,
                                "511702",
                                cityId(),
                                "达州市某路 1 号",
                                new cn.mingzhang.projects.Areas(
                                        new BigDecimal("20000"),
                                        new BigDecimal("1000"),
                                        new BigDecimal("1000"),
                                        null,
                                        null),
                                12,
                                null,
                                new Permit("建字第1号", PERMITTED),
                                Permit.NONE,
                                Permit.NONE,
                                new Decision(DecisionKind.RELOCATED, "达市人防批〔2018〕1号", LocalDate.of(2018, 6, 1)),
                                false),
                        officer("office"))
                .value();
    }

    /** 1,000 元 for each square metre in the whole city, from 2000 on; approved once. */
    public void standard() {
        if (standards.inForce("511702", PERMITTED).isEmpty()) {
            var id = rules.propose(newStandard("1000", LocalDate.of(2000, 4, 27), null), officer("feeclerk"));
            rules.answerStandard(id, true, "", officer("head"));
        }
    }

    NewStandard newStandard(String rate, LocalDate from, @org.jspecify.annotations.Nullable Long replaces) {
        return new NewStandard(
                "511700", Method.REQUIRED_AREA, Yuan.parse(rate), new Span(from, null), "测试用标准", false, replaces, "");
    }

    public NewAssessment asked(String required) {
        return new NewAssessment(
                Reference.PLANNING_PERMIT,
                PERMITTED,
                "许可在先，按许可当日的标准",
                new Areas(new BigDecimal(required), BigDecimal.ZERO, new BigDecimal("20000")),
                null,
                "",
                clock.today().plusDays(15),
                "");
    }

    /** Assessed at so many square metres, 1,000 元 each, and approved. */
    public String assessed(String projectNumber, String required) {
        standard();
        var number = fees.propose(projectNumber, asked(required), officer("feeclerk"));
        fees.answer(number, true, "同意", officer("head"));
        return number;
    }
}
