package cn.mingzhang.permits;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the lists. */
@Component
class PermitWords extends Phrases {
    PermitWords(MessageSource messages) {
        super(messages, "permits.");
    }
}
