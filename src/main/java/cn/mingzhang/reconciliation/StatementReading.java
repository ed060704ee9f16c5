package cn.mingzhang.reconciliation;

import cn.mingzhang.imports.ImportKind.Reading;
import cn.mingzhang.imports.ImportKind.Written;
import cn.mingzhang.imports.Verdict;
import cn.mingzhang.people.Officer;
import cn.mingzhang.receipts.ListTotal;
import cn.mingzhang.sheets.Line;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One pass over a list. A line of totals (合计) is held against what stood above it. */
final class StatementReading implements Reading {
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\D?(\\d{1,2})(\\D.*)?");

    private final Source source;
    private final Sent file;
    private final Map<String, Long> units;
    private final Statements statements;
    private final Lists lists;
    private final Months months;
    private final Reconciliation reconciliation;
    private final Officer officer;
    private final LocalDate today;
    private final Map<Place, Long> begun = new HashMap<>();
    private final Map<Place, List<NewLine>> written = new HashMap<>();
    private final Set<String> said = new HashSet<>();
    private final ListTotal total = new ListTotal();

    private record Place(long unit, YearMonth month) {}

    private record Read(Place place, NewLine line) {}

    StatementReading(
            Source source,
            Sent file,
            Map<String, Long> units,
            Statements statements,
            Lists lists,
            Months months,
            Reconciliation reconciliation,
            Officer officer,
            LocalDate today) {
        this.source = source;
        this.file = file;
        this.units = units;
        this.statements = statements;
        this.lists = lists;
        this.months = months;
        this.reconciliation = reconciliation;
        this.officer = officer;
        this.today = today;
    }

    @Override
    public void expect(List<Line> lines) {
        // Each line is looked up by its digest, which an index answers.
    }

    @Override
    public Verdict judge(Line line) {
        if (total.take(line)) {
            return line.errors().isEmpty() ? Verdict.skip("", 0) : refuse(line);
        }
        var read = read(line);
        if (read == null) {
            return refuse(line);
        }
        total.add(read.line().amount());
        var digest = read.line().digest(read.place().unit(), source);
        if (!said.add(digest)) {
            line.refuse("voucherNumber", "reconciliation.error.line.twice");
            return refuse(line);
        }
        if (lists.isKnown(digest)) {
            return Verdict.skip("", 0);
        }
        if (months.isClosed(read.place().unit(), read.place().month())) {
            line.refuse("month", "reconciliation.error.closed", read.place().month());
            return refuse(line);
        }
        return Verdict.add();
    }

    private Verdict refuse(Line line) {
        total.refuse();
        return Verdict.refuse("", line.errors());
    }

    @Override
    public void end() {
        total.check();
    }

    private @Nullable Read read(Line line) {
        var number = line.text("voucherNumber");
        var payer = line.text("payer");
        var on = line.day("paidOn");
        var amount = ListTotal.amount(line);
        var unit = unit(line);
        var month = month(line, on);
        if (number == null) {
            line.refuse("voucherNumber", "reconciliation.error.blank");
        } else if (number.length() > 60) {
            line.refuse("voucherNumber", "witness.error.long");
        }
        if (payer != null && payer.length() > 200) {
            line.refuse("payer", "witness.error.long");
        }
        if (on == null) {
            line.refuse("paidOn", "reconciliation.error.blank");
        } else if (on.isAfter(today)) {
            line.refuse("paidOn", "witness.error.future");
        }
        if (amount == null) {
            line.refuse("amount", "reconciliation.error.blank");
        } else if (!amount.isPositive()) {
            line.refuse("amount", "receipts.error.positive");
        }
        if (!line.errors().isEmpty()) {
            return null;
        }
        return new Read(
                new Place(Objects.requireNonNull(unit), Objects.requireNonNull(month)),
                new NewLine(
                        line.row(),
                        Objects.requireNonNull(number),
                        Objects.requireNonNull(on),
                        Objects.requireNonNull(amount),
                        payer == null ? "" : payer));
    }

    private @Nullable Long unit(Line line) {
        var name = line.text("unit");
        if (name == null && units.size() == 1) {
            return units.values().iterator().next();
        }
        var unit = name == null ? null : units.get(name);
        if (unit == null) {
            line.refuse("unit", name == null ? "reconciliation.error.blank" : "sheets.error.choice", "" + name);
        }
        return unit;
    }

    /** What the list calls its month; else that of the line's own day. */
    private static @Nullable YearMonth month(Line line, @Nullable LocalDate on) {
        var text = line.text("month");
        if (text == null) {
            return on == null ? null : YearMonth.from(on);
        }
        var parts = MONTH.matcher(text);
        try {
            if (parts.matches()) {
                return YearMonth.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
            }
        } catch (DateTimeException nonsense) {
            // Said below.
        }
        line.refuse("month", "reconciliation.error.month", text);
        return null;
    }

    @Override
    public Written write(Line line, Verdict verdict) {
        var read = Objects.requireNonNull(read(line));
        var id = begun.computeIfAbsent(
                read.place(), place -> statements.add(source, place.unit(), place.month(), file, List.of(), officer));
        written.computeIfAbsent(read.place(), place -> new ArrayList<>()).add(read.line());
        return new Written("" + id, 0);
    }

    @Override
    public void settle() {
        written.forEach((place, lines) -> lists.addLines(begun.get(place), place.unit(), source, lines));
        written.keySet().stream().map(Place::unit).distinct().forEach(unit -> reconciliation.run(unit, officer));
        written.clear();
    }
}
