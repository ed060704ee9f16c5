package cn.mingzhang.matching;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the queue. */
@Component
class MatchWords extends Phrases {
    MatchWords(MessageSource messages) {
        super(messages, "matching.");
    }
}
