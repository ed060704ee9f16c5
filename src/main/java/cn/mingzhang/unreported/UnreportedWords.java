package cn.mingzhang.unreported;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of what was not reported. */
@Component
class UnreportedWords extends Phrases {
    UnreportedWords(MessageSource messages) {
        super(messages, "unreported.");
    }
}
