package cn.mingzhang.demo;

import cn.mingzhang.checking.CheckLedger;
import cn.mingzhang.checking.Result;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 逐笔资金核查: the two of the resident group went through 2020, the inspector and the reviewer through 2021; the last payment is left. */
@Component
@Profile("replay")
class CheckReplay {
    private static final String FITS = "核对缴款凭证、入库记录与征缴台账，三者一致。";

    private final CheckLedger ledger;
    private final JdbcClient sql;

    CheckReplay(CheckLedger ledger, JdbcClient sql) {
        this.ledger = ledger;
        this.sql = sql;
    }

    List<Replay.Deed> deeds(Function<String, Officer> cast) {
        return List.of(
                deed(2020, 11, 18, "2020-01-01", "2020-08-31", cast, "resident"),
                deed(2020, 11, 20, "2020-09-01", "2020-12-31", cast, "resident2"),
                deed(2021, 10, 20, "2021-01-01", "2021-08-18", cast, "inspector"),
                new Replay.Deed(
                        LocalDate.of(2021, 10, 21),
                        () -> ledger.check(
                                receipts("2021-08-19", "2021-08-19", DemoCast.CITY_OFFICE),
                                Result.DIFFERS,
                                "入库晚于完税证明12日，超过规定期限，已请财政说明。",
                                cast.apply("inspector"))),
                new Replay.Deed(
                        LocalDate.of(2021, 10, 21),
                        () -> ledger.check(
                                receipts("2021-08-19", "2021-08-19", DemoCast.COUNTY_OFFICE),
                                Result.AGREES,
                                FITS,
                                cast.apply("inspector"))),
                deed(2021, 12, 28, "2021-08-20", "2021-12-17", cast, "reviewer"));
    }

    private Replay.Deed deed(
            int year, int month, int day, String from, String until, Function<String, Officer> cast, String who) {
        return new Replay.Deed(
                LocalDate.of(year, month, day),
                () -> ledger.check(receipts(from, until, ""), Result.AGREES, FITS, cast.apply(who)));
    }

    private List<String> receipts(String from, String until, String unit) {
        return sql.sql("""
                        SELECT r.number FROM receipt r JOIN unit u ON u.id = r.unit_id
                         WHERE r.voucher_on BETWEEN CAST(:from AS date) AND CAST(:until AS date) AND (:unit = '' OR u.code = :unit) ORDER BY r.id
                        """)
                .param("from", from)
                .param("until", until)
                .param("unit", unit)
                .query(String.class)
                .list();
    }
}
