package cn.mingzhang.handovers;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of handovers. */
@Component("handoverWords")
class Words extends Phrases {
    Words(MessageSource messages) {
        super(messages, "handovers.");
    }
}
