package cn.mingzhang.surveys;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Post.Side;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 测评结果登记: entered once with its report; what was entered wrongly is struck out with a reason and entered anew. */
@Component
@Transactional
public class SurveyDesk {
    static final String SLOT = "report";
    private static final Post[] WRITERS = {Post.RECTIFIER, Post.GROUP_OFFICE};

    private final SurveyRoll roll;
    private final Scopes scopes;
    private final FileCabinet cabinet;
    private final Trail trail;
    private final OfficeClock clock;

    SurveyDesk(SurveyRoll roll, Scopes scopes, FileCabinet cabinet, Trail trail, OfficeClock clock) {
        this.roll = roll;
        this.scopes = scopes;
        this.cabinet = cabinet;
        this.trail = trail;
        this.clock = clock;
    }

    static boolean reads(Officer officer) {
        return officer.isOnSide(Side.OFFICE)
                || officer.isOnSide(Side.DISCIPLINE)
                || officer.isOnSide(Side.GROUP)
                || officer.isOnSide(Side.LEADERS);
    }

    static void mustRead(Officer officer) {
        if (!reads(officer)) {
            throw new WrongPost("surveys");
        }
    }

    static boolean writes(Officer officer) {
        return officer.holdsAny(WRITERS);
    }

    /** A unit enters its own; the group's office any. */
    static boolean writesOf(long unitId, Officer officer) {
        return officer.holds(Post.GROUP_OFFICE) || (officer.holds(Post.RECTIFIER) && officer.isOf(unitId));
    }

    static void mustWrite(Officer officer) {
        officer.mustHoldAny(WRITERS);
    }

    @Transactional(readOnly = true)
    Survey seen(String number, Officer officer) {
        if (!reads(officer)) {
            throw new NotVisible("survey " + number);
        }
        return roll.find(number, scopes.of(officer, clock.today()), clock.today())
                .orElseThrow(() -> new NotVisible("survey " + number));
    }

    /** @return its number */
    public String enter(NewSurvey survey, Upload report, Officer officer) {
        mustWrite(officer);
        if (!writesOf(survey.unitId(), officer)
                || !scopes.of(officer, clock.today()).covers(survey.unitId())) {
            throw new Unfit("unitId", "surveys.error.unit");
        }
        if (survey.publishedOn().isAfter(clock.today())) {
            throw new Unfit("publishedOn", "projects.error.future");
        }
        if (survey.rank() == null && survey.remark().isEmpty()) {
            throw new Unfit("rank", "surveys.error.unranked");
        }
        if (survey.rank() != null && survey.among() != null && survey.rank() > survey.among()) {
            throw new Unfit("rank", "surveys.error.among");
        }
        if (roll.has(survey)) {
            throw new Unfit("year", "surveys.error.twice");
        }
        var number = roll.nextNumber(survey.year());
        try {
            var id = roll.add(number, survey, officer, clock.now());
            var entered = new HolderRef(Survey.KIND, id, new Subject(Survey.KIND, number));
            cabinet.store(entered, SLOT, report, "", officer);
            var changes = List.of(
                    new Change("surveys.name", null, survey.year() + " " + survey.name()),
                    new Change("surveys.rank", null, survey.rank() == null ? survey.remark() : "" + survey.rank()));
            trail.note(officer.actor(), "SURVEY_ENTERED", entered.subject(), changes, "", clock.now());
            return number;
        } catch (DuplicateKeyException atTheSameTime) {
            throw new Conflict("entered meanwhile: " + survey.name());
        }
    }

    /** 作废, with its reason: the line stays and counts no more. */
    void strike(String number, long version, String why, Officer officer) {
        var survey = seen(number, officer);
        mustStrike(survey, officer);
        if (!roll.strike(survey.id(), version, clock.today(), why)) {
            throw new Conflict(number + " has moved on");
        }
        var change = new Change("surveys.name", survey.year() + " " + survey.name(), null);
        trail.note(officer.actor(), "SURVEY_STRUCK", survey.subject(), List.of(change), why, clock.now());
    }

    static void mustStrike(Survey survey, Officer officer) {
        if (!writesOf(survey.unitId(), officer)) {
            throw new WrongPost("survey " + survey.number());
        }
        if (survey.isVoid()) {
            throw new Conflict(survey.number() + " is struck out");
        }
    }
}
