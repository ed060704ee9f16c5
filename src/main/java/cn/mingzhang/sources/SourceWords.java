package cn.mingzhang.sources;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the sources. */
@Component
class SourceWords extends Phrases {
    SourceWords(MessageSource messages) {
        super(messages, "sources.");
    }
}
