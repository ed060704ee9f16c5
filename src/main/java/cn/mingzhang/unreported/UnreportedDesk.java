package cn.mingzhang.unreported;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Option;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.problems.Basics;
import cn.mingzhang.problems.ClassGroup;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.RectificationKind;
import cn.mingzhang.problems.Source;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 研判: is it 发现问题不报告? It is a suspicion against a unit's head, and for the discipline side alone. */
@Component
@Transactional
class UnreportedDesk {
    private static final Post[] JUDGES = {Post.SUPERVISOR, Post.RESIDENT};
    private static final String CLASS = "DU-03";

    private final Suspicions suspicions;
    private final Scopes scopes;
    private final ProblemLedger ledger;
    private final UnreportedWords words;
    private final JdbcClient sql;
    private final Trail trail;
    private final OfficeClock clock;

    UnreportedDesk(
            Suspicions suspicions,
            Scopes scopes,
            ProblemLedger ledger,
            UnreportedWords words,
            JdbcClient sql,
            Trail trail,
            OfficeClock clock) {
        this.suspicions = suspicions;
        this.scopes = scopes;
        this.ledger = ledger;
        this.words = words;
        this.sql = sql;
        this.trail = trail;
        this.clock = clock;
    }

    static boolean judges(Officer officer) {
        return officer.holdsAny(JUDGES);
    }

    @Transactional(readOnly = true)
    List<Suspicion> list(Officer officer) {
        officer.mustHoldAny(JUDGES);
        return suspicions.of(scopes.of(officer, clock.today()));
    }

    @Transactional(readOnly = true)
    Suspicion toJudge(String key, Officer officer) {
        var one = list(officer).stream()
                .filter(suspicion -> suspicion.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotVisible("suspicion " + key));
        if (!one.isOpen()) {
            throw new Conflict("suspicion " + key + " is judged");
        }
        return one;
    }

    @Transactional(readOnly = true)
    List<Option> items() {
        return sql.sql(
                        "SELECT number AS value, number || ' ' || title AS label FROM problem_item WHERE class_group = 'DU' ORDER BY number DESC")
                .query(Option.class)
                .list();
    }

    /** @return the number of the problem; null where it is none */
    @Nullable
    String judge(String key, boolean unreported, @Nullable String item, String reason, Officer officer) {
        var one = toJudge(key, officer);
        if (unreported && (item == null || item.isBlank())) {
            throw new Unfit("item", "unreported.error.item");
        }
        var number = unreported ? ledger.log(Objects.requireNonNull(item), basics(one), null, officer) : null;
        var logged = number == null ? null : ledger.file(number, officer).id();
        if (!suspicions.judge(one, reason, logged, officer, clock.today(), clock.now())) {
            throw new Conflict("suspicion " + key + " is judged");
        }
        var changes = new ArrayList<Change>();
        changes.add(new Change(
                "unreported.later", null, one.later().code() + " " + one.later().title()));
        changes.add(new Change(
                "unreported.verdict", null, unreported ? "#unreported.verdict.true" : "#unreported.verdict.false"));
        if (number != null) {
            changes.add(new Change("subject.problem", null, number.value()));
        }
        trail.note(
                officer.actor(),
                "ZERO_REPORT_JUDGED",
                new Subject("source", one.report().round()),
                changes,
                reason,
                clock.now());
        return number == null ? null : number.value();
    }

    private Basics basics(Suspicion one) {
        return new Basics(
                CLASS,
                ClassGroup.DU,
                Source.SUPERVISION,
                one.report().round() + " " + one.report().title(),
                words.inChinese(() -> words.of(
                        "description",
                        one.report().unitName(),
                        Dates.iso(one.report().signedOn()),
                        one.report().scope(),
                        Dates.iso(one.report().from()),
                        Dates.iso(one.report().to()),
                        one.later().code() + " " + one.later().title())),
                null,
                null,
                clock.today(),
                RectificationKind.PHASED,
                null,
                "",
                one.report().unitId(),
                "",
                "",
                null,
                Yuan.ZERO,
                Yuan.ZERO,
                "",
                "");
    }
}
