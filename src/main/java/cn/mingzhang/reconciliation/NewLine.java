package cn.mingzhang.reconciliation;

import cn.mingzhang.money.Yuan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * A line of a list to be entered.
 *
 * @param row where it stands in the file
 */
public record NewLine(int row, String voucherNumber, LocalDate paidOn, Yuan amount, String payer) {

    public NewLine {
        voucherNumber = voucherNumber.strip();
        payer = payer.strip();
    }

    /** The same line of the same list, however often it comes. */
    String digest(long unit, Source source) {
        var said =
                String.join("\u001f", "" + unit, source.name(), voucherNumber, "" + paidOn, "" + amount.fen(), payer);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
