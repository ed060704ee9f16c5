package cn.mingzhang.honours;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of honours. */
@Component
class HonourWords extends Phrases {
    HonourWords(MessageSource messages) {
        super(messages, "honours.");
    }
}
