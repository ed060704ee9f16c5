package cn.mingzhang.receipts;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Phrases;
import cn.mingzhang.money.Yuan;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of receipts. */
@Component
class ReceiptWords extends Phrases {
    ReceiptWords(MessageSource messages) {
        super(messages, "receipts.");
    }

    String yuan(Yuan amount) {
        return amount + " " + ofAny("form.yuan");
    }

    String voucher(Voucher voucher) {
        return ofAny("witness.payment.voucher." + voucher);
    }

    List<Fact> facts(Receipt receipt) {
        var purse = receipt.purse();
        return List.of(
                fact("voucher", voucher(receipt.voucher()) + " " + receipt.voucherNumber()),
                fact("voucherOn", Dates.day(receipt.voucherOn())),
                fact("payer", receipt.payer()),
                fact("unit", receipt.unit()),
                fact("source", of("source", receipt.source())),
                fact("amount", yuan(receipt.amount())),
                fact("allocated", yuan(purse.sumOf(EntryKind.ALLOCATION))),
                fact("refunded", yuan(purse.sumOf(EntryKind.REFUND))),
                fact("free", yuan(purse.free())),
                fact("entered", of("signed", receipt.officerName(), Dates.day(receipt.enteredOn()))),
                fact(
                        "confirmed",
                        receipt.confirmedBy() == null
                                ? of("unconfirmed")
                                : of("signed", receipt.confirmedBy(), Dates.day(receipt.confirmedOn()))),
                fact("remark", receipt.remark()));
    }
}
