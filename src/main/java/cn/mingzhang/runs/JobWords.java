package cn.mingzhang.runs;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the jobs. */
@Component
class JobWords extends Phrases {
    JobWords(MessageSource messages) {
        super(messages, "runs.");
    }
}
