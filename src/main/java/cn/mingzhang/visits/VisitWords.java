package cn.mingzhang.visits;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of visits. */
@Component
class VisitWords extends Phrases {
    VisitWords(MessageSource messages) {
        super(messages, "visits.");
    }
}
