package cn.mingzhang.checkup;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.problems.ProblemPanel;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 原因归类: the kind of a problem's cause, beside the unit's own words for it. The latest counts; none is altered. */
@Component
@Transactional
class Causes implements ProblemPanel {
    private final JdbcClient sql;
    private final ProblemLedger ledger;
    private final CheckupWords words;
    private final Trail trail;
    private final OfficeClock clock;

    Causes(JdbcClient sql, ProblemLedger ledger, CheckupWords words, Trail trail, OfficeClock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.words = words;
        this.trail = trail;
        this.clock = clock;
    }

    record Body(
            @Nullable String name,
            String by,
            String remark,
            @Nullable String href) {}

    private record Stated(String nameZh, String nameEn, String officerName, LocalDate statedOn, String remark) {}

    @Override
    public Optional<Panel> of(ProblemFile problem, Officer officer) {
        if (!CheckupRights.reads(officer)) {
            return Optional.empty();
        }
        var stated =
                sql.sql("""
                        SELECT k.name_zh, k.name_en, c.officer_name, c.stated_on, c.remark
                          FROM problem_cause c JOIN problem_cause_kind k ON k.code = c.code WHERE c.problem_id = :problem ORDER BY c.id DESC LIMIT 1
                        """).param("problem", problem.id()).query(Stated.class).optional();
        var href = states(problem, officer) ? "/problems/" + problem.number() + "/cause/new" : null;
        if (stated.isEmpty() && href == null) {
            return Optional.empty();
        }
        var body = stated.map(one -> new Body(
                        isEnglish() ? one.nameEn() : one.nameZh(),
                        words.of("cause.by", one.officerName(), Dates.day(one.statedOn())),
                        one.remark(),
                        href))
                .orElseGet(() -> new Body(null, "", "", href));
        return Optional.of(new Panel("cause", "checkup.cause", 310, "checkup/_cause", body));
    }

    private static boolean isEnglish() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en");
    }

    private record Kind(String code, String nameZh, String nameEn) {}

    List<Option> options() {
        return words.choices(
                "cause.choose",
                sql
                        .sql("SELECT code, name_zh, name_en FROM problem_cause_kind ORDER BY code")
                        .query(Kind.class)
                        .list()
                        .stream()
                        .map(kind -> new Option(kind.code(), isEnglish() ? kind.nameEn() : kind.nameZh()))
                        .toList());
    }

    /** The unit itself, and those who log problems. */
    private static boolean states(ProblemFile problem, Officer officer) {
        var ofTheUnit = problem.unitId() != null
                && officer.isOf(problem.unitId())
                && officer.holdsAny(Post.RECTIFIER, Post.UNIT_HEAD);
        return problem.stage() != Stage.VOID
                && (ofTheUnit || officer.holdsAny(Post.SUPERVISOR, Post.RESIDENT, Post.GROUP_OFFICE));
    }

    ProblemFile open(String number, Officer officer) {
        var file = ledger.file(ProblemNumber.fromAddress(number), officer);
        if (file.stage() == Stage.VOID) {
            throw new Conflict(number + " is void");
        }
        if (!states(file, officer)) {
            throw new WrongPost("states no cause of " + number);
        }
        return file;
    }

    void state(String number, String code, String remark, Officer officer) {
        var file = open(number, officer);
        if (options().stream().noneMatch(option -> option.value().equals(code)) || code.isEmpty()) {
            throw new Unfit("code", "checkup.cause.choose.error");
        }
        sql.sql("""
                INSERT INTO problem_cause (problem_id, code, remark, officer_id, officer_name, officer_unit, stated_on, recorded_at)
                VALUES (:problem, :code, :remark, :officer, :name, :unit, :on, :at)
                """)
                .param("problem", file.id())
                .param("code", code)
                .param("remark", remark)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("on", clock.today())
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .update();
        trail.note(
                officer.actor(),
                "CAUSE_STATED",
                new Subject("problem", number),
                List.of(new Change("checkup.cause", null, code)),
                remark,
                clock.now());
    }
}
