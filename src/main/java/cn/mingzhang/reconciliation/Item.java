package cn.mingzhang.reconciliation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/**
 * One payment as one of the three tells it.
 *
 * @param id of the receipt, or of the list's line
 * @param voucher its number without signs and blanks; empty where there is none
 * @param fen how much
 * @param payer without blanks; empty where it is not said
 * @param month in whose list or books it stands
 */
record Item(long id, String voucher, LocalDate on, long fen, String payer, YearMonth month) {

    static Item of(long id, String voucher, LocalDate on, long fen, String payer, LocalDate month) {
        return new Item(id, bare(voucher), on, fen, bare(payer), YearMonth.from(month));
    }

    /** 全角半角、空格、括号、连字符 make no difference. */
    static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toUpperCase(Locale.ROOT);
    }

    long daysFrom(Item other) {
        return Math.abs(on.toEpochDay() - other.on.toEpochDay());
    }
}
