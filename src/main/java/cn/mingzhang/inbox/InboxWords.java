package cn.mingzhang.inbox;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the inbox. */
@Component
class InboxWords extends Phrases {
    InboxWords(MessageSource messages) {
        super(messages, "inbox.");
    }
}
