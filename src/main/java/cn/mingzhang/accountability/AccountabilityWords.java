package cn.mingzhang.accountability;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of accountability. */
@Component
class AccountabilityWords extends Phrases {
    AccountabilityWords(MessageSource messages) {
        super(messages, "accountability.");
    }
}
