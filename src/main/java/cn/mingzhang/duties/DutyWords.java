package cn.mingzhang.duties;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of responsibility lists. */
@Component
class DutyWords extends Phrases {
    DutyWords(MessageSource messages) {
        super(messages, "duties.");
    }
}
