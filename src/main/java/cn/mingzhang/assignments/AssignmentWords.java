package cn.mingzhang.assignments;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What assignments say, in the reader's language. */
@Component
class AssignmentWords extends Phrases {
    AssignmentWords(MessageSource messages) {
        super(messages, "assignments.");
    }
}
