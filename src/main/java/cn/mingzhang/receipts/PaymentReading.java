package cn.mingzhang.receipts;

import cn.mingzhang.imports.ImportKind.Reading;
import cn.mingzhang.imports.ImportKind.Written;
import cn.mingzhang.imports.Verdict;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.sheets.Line;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One pass over a list of payments. It adds up what the lines say and holds it against the last one. */
final class PaymentReading implements Reading {
    private final NewReceipt.Source source;
    private final Map<String, Long> units;
    private final Map<String, Voucher> vouchers;
    private final ReceiptLedger ledger;
    private final JdbcClient sql;
    private final Officer officer;
    private final LocalDate today;
    private final Map<String, Known> known = new HashMap<>();
    private final Set<String> said = new HashSet<>();
    private final ListTotal total = new ListTotal();

    private record Known(String voucher, String voucherNumber, String number, long amount, LocalDate voucherOn) {}

    PaymentReading(
            NewReceipt.Source source,
            Map<String, Long> units,
            Map<String, Voucher> vouchers,
            ReceiptLedger ledger,
            JdbcClient sql,
            Officer officer,
            LocalDate today) {
        this.source = source;
        this.units = units;
        this.vouchers = vouchers;
        this.ledger = ledger;
        this.sql = sql;
        this.officer = officer;
        this.today = today;
    }

    @Override
    public void expect(List<Line> lines) {
        known.clear();
        var numbers = lines.stream()
                .map(line -> line.text("voucherNumber"))
                .filter(Objects::nonNull)
                .toArray(String[]::new);
        var kinds = java.util.Arrays.stream(Voucher.values()).map(Enum::name).toArray(String[]::new);
        sql.sql("""
                SELECT r.voucher, r.voucher_number, r.number, r.amount, r.voucher_on FROM receipt r
                 WHERE r.voucher = ANY (:kinds) AND r.voucher_number = ANY (:numbers)
                   AND NOT EXISTS (SELECT 1 FROM receipt_entry e WHERE e.receipt_id = r.id AND e.kind = 'VOID')
                """)
                .param("kinds", kinds)
                .param("numbers", numbers)
                .query(Known.class)
                .list()
                .forEach(one -> known.put(one.voucher() + " " + one.voucherNumber(), one));
    }

    @Override
    public Verdict judge(Line line) {
        if (total.take(line)) {
            return line.errors().isEmpty() ? Verdict.skip("", 0) : refuse(line);
        }
        var receipt = receipt(line);
        if (receipt == null || !line.errors().isEmpty()) {
            return refuse(line);
        }
        total.add(receipt.amount());
        var key = receipt.voucher() + " " + receipt.voucherNumber();
        if (!said.add(key)) {
            line.refuse("voucherNumber", "receipts.list.error.twice", receipt.voucherNumber());
            return refuse(line);
        }
        var there = known.get(key);
        if (there == null) {
            return Verdict.add();
        }
        if (there.amount() == receipt.amount().fen() && there.voucherOn().equals(receipt.voucherOn())) {
            return Verdict.skip(there.number(), 0);
        }
        line.refuse(
                "amount",
                "receipts.list.error.differs",
                receipt.voucherNumber(),
                Yuan.ofFen(there.amount()),
                there.voucherOn());
        return refuse(line);
    }

    private Verdict refuse(Line line) {
        total.refuse();
        return Verdict.refuse("", line.errors());
    }

    @Override
    public void end() {
        total.check();
    }

    private @Nullable NewReceipt receipt(Line line) {
        var number = must(line, "voucherNumber", 60);
        var payer = must(line, "payer", 200);
        var on = line.day("voucherOn");
        var amount = ListTotal.amount(line);
        var unit = unit(line);
        var voucher = voucher(line);
        var remark = line.text("remark");
        if (on == null) {
            line.refuse("voucherOn", "receipts.list.error.blank");
        } else if (on.isAfter(today)) {
            line.refuse("voucherOn", "witness.error.future");
        }
        if (amount == null) {
            line.refuse("amount", "receipts.list.error.blank");
        } else if (!amount.isPositive()) {
            line.refuse("amount", "receipts.error.positive");
        }
        if (remark != null && remark.length() > 500) {
            line.refuse("remark", "witness.error.long");
        }
        return number == null || payer == null || on == null || amount == null || unit == null || voucher == null
                ? null
                : new NewReceipt(unit, voucher, number, on, amount, payer, source, remark == null ? "" : remark, null);
    }

    private static @Nullable String must(Line line, String column, int most) {
        var text = line.text(column);
        if (text == null) {
            line.refuse(column, "receipts.list.error.blank");
        } else if (text.length() > most) {
            line.refuse(column, "witness.error.long");
        }
        return text;
    }

    private @Nullable Long unit(Line line) {
        var name = line.text("unit");
        if (name == null) {
            if (units.size() == 1) {
                return units.values().iterator().next();
            }
            line.refuse("unit", "receipts.list.error.blank");
            return null;
        }
        var unit = units.get(name);
        if (unit == null) {
            line.refuse("unit", "sheets.error.choice", name);
        }
        return unit;
    }

    private @Nullable Voucher voucher(Line line) {
        var name = line.text("voucher");
        if (name == null) {
            return source == NewReceipt.Source.TAX ? Voucher.TAX_CERTIFICATE : Voucher.TREASURY_ENTRY;
        }
        var voucher = vouchers.get(name);
        if (voucher == null) {
            line.refuse("voucher", "sheets.error.choice", name);
        }
        return voucher;
    }

    @Override
    public Written write(Line line, Verdict verdict) {
        var receipt = Objects.requireNonNull(receipt(line));
        return new Written(ledger.enter(receipt, officer).number(), 0);
    }

    @Override
    public void settle() {
        // The ledger writes at once.
    }
}
