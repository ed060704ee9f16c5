package cn.mingzhang.demo;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.receipts.ReceiptLedger;
import cn.mingzhang.reconciliation.MonthRound;
import cn.mingzhang.reconciliation.NewLine;
import cn.mingzhang.reconciliation.Sent;
import cn.mingzhang.reconciliation.Source;
import cn.mingzhang.reconciliation.Statements;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 三方对账 of the second half of 2021: the lists of the tax office and the treasury say what the books say, but for a few lines. Four
 * months of the city are closed, November waits for the treasury's signature, December has open differences.
 */
@Component
@Profile("replay")
class MonthReplay {
    private static final String LATE = "JK20210006";
    private static final String UNKNOWN = "JK2021S0917";
    private static final String MISREAD = "JK20210033";
    private static final String MISSING = "JK20210019";
    private static final String NEW = "JK2021S1228";

    private final Statements statements;
    private final MonthRound round;
    private final ReceiptLedger books;
    private final Registry registry;
    private final JdbcClient sql;
    private long proposal;

    MonthReplay(Statements statements, MonthRound round, ReceiptLedger books, Registry registry, JdbcClient sql) {
        this.statements = statements;
        this.round = round;
        this.books = books;
        this.registry = registry;
        this.sql = sql;
    }

    List<Replay.Deed> deeds(Function<String, Officer> cast) {
        var deeds = new ArrayList<Replay.Deed>();
        var city = DemoCast.CITY_OFFICE;
        lists(deeds, city, 7, day(8, 4), cast);
        close(deeds, city, 7, day(8, 5), cast);
        lists(deeds, city, 8, day(9, 3), cast);
        on(
                deeds,
                day(9, 6),
                () -> round.explain(unit(city), month(8), "税款在待解缴户停留，8月31日划缴国库，凭证与金额无误。", cast.apply("treasury")));
        close(deeds, city, 8, day(9, 7), cast);
        lists(deeds, city, 9, day(10, 11), cast);
        on(
                deeds,
                day(10, 12),
                () -> proposal = round.proposeEntry(
                        unit(city), month(9), UNKNOWN, "税务窗口代收，凭证未随清单转来，据完税证明补记。", cast.apply("feeclerk")));
        on(deeds, day(10, 13), () -> round.grant(proposal, "已核对完税证明原件，同意补记。", cast.apply("head")));
        on(deeds, day(10, 13), () -> books.confirm(receipt(UNKNOWN), cast.apply("treasury")));
        close(deeds, city, 9, day(10, 14), cast);
        lists(deeds, city, 10, day(11, 3), cast);
        close(deeds, city, 10, day(11, 4), cast);
        lists(deeds, city, 11, day(12, 3), cast);
        on(deeds, day(12, 6), () -> round.sign(unit(city), month(11), cast.apply("feeclerk")));
        lists(deeds, city, 12, day(12, 31), cast);
        on(
                deeds,
                day(12, 31),
                () -> round.proposeEntry(
                        unit(city), month(12), NEW, "年末在税务窗口缴纳，账上未记，据完税证明补记。", cast.apply("feeclerk")));
        lists(deeds, DemoCast.COUNTY_OFFICE, 8, day(9, 3), cast);
        on(deeds, day(9, 7), () -> round.sign(unit(DemoCast.COUNTY_OFFICE), month(8), cast.apply("treasury")));
        return deeds;
    }

    private void lists(List<Replay.Deed> deeds, String unit, int month, LocalDate on, Function<String, Officer> cast) {
        for (var source : Source.values()) {
            on(deeds, on, () -> enter(source, unit, month(month), cast.apply("treasury")));
        }
    }

    private void close(List<Replay.Deed> deeds, String unit, int month, LocalDate on, Function<String, Officer> cast) {
        on(deeds, on, () -> round.sign(unit(unit), month(month), cast.apply("feeclerk")));
        on(deeds, on, () -> round.sign(unit(unit), month(month), cast.apply("treasury")));
    }

    private void enter(Source source, String unit, YearMonth month, Officer treasury) {
        var lines = lines(source, unit(unit), month);
        statements.enter(source, unit(unit), month, sent(source, month, lines), lines, treasury);
    }

    /** A line of the books, with the name of who builds there. */
    private record Paid(String voucherNumber, LocalDate voucherOn, long amount, String payer) {
        NewLine line(int row, LocalDate on, Yuan amount) {
            return new NewLine(row, voucherNumber, on, amount, payer);
        }
    }

    private List<NewLine> lines(Source source, long unit, YearMonth month) {
        var lines = new ArrayList<NewLine>();
        for (var paid : paid(unit, month)) {
            var treasury = source == Source.TREASURY;
            if (treasury && paid.voucherNumber().equals(MISSING)) {
                continue;
            }
            var on = !treasury
                    ? paid.voucherOn()
                    : paid.voucherOn().plusDays(paid.voucherNumber().equals(LATE) ? 12 : 1);
            var amount = treasury && paid.voucherNumber().equals(MISREAD)
                    ? Yuan.ofFen(paid.amount() + 4_500_000)
                    : Yuan.ofFen(paid.amount());
            lines.add(paid.line(lines.size() + 2, on, amount));
        }
        if (month.equals(month(9)) && unit == unit(DemoCast.CITY_OFFICE)) {
            lines.add(new NewLine(lines.size() + 2, UNKNOWN, day(9, 17), Yuan.ofFen(4_680_000), "达州蜀锦置业有限公司"));
        }
        if (month.equals(month(12))) {
            lines.add(new NewLine(lines.size() + 2, NEW, day(12, 28), Yuan.ofFen(5_832_000), "达州恒景置业有限公司"));
        }
        return lines;
    }

    private List<Paid> paid(long unit, YearMonth month) {
        return sql.sql("""
                        SELECT r.voucher_number, r.voucher_on, r.amount, max(j.developer) AS payer
                          FROM receipt r JOIN receipt_entry e ON e.receipt_id = r.id JOIN problem p ON p.id = e.problem_id
                          JOIN project j ON j.id = p.project_id
                         WHERE r.unit_id = :unit AND r.booked_month = :month
                         GROUP BY r.id, r.voucher_number, r.voucher_on, r.amount ORDER BY r.id
                        """)
                .param("unit", unit)
                .param("month", month.atDay(1))
                .query(Paid.class)
                .list();
    }

    private static Sent sent(Source source, YearMonth month, List<NewLine> lines) {
        if (lines.isEmpty()) {
            return Sent.NOTHING;
        }
        var name = "%d年%d月易地建设费%s清单.xlsx"
                .formatted(month.getYear(), month.getMonthValue(), source == Source.TAX ? "税务" : "国库");
        return new Sent(name, digest(name + lines), null);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String receipt(String voucher) {
        return sql.sql("SELECT number FROM receipt WHERE voucher_number = :voucher")
                .param("voucher", voucher)
                .query(String.class)
                .single();
    }

    private long unit(String code) {
        return registry.unitByCode(code, DemoCast.SINCE).orElseThrow().id();
    }

    private static void on(List<Replay.Deed> deeds, LocalDate day, Runnable deed) {
        deeds.add(new Replay.Deed(day, deed));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2021, month, day);
    }

    private static YearMonth month(int month) {
        return YearMonth.of(2021, month);
    }
}
