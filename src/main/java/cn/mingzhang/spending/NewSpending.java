package cn.mingzhang.spending;

import cn.mingzhang.money.Yuan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 支出 to be entered.
 *
 * @param unitId 人防办 whose money it was
 * @param projectNumber for which project, if for one
 * @param actual whether he says that it was paid, though the purpose is not lawful or the money was not there
 */
public record NewSpending(
        long unitId,
        long purposeId,
        @Nullable String projectNumber,
        String voucherNumber,
        LocalDate spentOn,
        Yuan amount,
        String payee,
        String remark,
        boolean actual) {

    public NewSpending {
        voucherNumber = voucherNumber.strip();
        payee = payee.strip();
        remark = remark.strip();
    }
}
