package cn.mingzhang.opening;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the opening balance. */
@Component
class OpeningWords extends Phrases {
    OpeningWords(MessageSource messages) {
        super(messages, "opening.");
    }
}
