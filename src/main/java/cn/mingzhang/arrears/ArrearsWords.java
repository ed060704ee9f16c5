package cn.mingzhang.arrears;

import cn.mingzhang.lists.Phrases;
import cn.mingzhang.money.Yuan;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of fee accounts. */
@Component
class ArrearsWords extends Phrases {
    ArrearsWords(MessageSource messages) {
        super(messages, "arrears.");
    }

    String yuan(Yuan amount) {
        return amount + " " + ofAny("form.yuan");
    }
}
