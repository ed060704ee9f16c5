package cn.mingzhang.clues;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of clues. */
@Component
class ClueWords extends Phrases {
    ClueWords(MessageSource messages) {
        super(messages, "clues.");
    }
}
