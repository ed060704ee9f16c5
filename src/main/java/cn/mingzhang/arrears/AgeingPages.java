package cn.mingzhang.arrears;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** 账龄 by unit; the sums of the cells are shown beside what is outstanding, which is counted by itself. */
@Component
class AgeingPages {
    private final FeeAccounts accounts;
    private final ArrearsWords words;
    private final OfficeClock clock;

    AgeingPages(FeeAccounts accounts, ArrearsWords words, OfficeClock clock) {
        this.accounts = accounts;
        this.words = words;
        this.clock = clock;
    }

    /** @param href the fees in this cell */
    record Cell(String shown, String plain, boolean zero, String href) {}

    record Row(String unit, List<Cell> cells, Cell sum) {}

    /** @param agrees whether the cells add up to what is outstanding */
    record Page(
            String asOf,
            List<String> heads,
            List<Row> rows,
            List<Cell> sums,
            Cell total,
            String outstanding,
            String outstandingPlain,
            boolean agrees) {}

    Page of(ListQuery query, Scope scope) {
        var aged = accounts.aged(query, scope);
        var rows = new ArrayList<Row>();
        for (var unit : aged) {
            var of = "/fees?unit=" + unit.unitId();
            rows.add(new Row(
                    unit.unit(),
                    Arrays.stream(Bucket.values())
                            .map(bucket -> cell(unit.fen().get(bucket), of + "&bucket=" + bucket))
                            .toList(),
                    cell(unit.all(), of + "&state=OWING")));
        }
        var sums = Arrays.stream(Bucket.values())
                .map(bucket -> cell(
                        aged.stream().mapToLong(unit -> unit.fen().get(bucket)).sum(), "/fees?bucket=" + bucket))
                .toList();
        long cells = aged.stream()
                .flatMapToLong(unit -> unit.fen().values().stream().mapToLong(fen -> fen))
                .sum();
        long owed = accounts.totals(query, scope).arrears();
        return new Page(
                Dates.day(clock.today()),
                Arrays.stream(Bucket.values())
                        .map(bucket -> words.of("bucket", bucket))
                        .toList(),
                rows,
                sums,
                cell(cells, "/fees?state=OWING"),
                Yuan.ofFen(owed).toString(),
                Yuan.ofFen(owed).plain(),
                cells == owed);
    }

    private static Cell cell(long fen, String href) {
        var amount = Yuan.ofFen(fen);
        return new Cell(amount.toString(), amount.plain(), amount.isZero(), href);
    }
}
