package cn.mingzhang.checking;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of checks. */
@Component("paymentCheckWords")
class CheckWords extends Phrases {
    CheckWords(MessageSource messages) {
        super(messages, "checking.");
    }
}
