package cn.mingzhang.reconciliation;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.imports.ImportGroup;
import cn.mingzhang.imports.ImportKind;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import cn.mingzhang.receipts.ReceiptLedger;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Sheet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 对账清单 by workbook: whole or not at all; the same again changes nothing. */
class StatementImport implements ImportKind {
    private final Source source;
    private final Sheet<Row> sheet;
    private final Statements statements;
    private final Lists lists;
    private final Months months;
    private final Reconciliation reconciliation;
    private final ReconciliationWords words;
    private final Registry registry;
    private final OfficeClock clock;

    StatementImport(
            Source source,
            Statements statements,
            Lists lists,
            Months months,
            Reconciliation reconciliation,
            ReconciliationWords words,
            Registry registry,
            OfficeClock clock) {
        this.source = source;
        this.sheet = sheet(source);
        this.statements = statements;
        this.lists = lists;
        this.months = months;
        this.reconciliation = reconciliation;
        this.words = words;
        this.registry = registry;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        StatementImport taxStatementImport(
                Statements statements,
                Lists lists,
                Months months,
                Reconciliation reconciliation,
                ReconciliationWords words,
                Registry registry,
                OfficeClock clock) {
            return new StatementImport(Source.TAX, statements, lists, months, reconciliation, words, registry, clock);
        }

        @Bean
        StatementImport treasuryStatementImport(
                Statements statements,
                Lists lists,
                Months months,
                Reconciliation reconciliation,
                ReconciliationWords words,
                Registry registry,
                OfficeClock clock) {
            return new StatementImport(
                    Source.TREASURY, statements, lists, months, reconciliation, words, registry, clock);
        }
    }

    /** Only read; what was read is shown on the list's own page. */
    private record Row() {}

    private static Sheet<Row> sheet(Source source) {
        return Sheet.of(
                "reconciliation.list." + source,
                Column.<Row>text("voucherNumber", "receipts.voucherNumber", row -> "")
                        .required("示例51172100012345")
                        .wide(24),
                Column.<Row>day("paidOn", "reconciliation.paidOn." + source, row -> null)
                        .required("2021-12-06"),
                Column.<Row>money("amount", "receipts.amount", row -> null).required("36675.00"),
                Column.<Row>text("payer", "receipts.payer", row -> "")
                        .typed("示例房地产开发有限公司")
                        .wide(30),
                Column.<Row>text("unit", "receipts.unit", row -> "").typed("").wide(24),
                Column.<Row>text("month", "reconciliation.month", row -> "").typed("2021-12"));
    }

    @Override
    public String name() {
        return source.name().toLowerCase(Locale.ROOT) + "-statement";
    }

    @Override
    public Sheet<?> sheet() {
        return sheet;
    }

    @Override
    public boolean isOpenTo(Officer officer) {
        return officer.holdsAny(Post.TREASURY, Post.FEE_CLERK);
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public ImportGroup group() {
        return ImportGroup.PAYMENTS;
    }

    @Override
    public Map<String, List<String>> choices(Officer officer) {
        return Map.of("unit", List.copyOf(units(officer).keySet()));
    }

    private Map<String, Long> units(Officer officer) {
        return registry.civilDefenseUnits(clock.today()).stream()
                .filter(unit -> ReceiptLedger.writesFor(unit.id(), officer))
                .collect(Collectors.toMap(Unit::name, Unit::id, (one, same) -> one, java.util.LinkedHashMap::new));
    }

    @Override
    public Reading begin(Officer officer) {
        return reading(officer, Sent.NOTHING);
    }

    @Override
    public Reading begin(Officer officer, long job) {
        return reading(officer, lists.sent(job));
    }

    private Reading reading(Officer officer, Sent sent) {
        return new StatementReading(
                source, sent, units(officer), statements, lists, months, reconciliation, officer, clock.today());
    }

    @Override
    public int takeBack(long job) {
        return lists.withdrawImport(job, words.of("list.undone", "" + job));
    }

    @Override
    public String href(String number) {
        return "/fees/reconciliation/lists/" + number;
    }
}
