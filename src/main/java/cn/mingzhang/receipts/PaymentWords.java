package cn.mingzhang.receipts;

import cn.mingzhang.lists.Phrases;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.problems.ProblemFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of payments beside a problem; the trail has known them by these keys from the beginning. */
@Component
class PaymentWords extends Phrases {
    PaymentWords(MessageSource messages) {
        super(messages, "witness.");
    }

    /** An amount with its unit. */
    String yuan(Yuan amount) {
        return amount + " " + ofAny("form.yuan");
    }

    String by(@Nullable String name, @Nullable String unit) {
        return name == null ? "" : of("by", name, unit == null ? "" : unit);
    }

    /**
     * The page of a deed.
     *
     * @param key such as {@code payment.page}
     * @param lead key of what it means
     * @param path below the problem's address, such as {@code /payments}
     * @param submit key of its button
     */
    Sheet sheet(ProblemFile file, String key, String lead, String path, String submit) {
        var page = "/problems/" + file.number();
        return new Sheet(
                file.number().value(), file.description(), of(key), of(lead), page + path, page + "#money", of(submit));
    }
}
