package cn.mingzhang.receipts;

import cn.mingzhang.imports.ImportGroup;
import cn.mingzhang.imports.ImportKind;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.sheets.Sheet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 国库清单、税务清单 as they are sent: every line a receipt, the last one the total. A list is taken whole or not at all; what it
 * says that is there already, by the voucher's number, is passed over.
 */
class PaymentList implements ImportKind {
    private final NewReceipt.Source source;
    private final Sheet<ReceiptRow> sheet;
    private final ReceiptLedger ledger;
    private final ReceiptPages pages;
    private final ReceiptWords words;
    private final Registry registry;
    private final MessageSource messages;
    private final JdbcClient sql;
    private final cn.mingzhang.calendar.OfficeClock clock;

    PaymentList(
            NewReceipt.Source source,
            ReceiptLedger ledger,
            ReceiptPages pages,
            ReceiptWords words,
            Registry registry,
            MessageSource messages,
            JdbcClient sql,
            cn.mingzhang.calendar.OfficeClock clock) {
        this.source = source;
        this.sheet = PaymentSheet.named("receipts.list." + source);
        this.ledger = ledger;
        this.pages = pages;
        this.words = words;
        this.registry = registry;
        this.messages = messages;
        this.sql = sql;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Lists {
        @Bean
        PaymentList treasuryList(
                ReceiptLedger ledger,
                ReceiptPages pages,
                ReceiptWords words,
                Registry registry,
                MessageSource messages,
                JdbcClient sql,
                cn.mingzhang.calendar.OfficeClock clock) {
            return new PaymentList(NewReceipt.Source.TREASURY, ledger, pages, words, registry, messages, sql, clock);
        }

        @Bean
        PaymentList taxList(
                ReceiptLedger ledger,
                ReceiptPages pages,
                ReceiptWords words,
                Registry registry,
                MessageSource messages,
                JdbcClient sql,
                cn.mingzhang.calendar.OfficeClock clock) {
            return new PaymentList(NewReceipt.Source.TAX, ledger, pages, words, registry, messages, sql, clock);
        }
    }

    @Override
    public String name() {
        return source.name().toLowerCase(Locale.ROOT) + "-list";
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
        return Map.of(
                "unit", pages.units(officer).stream().map(Option::label).toList(),
                "voucher", pages.vouchers().stream().map(Option::label).toList());
    }

    @Override
    public Reading begin(Officer officer) {
        var units = new HashMap<String, Long>();
        pages.units(officer).forEach(unit -> units.put(unit.label(), Long.valueOf(unit.value())));
        var vouchers = new HashMap<String, Voucher>();
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Arrays.stream(Voucher.values())
                    .forEach(voucher -> vouchers.put(
                            messages.getMessage("witness.payment.voucher." + voucher, null, locale), voucher));
        }
        return new PaymentReading(source, units, vouchers, ledger, sql, officer, clock.today());
    }

    /** Each is made void by an entry of its own, if nothing was done with it since. */
    @Override
    public int takeBack(long job) {
        var officer = registry.officer(
                sql.sql("SELECT officer_id FROM import_job WHERE id = :job")
                        .param("job", job)
                        .query(Long.class)
                        .single(),
                clock.today());
        var numbers = sql.sql("SELECT number FROM import_row WHERE job_id = :job AND outcome = 'ADD' ORDER BY row")
                .param("job", job)
                .query(String.class)
                .list();
        var untouched = numbers.stream()
                .map(number -> ledger.seen(number, officer))
                .filter(receipt -> receipt.purse().free().equals(receipt.amount()))
                .toList();
        if (untouched.size() == numbers.size()) {
            untouched.forEach(receipt -> ledger.annul(receipt.number(), words.of("list.undone", job), officer));
        }
        return untouched.size();
    }

    @Override
    public String href(String number) {
        return "/fees/receipts/" + number;
    }
}
