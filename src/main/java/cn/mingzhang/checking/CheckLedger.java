package cn.mingzhang.checking;

import static cn.mingzhang.people.Post.RESIDENT;
import static cn.mingzhang.people.Post.REVIEWER;
import static cn.mingzhang.people.Post.SUPERVISOR;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.receipts.ReceiptLedger;
import cn.mingzhang.refusals.Unfit;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 核查一笔或几笔收款: by those who inspect, never by who entered or confirmed it; a second look is a line of its own. */
@Component
@Transactional
public class CheckLedger {
    private static final Post[] WHO = {RESIDENT, SUPERVISOR, REVIEWER};

    private final ReceiptLedger books;
    private final JdbcClient sql;
    private final Trail trail;
    private final OfficeClock clock;

    CheckLedger(ReceiptLedger books, JdbcClient sql, Trail trail, OfficeClock clock) {
        this.books = books;
        this.sql = sql;
        this.trail = trail;
        this.clock = clock;
    }

    static boolean checks(Officer officer) {
        return officer.holdsAny(WHO);
    }

    /** All of them or none. */
    public void check(List<String> numbers, Result result, String remark, Officer officer) {
        officer.mustHoldAny(WHO);
        if (numbers.isEmpty()) {
            throw new Unfit("pick", "checking.error.none");
        }
        if (result != Result.AGREES && remark.isBlank()) {
            throw new Unfit("remark", "checking.error.remark");
        }
        numbers.stream().distinct().forEach(number -> check(number, result, remark.strip(), officer));
    }

    private void check(String number, Result result, String remark, Officer officer) {
        var receipt = books.seen(number, officer);
        var own = sql.sql("SELECT :me IN (r.officer_id, coalesce(c.officer_id, 0)) FROM receipt r"
                        + " LEFT JOIN receipt_confirmation c ON c.receipt_id = r.id WHERE r.id = :id")
                .param("me", officer.id())
                .param("id", receipt.id())
                .query(Boolean.class)
                .single();
        if (own) {
            throw new Unfit("pick", "checking.error.own", number);
        }
        sql.sql("""
                        INSERT INTO receipt_check (receipt_id, result, remark, officer_id, officer_name, officer_unit, checked_on, recorded_at)
                        VALUES (:receipt, :result, :remark, :officer, :name, :unit, :today, :now)
                        """)
                .param("receipt", receipt.id())
                .param("result", result.name())
                .param("remark", remark)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("today", clock.today())
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .update();
        trail.note(
                officer.actor(),
                "RECEIPT_CHECKED",
                new Subject("receipt", number),
                List.of(new Change("checking.result", null, "#checking.result." + result)),
                remark,
                clock.now());
    }
}
