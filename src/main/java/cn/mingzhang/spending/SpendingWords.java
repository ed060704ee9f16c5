package cn.mingzhang.spending;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of what was spent. */
@Component
class SpendingWords extends Phrases {
    SpendingWords(MessageSource messages) {
        super(messages, "spending.");
    }
}
