package cn.mingzhang.closure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.closure.Facts.Basics;
import cn.mingzhang.closure.Facts.CheckRecord;
import cn.mingzhang.closure.Facts.Checker;
import cn.mingzhang.closure.Facts.Findings;
import cn.mingzhang.closure.Facts.Money;
import cn.mingzhang.closure.Facts.Notice;
import cn.mingzhang.closure.Facts.Papers;
import cn.mingzhang.closure.Facts.Responsible;
import cn.mingzhang.closure.Facts.Screening;
import cn.mingzhang.closure.Facts.Work;
import cn.mingzhang.people.Level;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Unit;
import cn.mingzhang.people.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Always the same people, and a problem of the county's office in which nothing is missing. */
final class ClosureSamples {

    static final LocalDate MONDAY = LocalDate.of(2022, 1, 10);

    static final Unit CITY = new Unit(1, "DZ-RF", "达州市人防办", UnitKind.CIVIL_DEFENSE, Level.MUNICIPAL, "DZ", null);
    static final Unit COUNTY = new Unit(2, "DAZHU-RF", "大竹县人防办", UnitKind.CIVIL_DEFENSE, Level.COUNTY, "DAZHU", 1L);
    static final Unit OTHER_COUNTY = new Unit(3, "QU-RF", "渠县人防办", UnitKind.CIVIL_DEFENSE, Level.COUNTY, "QU", 1L);
    static final Unit RESIDENTS = new Unit(4, "PZ", "派驻纪检监察组", UnitKind.RESIDENT_GROUP, Level.MUNICIPAL, "DZ", 5L);
    static final Unit ROOM = new Unit(5, "JW-2", "第二监察室", UnitKind.DISCIPLINE, Level.MUNICIPAL, "DZ", null);
    static final Unit GROUP = new Unit(6, "LD", "领导小组办公室", UnitKind.LEADING_GROUP, Level.MUNICIPAL, "DZ", null);

    static final Officer ZHANG = officer(11, "zhang", COUNTY, Post.RECTIFIER, Post.FEE_CLERK);
    static final Officer COUNTY_HEAD = officer(12, "countyhead", COUNTY, Post.UNIT_HEAD);
    static final Officer CITY_RECTIFIER = officer(13, "rectifier", CITY, Post.RECTIFIER);
    static final Officer CITY_HEAD = officer(14, "head", CITY, Post.UNIT_HEAD, Post.GROUP_LEADER);
    static final Officer REVIEWER = officer(15, "reviewer", CITY, Post.REVIEWER);
    static final Officer RESIDENT = officer(16, "resident", RESIDENTS, Post.RESIDENT);
    static final Officer RESIDENT_2 = officer(17, "resident2", RESIDENTS, Post.RESIDENT);
    static final Officer DEPUTY = officer(18, "deputy", RESIDENTS, Post.GROUP_DEPUTY);
    static final Officer LI = officer(19, "inspector", ROOM, Post.SUPERVISOR);
    static final Officer LI_2 = officer(20, "inspector2", ROOM, Post.SUPERVISOR);
    static final Officer OFFICE = officer(21, "office", GROUP, Post.GROUP_OFFICE);
    static final Officer LEADER = officer(22, "vicemayor", GROUP, Post.GROUP_LEADER);

    private ClosureSamples() {}

    static Officer officer(long id, String login, Unit unit, Post... posts) {
        return new Officer(id, login, login, unit, Set.of(posts));
    }

    /** Somebody who holds that post and stands rightly to the county's problem. */
    static Officer holderOf(Post post) {
        return switch (post) {
            case RECTIFIER, UNIT_HEAD, FEE_CLERK -> officer(90, "x", COUNTY, post);
            case REVIEWER -> officer(90, "x", CITY, post);
            case RESIDENT, GROUP_DEPUTY -> officer(90, "x", RESIDENTS, post);
            default -> officer(90, "x", ROOM, post);
        };
    }

    static Facts facts() {
        return Facts.NONE
                .with(new Basics(true, true, Procedure.GENERAL, false, true, LI.id()))
                .with(new Responsible(COUNTY, true))
                .with(work(2, 0, 0, Rectification.RECTIFIED))
                .with(new Money(100_00, 60_00, 40_00))
                .with(check(RESIDENT, RESIDENT_2))
                .with(new Notice(NoticeScope.INTERNAL, MONDAY.minusDays(1), 0))
                .with(new Findings(true, true))
                .with(new Screening(true, true))
                .with(new Papers(true, true));
    }

    static Facts municipal() {
        return facts().with(new Responsible(CITY, true));
    }

    static Facts shortProcedure() {
        return facts().with(new Basics(true, true, Procedure.SHORT, true, true, LI.id()))
                .with(new Money(0, 0, 0));
    }

    static Work work(int measures, int open, int bare, Rectification status) {
        return new Work(measures, open, bare, true, status, false, true, Set.of(ZHANG.id(), CITY_RECTIFIER.id()));
    }

    static CheckRecord check(Officer signer, Officer other) {
        return new CheckRecord(
                true,
                List.of(
                        new Checker(signer.id(), signer.unit().id(), false),
                        new Checker(other.id(), other.unit().id(), true)));
    }

    static Attempt attempt(Facts facts, @Nullable Officer officer) {
        return new Attempt(facts, officer, "同意", MONDAY);
    }

    /** A round as {@link Replay} would give it: these signatures, one after the other. */
    static List<SignatureFact> round(Object... stepsAndOfficers) {
        var round = new ArrayList<SignatureFact>();
        for (var i = 0; i < stepsAndOfficers.length; i += 2) {
            var step = (ClosureStep) stepsAndOfficers[i];
            var officer = (Officer) stepsAndOfficers[i + 1];
            var from = step.clause().during().iterator().next();
            round.add(new SignatureFact(
                    step,
                    i / 2 + 1,
                    from,
                    step.to(),
                    officer.id(),
                    officer.unit().id()));
        }
        return round;
    }

    /** The county's file as it stands before the sign-off. */
    static List<SignatureFact> roundBeforeSignOff() {
        return round(
                Step.APPLY, ZHANG,
                Step.ENDORSE, COUNTY_HEAD,
                Step.REVIEW, REVIEWER,
                Step.VERIFY, RESIDENT,
                Step.COUNTERSIGN, LI);
    }

    static void assertMet(Condition condition, Facts facts) {
        assertMet(condition, facts, null);
    }

    static void assertUnmet(Condition condition, Facts facts) {
        assertUnmet(condition, facts, null);
    }

    static void assertMet(Condition condition, Facts facts, @Nullable Officer officer) {
        assertThat(condition.isMet(attempt(facts, officer))).as("%s", condition).isTrue();
    }

    static void assertUnmet(Condition condition, Facts facts, @Nullable Officer officer) {
        assertThat(condition.isMet(attempt(facts, officer))).as("%s", condition).isFalse();
    }
}
