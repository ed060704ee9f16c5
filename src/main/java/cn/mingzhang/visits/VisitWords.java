package cn.mingzhang.visits;

import cn.mingzhang.lists.Phrases;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of visits. */
@Component
class VisitWords extends Phrases {
    VisitWords(MessageSource messages) {
        super(messages, "visits.");
    }

    /** A pack as people name it: the beginning of its id. */
    String code(UUID pack) {
        return pack.toString().substring(0, 8);
    }
}
